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

  @Test
  void a_holiday_may_be_the_day_after_another_or_the_last_weekday_of_a_month() {
    assertThat(Holidays.in("11-4-4+1", 2024)).isEqualTo(LocalDate.of(2024, 11, 29));
    assertThat(Holidays.in("11-1-1+1", 2024)).isEqualTo(LocalDate.of(2024, 11, 5));
    assertThat(Holidays.in("5-L-1", 2024)).isEqualTo(LocalDate.of(2024, 5, 27));
  }

  @Test
  void islamic_feasts_follow_the_umm_al_qura_calendar_as_far_as_it_goes() {
    assertThat(Holidays.in("HIJRI10-1", 2025)).isEqualTo(LocalDate.of(2025, 3, 30));
    assertThat(Holidays.in("HIJRI12-10", 2024)).isEqualTo(LocalDate.of(2024, 6, 16));
    assertThat(Holidays.in("HIJRI10-1", 1805)).isNull();
  }

  @Test
  void jewish_feasts_are_named_by_their_first_day() {
    assertThat(Holidays.in("ROSH_HASHANAH", 2018)).isEqualTo(LocalDate.of(2018, 9, 10));
    assertThat(Holidays.in("ROSH_HASHANAH+9", 2023)).isEqualTo(LocalDate.of(2023, 9, 25));
    assertThat(Holidays.in("PASSOVER", 2025)).isEqualTo(LocalDate.of(2025, 4, 13));
    assertThat(Holidays.in("HANUKKAH", 2018)).isEqualTo(LocalDate.of(2018, 12, 3));
    assertThat(Holidays.in("HANUKKAH", 2024)).isEqualTo(LocalDate.of(2024, 12, 26));
  }

  @Test
  void the_next_and_the_last_one_lie_beside_a_day() {
    LocalDate thanksgiving = LocalDate.of(2024, 11, 28);
    assertThat(Holidays.beside("11-4-4", thanksgiving, true)).isEqualTo(LocalDate.of(2025, 11, 27));
    assertThat(Holidays.beside("11-4-4", thanksgiving, false))
        .isEqualTo(LocalDate.of(2023, 11, 23));
  }

  @Test
  void feasts_of_the_moon_follow_its_phases() {
    assertThat(Holidays.in("LUNAR_NEW_YEAR", 1968)).isEqualTo(LocalDate.of(1968, 1, 30));
    assertThat(Holidays.in("LUNAR_NEW_YEAR", 2014)).isEqualTo(LocalDate.of(2014, 1, 31));
    assertThat(Holidays.in("LUNAR_NEW_YEAR", 2018)).isEqualTo(LocalDate.of(2018, 2, 16));
    assertThat(Holidays.in("LUNAR_NEW_YEAR", 2024)).isEqualTo(LocalDate.of(2024, 2, 10));
    assertThat(Holidays.in("LUNAR_NEW_YEAR", 2034)).isEqualTo(LocalDate.of(2034, 2, 19));
    assertThat(Holidays.in("MID_AUTUMN", 2023)).isEqualTo(LocalDate.of(2023, 9, 29));
    assertThat(Holidays.in("MID_AUTUMN", 2024)).isEqualTo(LocalDate.of(2024, 9, 17));
    assertThat(Holidays.in("MID_AUTUMN", 2025)).isEqualTo(LocalDate.of(2025, 10, 6));
    assertThat(Holidays.in("DIWALI", 2013)).isEqualTo(LocalDate.of(2013, 11, 3));
    assertThat(Holidays.in("DIWALI", 2020)).isEqualTo(LocalDate.of(2020, 11, 14));
    assertThat(Holidays.in("DIWALI", 2022)).isEqualTo(LocalDate.of(2022, 10, 24));
    assertThat(Holidays.in("DIWALI-2", 2019)).isEqualTo(LocalDate.of(2019, 10, 25));
    assertThat(Holidays.in("HOLI", 2018)).isEqualTo(LocalDate.of(2018, 3, 2));
    assertThat(Holidays.in("HOLI", 2021)).isEqualTo(LocalDate.of(2021, 3, 29));
    assertThat(Holidays.in("HOLI-1", 2015)).isEqualTo(LocalDate.of(2015, 3, 5));
  }

  @Test
  void feasts_that_the_war_is_told_by_fall_on_their_days() {
    assertThat(Holidays.in("ROSH_HASHANAH+21", 2023)).isEqualTo(LocalDate.of(2023, 10, 7));
    assertThat(Holidays.in("PASSOVER+112", 2025)).isEqualTo(LocalDate.of(2025, 8, 3));
    assertThat(Holidays.in("QUDS_DAY", 2018)).isEqualTo(LocalDate.of(2018, 6, 8));
    assertThat(Holidays.in("7-L-7", 2024)).isEqualTo(LocalDate.of(2024, 7, 28));
    assertThat(Holidays.in("QUDS_DAY", 1805)).isNull();
  }
}
