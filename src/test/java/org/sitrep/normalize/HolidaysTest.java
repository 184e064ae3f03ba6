package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

  @Test
  void easter_moves() {
    assertThat(Holidays.in("EASTER", 2024)).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Holidays.in("EASTER", 2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    assertThat(Holidays.in("EASTER-2", 2025)).isEqualTo(LocalDate.of(2025, 4, 18));
    assertThat(Holidays.in("ORTHODOX_EASTER", 2024)).isEqualTo(LocalDate.of(2024, 5, 5));
  }

  @Test
  void a_holiday_may_be_the_nth_weekday_of_a_month() {
    assertThat(Holidays.in("11-4-4", 2025)).isEqualTo(LocalDate.of(2025, 11, 27));
  }

  @Test
  void the_tense_decides_between_the_last_and_the_next_one() {
    LocalDate october = LocalDate.of(2025, 10, 1);
    assertThat(Holidays.nearest("12-25", october, Tense.PAST))
        .isEqualTo(LocalDate.of(2024, 12, 25));
    assertThat(Holidays.nearest("12-25", october, Tense.FUTURE))
        .isEqualTo(LocalDate.of(2025, 12, 25));
  }
}
