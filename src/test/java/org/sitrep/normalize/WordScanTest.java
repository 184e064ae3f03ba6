package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScanTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|were Shot\n |,shot",
        "|anti-Drone |,drone",
        "|(by|,by",
        "|3by |,||",
        "|étaged |,||",
        "|was, |,||",
        "| |,||",
      })
  void the_word_before_an_offset_is_whole_and_of_letters(String text, String word) {
    assertThat(WordScan.wordBefore(text, text.length())).isEqualTo(word);
  }
}
