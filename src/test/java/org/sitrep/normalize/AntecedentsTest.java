package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.normalize.SpokenPhrase.Kind;

class AntecedentsTest {

  private final List<SpokenPhrase> phrases = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<SpokenPhrase, String> roles = new HashMap<>();

  @Test
  void a_pronoun_is_the_speaker_of_the_sentence_before() {
    String text = "Karl Lund met Ivan Dorn, Lund said. He added that it was late.";
    phrase(text, "Karl Lund", Kind.NAME);
    phrase(text, "Ivan Dorn", Kind.NAME);
    claim(text, phrase(text, "Lund", Kind.NAME), "said");
    Claim added = claim(text, phrase(text, "He", Kind.PRONOUN), "added");
    assertThat(speaker(text, added)).isEqualTo("Lund");
  }

  @Test
  void she_is_nobody_with_a_mans_name() {
    String text = "Anna Berg met Karl Lund. Lund agreed. She said so.";
    phrase(text, "Anna Berg", Kind.NAME);
    phrase(text, "Karl Lund", Kind.NAME);
    Claim said = claim(text, phrase(text, "She", Kind.PRONOUN), "said");
    assertThat(speaker(text, said)).isEqualTo("Anna Berg");
  }

  @Test
  void a_verb_without_subject_has_that_of_the_verb_before() {
    String text = "Karl Lund said he met Ivan Dorn, adding nothing.";
    claim(text, phrase(text, "Karl Lund", Kind.NAME), "said");
    phrase(text, "Ivan Dorn", Kind.NAME);
    assertThat(speaker(text, claim(text, null, "adding"))).isEqualTo("Karl Lund");
  }

  @Test
  void an_office_is_the_person_who_holds_it() {
    String text = "Governor Karl Lund came. The governor said so.";
    roles.put(phrase(text, "Karl Lund", Kind.NAME), "Governor");
    Claim said = claim(text, phrase(text, "governor", Kind.ROLE), "said");
    assertThat(speaker(text, said)).isEqualTo("Karl Lund");
  }

  @Test
  void nobody_is_guessed() {
    String text = "The night was long. He said so.";
    Claim said = claim(text, phrase(text, "He", Kind.PRONOUN), "said");
    assertThat(speaker(text, said)).isNull();
  }

  private SpokenPhrase phrase(String text, String words, Kind kind) {
    int from = phrases.isEmpty() ? 0 : phrases.get(phrases.size() - 1).end();
    int begin = text.indexOf(words, from);
    boolean definite = text.substring(0, begin).endsWith("he ");
    SpokenPhrase phrase = new SpokenPhrase(begin, begin + words.length(), kind, words, definite);
    phrases.add(phrase);
    return phrase;
  }

  private Claim claim(String text, @Nullable SpokenPhrase speaker, String verb) {
    int begin = text.indexOf(verb, speaker == null ? 0 : speaker.end());
    Claim claim =
        new Claim(
            speaker == null ? begin : speaker.begin(), begin + verb.length(), speaker, false, verb);
    claims.add(claim);
    return claim;
  }

  private @Nullable String speaker(String text, Claim claim) {
    int[] ends =
        IntStream.range(0, text.length())
            .filter(i -> text.charAt(i) == '.')
            .map(i -> i + 1)
            .toArray();
    Map<String, String> full = Map.of("Lund", "Karl Lund");
    SpokenPhrase found =
        new Antecedents(
                new Sentences(text, ends),
                phrases,
                claims,
                roles,
                Map.of(),
                p -> GivenNames.ofName(full.getOrDefault(p.text(), p.text())),
                p -> true)
            .speakerOf(claim);
    return found == null ? null : found.text();
  }
}
