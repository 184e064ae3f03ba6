package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.normalize.Affiliations.Affiliation;
import org.sitrep.normalize.OfficeText.Office;

class OfficeTextTest {

  @Test
  void a_role_has_no_leading_article_and_stands_on_one_line() {
    assertThat(OfficeText.role("the head of\nthe navy")).isEqualTo("head of the navy");
  }

  @Test
  void the_office_given_at_a_mention_counts_there() {
    List<Office> held = List.of(office(0, "minister", null), office(90, "envoy", null));
    assertThat(OfficeText.at(held, 90)).extracting(Office::role).isEqualTo("envoy");
  }

  @Test
  void a_mention_without_office_has_the_last_one_given_before() {
    List<Office> held = List.of(office(10, "minister", null), office(90, "envoy", null));
    assertThat(OfficeText.at(held, 50)).extracting(Office::role).isEqualTo("minister");
    assertThat(OfficeText.at(held, 99)).extracting(Office::role).isEqualTo("envoy");
    assertThat(OfficeText.at(held, 0)).extracting(Office::role).isEqualTo("minister");
  }

  @Test
  void an_affiliation_in_the_words_of_another_mention_beats_one_nearby() {
    Office unsure =
        new Office(0, "president", new Affiliation("Polish", "PL"), false, false, false);
    List<Office> held = List.of(unsure, office(90, "Czech president", "Czech"));
    assertThat(OfficeText.affiliation(held, unsure))
        .extracting(Affiliation::text)
        .isEqualTo("Czech");
  }

  @Test
  void an_office_held_once_counts_only_where_none_is_held_now() {
    Office once = new Office(90, "president", null, false, false, true);
    assertThat(OfficeText.withoutPast(List.of(once))).containsExactly(once);
    assertThat(OfficeText.withoutPast(List.of(once, office(0, "envoy", null))))
        .extracting(Office::role)
        .containsExactly("envoy");
  }

  @Test
  void what_somebody_heads_commands_or_resigned_as_is_an_office() {
    assertThat(OfficeText.stated("heads the navy", "Official.heads")).isEqualTo("head of the navy");
    assertThat(OfficeText.stated("Commanded the fleet", "Official.heads"))
        .isEqualTo("commander of the fleet");
    assertThat(OfficeText.stated("the mayor", "Official.left")).isEqualTo("former mayor");
    assertThat(OfficeText.stated("appointed mayor", "Official.is")).isEqualTo("mayor");
  }

  private static Office office(int offset, String role, @Nullable String affiliation) {
    return new Office(
        offset,
        role,
        affiliation == null ? null : new Affiliation(affiliation, null),
        affiliation != null,
        false,
        false);
  }
}
