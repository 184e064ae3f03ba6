package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.DroneFacts.Phrase;

class DroneFactsTest {

  private static final ActionWords ACTIONS = ActionWords.read();
  private static final Adversaries BOTH = new Adversaries(Set.of("UA", "RU"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ukraine downed [20 drones] over the sea.|DOWNED",
        "Russia launched two missiles and [183 drones] into the country.|LAUNCHED",
        "[Three drones] were shot down near the port.|DOWNED",
        "[Thirty drones] over the city were intercepted.|DOWNED",
        "It downed 24 missiles, and [14 drones] struck nine places.|HIT",
        "[Two drones] disappeared from radar.|LOST",
        "Kyiv received [40 drones] in May.|SUPPLIED",
        "The plant builds [100 drones] a day.|PRODUCED",
        "Spotters tracked [six drones] along the coast.|SEEN",
        "Gunners downed [93 drones] heading for the city.|DOWNED",
        "Officials said [45 drones] heading for the city had been shot down.|DOWNED",
        "They shot down or jammed [33 drones] at night.|DOWNED",
        "[Twenty drones] that approached the bridge were destroyed.|DOWNED",
        "[One drone] destroyed two floors of a school.|HIT",
        "[Nine drones] and two missiles were shot down.|DOWNED",
        "The port was hit by [30 drones] at dawn.|HIT",
        "[40 Drones] Downed at Night|DOWNED",
        "Four were found where [a downed drone] lay.|DOWNED",
        "They launched [20 drones] to hit the port.|LAUNCHED",
        "The unit lost 74 men, with [seven] more disappearing from radar.|LOST"
      })
  void the_verb_beside_the_drones_says_what_happened_to_them(String marked, String action) {
    assertThat(action(marked, false)).isEqualTo(action);
  }

  @Test
  void a_total_was_launched_whatever_became_of_its_part() {
    assertThat(action("Ukraine downed 52 of [80 drones] that night.", true)).isEqualTo("LAUNCHED");
  }

  @Test
  void an_adjective_made_of_a_verb_is_no_action() {
    assertThat(action("There were [20 Iranian-made drones] there.", false)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Air defence stopped [162 Ukrainian drones] at night.|DOWNED||UA",
        "They stopped [80 drones] launched by Russia.|LAUNCHED||RU",
        "Russian forces launched [80 drones] at night.|LAUNCHED||RU",
        "Ukraine downed [20 drones] at night.|DOWNED||RU",
        "[Three drones] were shot down at night.|DOWNED|RU|UA",
        "They downed [20 Iranian-made drones] at night.|DOWNED|UA|RU"
      })
  void drones_belong_to_who_is_named_or_launched_them_or_to_the_other_side(
      String marked, String action, @Nullable String source, String operator) {
    int begin = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    Phrase phrase = new Phrase(begin, end, end, false, false, false, false);
    assertThat(new DroneSides(facts(marked), BOTH).operator(phrase, action, source))
        .isEqualTo(operator);
  }

  @Test
  void without_the_other_side_in_the_text_the_operator_is_not_guessed() {
    Phrase phrase = new Phrase(14, 23, 23, false, false, false, false);
    DroneFacts facts = new DroneFacts("Israel downed 20 drones.", ACTIONS, List.of());
    DroneSides sides = new DroneSides(facts, new Adversaries(Set.of("IL")));
    assertThat(sides.operator(phrase, "DOWNED", "IL")).isNull();
  }

  private static @Nullable String action(String marked, boolean total) {
    int end = marked.indexOf(']') - 1;
    return facts(marked)
        .action(new Phrase(marked.indexOf('['), end, end, total, false, false, false));
  }

  private static DroneFacts facts(String marked) {
    String text = marked.replace("[", "").replace("]", "");
    List<Cue> sides =
        Stream.of("Ukrainian UA", "Ukraine UA", "Russian RU", "Russia RU", "Iranian IR")
            .map(side -> side.split(" "))
            .filter(side -> Pattern.compile("\\b" + side[0] + "\\b").matcher(text).find())
            .map(side -> cue(text.indexOf(side[0]), side))
            .toList();
    return new DroneFacts(text, ACTIONS, sides);
  }

  private static Cue cue(int begin, String[] side) {
    return new Cue(begin, begin + side[0].length(), side[1]);
  }
}
