package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SalvosTest {

  /** A count with its form and action: [26|BareCount.region|DOWNED]. */
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|(\\w+\\.\\w+)\\|(\\w*)\\]");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  @Test
  void what_a_colon_opens_is_a_list_of_parts() {
    assertThat(
            wholes(
                "They downed [46 drones|DroneCount.numberNoun|DOWNED]: [41|BareCount.region|] over"
                    + " Tula, [3|BareCount.region|] over Oryol and [2|BareCount.region|] at sea."))
        .containsExactly(Salvos.NONE, 0, 0, 0);
  }

  @Test
  void regions_side_by_side_are_no_parts_of_each_other() {
    assertThat(
            wholes(
                "They downed [26 drones|DroneCount.numberNoun|DOWNED] over Tula,"
                    + " [25|BareCount.region|] over Oryol."))
        .containsExactly(Salvos.NONE, Salvos.NONE);
  }

  @Test
  void what_became_of_drones_is_a_part_of_those_launched() {
    assertThat(
            wholes(
                "Russia sent [90 drones|DroneCount.numberNoun|LAUNCHED]. [63|BareCount.fate|DOWNED]"
                    + " were shot down and another [20|BareCount.fate|LOST] were lost."))
        .containsExactly(Salvos.NONE, 0, 0);
  }

  @Test
  void a_part_is_not_larger_than_its_whole() {
    assertThat(
            wholes(
                "Russia sent [30 drones|DroneCount.numberNoun|LAUNCHED]. [63|BareCount.fate|DOWNED]"
                    + " were shot down."))
        .containsExactly(Salvos.NONE, Salvos.NONE);
  }

  @Test
  void all_is_out_of_itself() {
    assertThat(wholes("Of late, all [14 drones|DroneCount.numberNoun|DOWNED] were shot down."))
        .containsExactly(0);
  }

  @Test
  void a_later_mention_is_linked_to_the_first() {
    assertThat(
            wholes(
                "Russia sent [88 drones|DroneCount.numberNoun|LAUNCHED]. It was the first wave with"
                    + " [88 drones|DroneCount.numberNoun|LAUNCHED]."))
        .containsExactly(Salvos.NONE, 0);
  }

  private static List<Integer> wholes(String marked) {
    StringBuilder text = new StringBuilder();
    List<Salvos.Count> counts = new ArrayList<>();
    List<@Nullable String> actions = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int sentence = 0;
    int from = 0;
    while (mark.find()) {
      String before = marked.substring(from, mark.start());
      sentence += before.contains(". ") ? 1 : 0;
      text.append(before);
      int begin = text.length();
      text.append(mark.group(1));
      Matcher digits = DIGITS.matcher(mark.group(1));
      double value = digits.find() ? Double.parseDouble(digits.group()) : Double.NaN;
      counts.add(new Salvos.Count(begin, text.length(), value, mark.group(2), sentence, 0));
      actions.add(mark.group(3).isEmpty() ? null : mark.group(3));
      from = mark.end();
    }
    text.append(marked.substring(from));
    Salvos salvos = new Salvos(text.toString(), counts);
    List<@Nullable String> unknown = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      salvos.setAction(i, actions.get(i));
      salvos.linkByWords(i);
      unknown.add(null);
    }
    salvos.linkByFacts(unknown, unknown);
    List<Integer> wholes = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      wholes.add(salvos.whole(i));
    }
    return wholes;
  }
}
