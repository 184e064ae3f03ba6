package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentDateTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  @Test
  void a_date_and_a_date_time_are_read() {
    assertThat(DocumentDate.published("2025-06-02")).isEqualTo(DAY);
    assertThat(DocumentDate.published("2025-06-02T23:30:00+02:00")).isEqualTo(DAY);
  }

  @Test
  void what_is_no_date_gives_none() {
    assertThat(DocumentDate.published(null)).isNull();
    assertThat(DocumentDate.published("")).isNull();
    assertThat(DocumentDate.published("2025-13-40")).isNull();
    assertThat(DocumentDate.published("June 2")).isNull();
  }

  @Test
  void a_dateline_stands_in_a_line_of_its_own_or_after_a_town() {
    assertThat(dateline("Drones over the port\n\n", "June 2, 2025", "\n\nThe port was hit."))
        .isEqualTo(DAY);
    assertThat(dateline("ODESA, ", "2 June 2025", " (Agency) - The port was hit.")).isEqualTo(DAY);
    assertThat(dateline("Published: ", "2025-06-02", "\nThe port was hit.")).isEqualTo(DAY);
  }

  @Test
  void a_date_within_a_sentence_or_without_its_year_is_no_dateline() {
    assertThat(dateline("The port was hit on ", "June 2, 2025", ", the mayor said.")).isNull();
    assertThat(dateline("ODESA, ", "June 2", " (Agency) - The port was hit.")).isNull();
  }

  private static @Nullable LocalDate dateline(String before, String date, String after) {
    return DocumentDate.dateline(
        before + date + after, before.length(), before.length() + date.length());
  }
}
