package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimexNormalizerTest {

  /** A Monday. */
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  private static TimexValue normalize(String text, String type, @Nullable LocalDate day) {
    return TimexNormalizer.normalize(text, type, TimexContext.of(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Monday                       | 2025-06-02
          Sunday                       | 2025-06-01
          last Saturday                | 2025-05-31
          next Friday                  | 2025-06-13
          yesterday                    | 2025-06-01
          May 16                       | 2025-05-16
          24 February                  | 2025-02-24
          the 4th of July              | 2025-07-04
          Tuesday, June 3, 2025        | 2025-06-03
          2025-06-02                   | 2025-06-02
          03/06/2025                   | 2025-03-06
          25/06/2025                   | 2025-06-25
          3.6.2025                     | 2025-06-03
          February 2022                | 2022-02
          March                        | 2025-03
          August                       | 2024-08
          2014                         | 2014
          the 1990s                    | 199
          410 AD                       | 0410
          44 B.C.                      | BC0044
          last week                    | 2025-W22
          this week                    | 2025-W23
          next month                   | 2025-07
          last year                    | 2024
          this summer                  | 2025-SU
          winter                       | 2025-WI
          Winter 2024-2025             | 2024-WI
          the weekend                  | 2025-W22-WE
          the week before last         | 2025-W21
          the month after next         | 2025-08
          the Friday before last       | 2025-05-23
          the weekend after next       | 2025-W25-WE
          Thursday, July 18            | 2024-07-18
          6 June last year             | 2024-06-06
          May '22                      | 2022-05
          three years ago today        | 2022-06-02
          the last Friday of March     | 2025-03-28
          the week of 5 May            | 2025-W19
          Lunar New Year               | 2025-01-29
          next weekend                 | 2025-W24-WE
          the fourth quarter           | 2025-Q4
          two weeks ago                | 2025-05-19
          a year ago                   | 2024
          three months ago             | 2025-03
          48 hours ago                 | 2025-05-31
          weeks ago                    | PAST_REF
          now                          | PRESENT_REF
          soon                         | FUTURE_REF
          Christmas                    | 2024-12-25
          Easter                       | 2025-04-20
          earlier this month           | 2025-06
          later on Friday              | 2025-05-30
          mid-September                | 2024-09
          March third, 2015            | 2015-03-03
          May twenty-ninth             | 2025-05-29
          the second of March 1984     | 1984-03-02
          4th of July of 1995          | 1995-07-04
          Sep-23-2020                  | 2020-09-23
          2019-aug-1                   | 2019-08-01
          10-31-74                     | 1974-10-31
          22/04                        | 2025-04-22
          5/12                         | 2025-05-12
          2024-07                      | 2024-07
          2024Q4                       | 2024-Q4
          the 4th quarter 2020         | 2020-Q4
          Tuesday 10th                 | 2025-06-10
          Friday the thirteenth        | 2025-06-13
          last Sunday                  | 2025-05-25
          this past Sunday             | 2025-06-01
          last week's Sunday           | 2025-06-01
          Monday of the following week | 2025-06-09
          two Sundays from now         | 2025-06-15
          three Fridays ago            | 2025-05-16
          three weeks from tomorrow    | 2025-06-24
          two weeks' time              | 2025-06-16
          the last day of October 2015 | 2015-10-31
          the last week of March 2009  | 2009-W13
          the first week of 2015       | 2015-W01
          the 15th day of next month   | 2025-07-15
          the first Tuesday in October | 2024-10-01
          the same month last year     | 2024-06
          the rest of the year         | 2025
          the year 1998                | 1998
          week 9                       | 2025-W09
          February 29                  | 2024-02-29
          Black Friday                 | 2025-11-28
          next Thanksgiving            | 2025-11-27
          last Christmas               | 2024-12-25
          Christmas last year          | 2024-12-25
          International Workers' Day   | 2025-05-01
          """)
  void a_date_has_this_value_on_2_June_2025(String text, String value) {
    TimexValue timex = normalize(text, "DATE", DAY);
    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.type()).isEqualTo("DATE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          overnight                    | 2025-06-02TNI
          overnight into Sunday        | 2025-06-01TNI
          Sunday evening               | 2025-06-01TEV
          late on Sunday               | 2025-06-01TNI
          early on Wednesday           | 2025-05-28TMO
          the early hours of Saturday  | 2025-05-31TMO
          the night of January 31 to February 1 | 2025-01-31TNI
          this morning                 | 2025-06-02TMO
          last night                   | 2025-06-01TNI
          the previous evening         | 2025-06-01TEV
          the next morning             | 2025-06-03TMO
          tonight                      | 2025-06-02TNI
          the day on May 5             | 2025-05-05TDT
          noon                         | 2025-06-02T12:00
          1 p.m.                       | 2025-06-02T13:00
          12:30 a.m.                   | 2025-06-02T00:30
          4.20am                       | 2025-06-02T04:20
          six o'clock                  | 2025-06-02T06:00
          quarter past 3 pm            | 2025-06-02T15:15
          half past four p.m.          | 2025-06-02T16:30
          15 minutes past noon         | 2025-06-02T12:15
          five minutes to midnight     | 2025-06-02T23:55
          a quarter to six             | 2025-06-02T05:45
          8 in the evening             | 2025-06-02T20:00
          3:15 in the afternoon        | 2025-06-02T15:15
          tonight at 11                | 2025-06-02T23:00
          10 last night                | 2025-06-01T22:00
          9 tomorrow                   | 2025-06-03T09:00
          19h30                        | 2025-06-02T19:30
          15h                          | 2025-06-02T15:00
          330 p.m.                     | 2025-06-02T15:30
          3:45 p m                     | 2025-06-02T15:45
          tomorrow 8:00am              | 2025-06-03T08:00
          2025-06-05 8 p.m.            | 2025-06-05T20:00
          0800 GMT                     | 2025-06-02T08:00Z
          8:30 in the evening          | 2025-06-02T20:30
          6:30 p.m. on May 7           | 2025-05-07T18:30
          """)
  void a_time_has_this_value_on_2_June_2025(String text, String value) {
    TimexValue timex = normalize(text, "TIME", DAY);
    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.type()).isEqualTo("TIME");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Monday         | XXXX-WXX-1
          May 16         | XXXX-05-16
          March          | XXXX-03
          1 p.m.         | XXXX-XX-XXT13:00
          overnight      | XXXX-XX-XXTNI
          the weekend    | XXXX-WXX-WE
          now            | PRESENT_REF
          February 2022  | 2022-02
          """)
  void without_a_document_date_nothing_is_guessed(String text, String value) {
    assertThat(normalize(text, "DATE", null).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          three-year            | P3Y
          53-year-old           | P53Y
          a fortnight           | P2W
          a single day          | P1D
          more than a year      | P1Y
          a year and a half     | P1.5Y
          two and a half years  | P2.5Y
          half an hour          | PT30M
          under two hours       | PT2H
          several months        | PXM
          weeks                 | PXW
          hours                 | PTXH
          the past two days     | P2D
          recent months         | PXM
          five to six days      | P6D
          30-60 days            | P60D
          the next week or two  | P2W
          hour-and-15-minute    | PT1H15M
          yearlong              | P1Y
          up to a century       | P100Y
          two decades           | P20Y
          twenty-one days       | P21D
          """)
  void a_duration_has_this_value_with_or_without_a_document_date(String text, String value) {
    assertThat(normalize(text, "DURATION", DAY).value()).isEqualTo(value);
    assertThat(normalize(text, "DURATION", null).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily                         | P1D            |       |
          every day                     | P1D            | every |
          every few days                | PXD            | every |
          every two weeks               | P2W            | every |
          every other day               | P2D            | every |
          every night                   | XXXX-XX-XXTNI  | every |
          each of the past six nights   | P1D            | each  |
          Mondays                       | XXXX-WXX-1     |       |
          a day                         | P1D            |       |
          a night                       | P1D            |       |
          per month                     | P1M            |       |
          twice a week                  | P1W            |       | 2X
          """)
  void a_set_has_this_value(
      String text, String value, @Nullable String quant, @Nullable String freq) {
    TimexValue timex = normalize(text, "SET", DAY);
    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.quant()).isEqualTo(quant);
    assertThat(timex.freq()).isEqualTo(freq);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          more than two weeks | DURATION | MORE_THAN
          almost three months | DURATION | LESS_THAN
          about six hours     | DURATION | APPROX
          late February 2024  | DATE     | END
          mid-May             | DATE     | MID
          the start of 2025   | DATE     | START
          the early hours of Saturday | TIME | START
          two weeks           | DURATION |
          """)
  void a_modifier_is_told(String text, String type, @Nullable String mod) {
    assertThat(normalize(text, type, DAY).mod()).isEqualTo(mod);
  }

  @Test
  void the_future_tense_makes_a_weekday_the_next_one() {
    TimexContext future = TimexContext.of(DAY).withTense(Tense.FUTURE);
    assertThat(TimexNormalizer.normalize("Friday", "DATE", future).value()).isEqualTo("2025-06-06");
  }

  @Test
  void the_first_days_of_January_may_belong_to_the_last_week_of_the_year_before() {
    LocalDate day = LocalDate.of(2021, 1, 8);
    assertThat(normalize("last week", "DATE", day).value()).isEqualTo("2020-W53");
  }

  @Test
  void a_month_before_the_last_of_March_ends_with_February() {
    LocalDate day = LocalDate.of(2024, 3, 31);
    assertThat(normalize("last month", "DATE", day).value()).isEqualTo("2024-02");
    assertThat(normalize("February 29", "DATE", day).value()).isEqualTo("2024-02-29");
  }
}
