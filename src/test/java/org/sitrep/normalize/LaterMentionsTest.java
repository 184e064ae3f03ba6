package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaterMentionsTest {

  @Test
  void a_known_family_name_is_found_with_its_given_name() {
    assertThat(find("Then Terekhov left. Ihor Terekhov returned.", "Ihor Terekhov"))
        .containsExactly("Terekhov", "Ihor Terekhov");
  }

  @Test
  void a_possessive_counts_without_its_ending() {
    assertThat(find("That was Terekhov's plan, and Terekhov’s alone.", "Ihor Terekhov"))
        .containsExactly("Terekhov", "Terekhov");
  }

  @Test
  void another_transliteration_is_found() {
    assertThat(find("Zelenskiy agreed.", "Volodymyr Zelensky")).containsExactly("Zelenskiy");
  }

  @Test
  void a_family_name_in_front_is_found_alone() {
    assertThat(find("Later Xi spoke.", "Xi Jinping")).containsExactly("Xi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Terekhov administration",
        "a Terekhov-era law",
        "on Terekhov Street",
        "aboard the HMS Terekhov",
        "the Terekhov White House",
        "Terekhov‑class boats",
        "a Post-Terekhov age",
        "near St. Terekhov",
        "the terekhov of old"
      })
  void a_name_inside_another_name_is_no_mention(String text) {
    assertThat(find(text, "Ihor Terekhov")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Terekhov administers aid",
        "Terekhov white-hot with rage",
        "Terekhov – street by street",
        "the Fort.\nTerekhov",
        "the 21St Terekhov exhibition",
        "Terekhov Street2",
        "Terekhov White Households"
      })
  void a_name_beside_a_common_word_is_a_mention(String text) {
    assertThat(find(text, "Ihor Terekhov")).containsExactly("Terekhov");
  }

  private static List<String> find(String text, String... names) {
    return LaterMentions.find(
            text,
            new KnownNames(Arrays.stream(names).map(PersonName::of).toList(), null),
            new PersonNames())
        .stream()
        .map(hit -> text.substring(hit.begin(), hit.end()))
        .toList();
  }
}
