package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“fine win”",
        "“to keep the port open”",
        "“that can bring peace”",
        "“should have known better”",
        "“ships that were seen”",
        "‘working without a break’",
        "“engines older than we are”",
        "“a country that is doing what is needed”",
        "“\""
      })
  void words_without_a_clause_are_partial(String quotation) {
    assertThat(QuoteText.isPartial(quotation)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We won.”",
        "\"No,\"",
        "“the night was long”",
        "“there isn’t a ship left”",
        "‘[The port] has the right to close.’",
        "“we lost friends”",
        "“most of the lives that could have been lost were saved”",
        "“engineers accounted for a third of the losses”"
      })
  void a_clause_or_a_sentence_is_not_partial(String quotation) {
    assertThat(QuoteText.isPartial(quotation)).isFalse();
  }

  @Test
  void a_quotation_without_closing_mark_is_open() {
    assertThat(QuoteText.isOpen("“We held the line.")).isTrue();
    assertThat(QuoteText.isOpen("“We held the line.”")).isFalse();
  }
}
