package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.normalize.PersonIdentity.Occurrence;

class RosterTest {

  private final Roster roster = Roster.read();

  @Test
  void a_household_family_name_is_enough() {
    assertThat(find("Macron")).isNotNull();
  }

  @Test
  void a_common_family_name_is_not() {
    assertThat(find("Johnson")).isNull();
    assertThat(find("Boris Johnson")).isNotNull();
  }

  @Test
  void somebody_else_of_that_family_name_is_not_in_the_roster() {
    assertThat(find("Brigitte Macron")).isNull();
  }

  @Test
  void an_office_that_has_ended_is_a_former_one() {
    Roster.Entry scholz = Objects.requireNonNull(find("Scholz"));
    assertThat(scholz.roleOn("2024-01-01")).isEqualTo("chancellor");
    assertThat(scholz.roleOn("2025-06-02T10:00:00Z")).isEqualTo("former chancellor");
    assertThat(scholz.roleOn("2020-01-01")).isNull();
    assertThat(scholz.roleOn(null)).isNull();
  }

  private Roster.@Nullable Entry find(String name) {
    return roster.find(
        PersonIdentity.resolve(List.of(new Occurrence(0, PersonName.of(name), false))).get(0));
  }
}
