package org.sitrep.normalize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** On which day a holiday falls. Rules are those of the values in words/dates.csv. */
final class Holidays {

  private static final String HIJRI = "HIJRI";

  /** The years that the calendar of java.time.chrono.HijrahDate covers as a whole. */
  private static final int FIRST_HIJRI_YEAR = 1884;

  private static final int LAST_HIJRI_YEAR = 2173;

  /** So many days further off seems a holiday on the side that the tense does not tell. */
  private static final int WRONG_SIDE = 300;

  private Holidays() {}

  /**
   * The day of a holiday; null in years that its calendar does not cover.
   *
   * @param rule {@code MM-DD}, {@code M-n-weekday} with L for the last one, a day of the Islamic
   *     calendar as {@code HIJRIm-d}, or the name of a movable feast; each with the days after it
   */
  static @Nullable LocalDate in(String rule, int year) {
    int sign = Math.max(rule.indexOf('+'), isName(rule) ? rule.lastIndexOf('-') : -1);
    String feast = sign < 0 ? rule : rule.substring(0, sign);
    LocalDate day = day(feast, year);
    return day == null || sign < 0 ? day : day.plusDays(Integer.parseInt(rule.substring(sign)));
  }

  private static boolean isName(String rule) {
    return Character.isLetter(rule.charAt(0)) && !rule.startsWith(HIJRI);
  }

  private static @Nullable LocalDate day(String feast, int year) {
    switch (feast) {
      case "EASTER" -> {
        return easter(year);
      }
      case "ORTHODOX_EASTER" -> {
        return orthodoxEaster(year);
      }
      case "ROSH_HASHANAH" -> {
        return HebrewCalendar.newYear(year);
      }
      case "PASSOVER" -> {
        return HebrewCalendar.passover(year);
      }
      case "HANUKKAH" -> {
        return HebrewCalendar.hanukkah(year);
      }
      case "LUNAR_NEW_YEAR" -> {
        return MoonPhases.lunarNewYear(year);
      }
      case "MID_AUTUMN" -> {
        return MoonPhases.midAutumn(year);
      }
      case "DIWALI" -> {
        return MoonPhases.diwali(year);
      }
      case "HOLI" -> {
        return MoonPhases.holi(year);
      }
      case "QUDS_DAY" -> {
        LocalDate eid = hijri(year, 10, 1);
        return eid == null ? null : eid.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
      }
      default -> {}
    }
    int dash = feast.indexOf('-');
    String first = feast.substring(0, dash);
    String second = feast.substring(dash + 1);
    if (first.startsWith(HIJRI)) {
      return hijri(year, Integer.parseInt(first, HIJRI.length(), dash, 10), number(second));
    }
    int weekday = second.indexOf('-');
    if (weekday < 0) {
      return MonthDay.of(number(first), number(second)).atYear(year);
    }
    String nth = second.substring(0, weekday);
    return LocalDate.of(year, number(first), 1)
        .with(
            TemporalAdjusters.dayOfWeekInMonth(
                nth.equals("L") ? -1 : number(nth),
                DayOfWeek.of(number(second.substring(weekday + 1)))));
  }

  private static int number(String figures) {
    return Integer.parseInt(figures);
  }

  /** The first time in a year that a day of the Islamic calendar falls, as Umm al-Qura has it. */
  private static @Nullable LocalDate hijri(int year, int month, int day) {
    if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) {
      return null;
    }
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    LocalDate date = LocalDate.from(HijrahDate.of(first, month, day));
    return date.getYear() == year ? date : LocalDate.from(HijrahDate.of(first + 1, month, day));
  }

  /** The holiday that a text of a day means: the nearest one on the side that the tense tells. */
  static @Nullable LocalDate nearest(String rule, LocalDate day, Tense tense) {
    LocalDate best = null;
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      LocalDate candidate = in(rule, year);
      if (candidate != null
          && (best == null || distance(candidate, day, tense) < distance(best, day, tense))) {
        best = candidate;
      }
    }
    return best;
  }

  /** The last one before a day, or the next one after it. */
  static @Nullable LocalDate beside(String rule, LocalDate day, boolean ahead) {
    int step = ahead ? 1 : -1;
    LocalDate found = in(rule, day.getYear());
    boolean passed = found != null && (ahead ? !found.isAfter(day) : !found.isBefore(day));
    return passed ? in(rule, day.getYear() + step) : found;
  }

  private static long distance(LocalDate candidate, LocalDate day, Tense tense) {
    long days = ChronoUnit.DAYS.between(day, candidate);
    boolean wrongSide = tense == Tense.FUTURE ? days < 0 : tense == Tense.PAST && days > 0;
    return Math.abs(days) + (wrongSide ? WRONG_SIDE : 0);
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
