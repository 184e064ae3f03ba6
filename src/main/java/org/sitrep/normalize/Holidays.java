package org.sitrep.normalize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** On which day a holiday falls. Rules are those of the values in words/dates.csv. */
final class Holidays {

  private Holidays() {}

  /**
   * The day of a holiday.
   *
   * @param rule {@code MM-DD}, {@code M-n-weekday}, or {@code EASTER} with the days after it
   */
  static LocalDate in(String rule, int year) {
    if (rule.startsWith("EASTER")) {
      String offset = rule.substring("EASTER".length());
      return easter(year).plusDays(offset.isEmpty() ? 0 : Integer.parseInt(offset));
    }
    if (rule.equals("ORTHODOX_EASTER")) {
      return orthodoxEaster(year);
    }
    String[] fields = rule.split("-", -1);
    if (fields.length == 3) {
      return LocalDate.of(year, Integer.parseInt(fields[0]), 1)
          .with(
              TemporalAdjusters.dayOfWeekInMonth(
                  Integer.parseInt(fields[1]), DayOfWeek.of(Integer.parseInt(fields[2]))));
    }
    return MonthDay.of(Integer.parseInt(fields[0]), Integer.parseInt(fields[1])).atYear(year);
  }

  /** The holiday that a text of a day means: the nearest one on the side that the tense tells. */
  static LocalDate nearest(String rule, LocalDate day, Tense tense) {
    LocalDate best = in(rule, day.getYear());
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      LocalDate candidate = in(rule, year);
      if (distance(candidate, day, tense) < distance(best, day, tense)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long distance(LocalDate candidate, LocalDate day, Tense tense) {
    long days = ChronoUnit.DAYS.between(day, candidate);
    boolean wrongSide = tense == Tense.FUTURE ? days < 0 : tense == Tense.PAST && days > 0;
    return Math.abs(days) + (wrongSide ? 400 : 0);
  }

  /** Western Easter by the algorithm that Butcher's Ecclesiastical Calendar (1876) gives. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  /** Julian Easter by Meeus's algorithm, in the Gregorian calendar of 1900 to 2099. */
  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int f = d + e + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(13);
  }
}
