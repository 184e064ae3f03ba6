package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.normalize.PersonIdentity.Occurrence;

class RosterTest {

  private final Roster roster = Roster.builtIn();

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

  @Test
  void of_two_offices_the_one_held_on_the_day_counts_else_the_last_one(@TempDir Path folder)
      throws Exception {
    Roster own =
        own(
            folder,
            "Ada Quill;yes;mayor;Alba;;2010-01-01;2014-12-31",
            "Ada Quill;yes;president;Alba;;2020-01-01;");
    assertThat(Objects.requireNonNull(find(own, "Quill", "2012-05-05")).role()).isEqualTo("mayor");
    assertThat(Objects.requireNonNull(find(own, "Quill", "2021-05-05")).role())
        .isEqualTo("president");
    assertThat(Objects.requireNonNull(find(own, "Quill", "2016-05-05")).roleOn("2016-05-05"))
        .isEqualTo("former mayor");
    assertThat(Objects.requireNonNull(find(own, "Quill", null)).role()).isEqualTo("president");
  }

  @Test
  void a_users_row_counts_before_a_built_in_one(@TempDir Path folder) throws Exception {
    Roster both = Roster.builtIn();
    both.add(table(folder, "Emmanuel Macron;yes;baker;Amiens;;2017-05-14;"));
    assertThat(Objects.requireNonNull(find(both, "Macron", "2025-01-01")).role())
        .isEqualTo("baker");
    assertThat(find(both, "Scholz", "2024-01-01")).isNotNull();
  }

  @Test
  void a_wrong_row_is_refused_with_its_line(@TempDir Path folder) {
    assertThatThrownBy(() -> own(folder, "Ada Quill;yes;mayor"))
        .hasMessageContaining("roster.csv:2: 3 columns instead of 7");
    assertThatThrownBy(() -> own(folder, "Ada Quill;maybe;mayor;Alba;;2010-01-01;"))
        .hasMessageContaining("bare is \"maybe\"");
    assertThatThrownBy(() -> own(folder, "Ada Quill;yes;mayor;Alba;;1.1.2010;"))
        .hasMessageContaining("\"1.1.2010\" is no ISO date");
  }

  @Test
  void the_built_in_roster_has_at_most_150_rows() {
    assertThat(roster.names().size()).isBetween(100, 150);
  }

  private static Roster own(Path folder, String... rows) throws IOException {
    Roster own = new Roster();
    own.add(table(folder, rows));
    return own;
  }

  private static Path table(Path folder, String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("roster.csv"),
        "name;bare;role;affiliation;country;from;to\n" + String.join("\n", rows) + "\n");
  }

  private static Roster.@Nullable Entry find(Roster roster, String name, @Nullable String date) {
    return roster.find(
        PersonIdentity.resolve(List.of(new Occurrence(0, PersonName.of(name), false))).get(0),
        date);
  }

  private Roster.@Nullable Entry find(String name) {
    return find(roster, name, null);
  }
}
