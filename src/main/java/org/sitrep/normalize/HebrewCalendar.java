package org.sitrep.normalize;

import java.time.LocalDate;

/** Feasts of the Jewish calendar, by the arithmetic of Reingold and Dershowitz's book. */
final class HebrewCalendar {

  /** The Jewish year that begins in the autumn of the year 0. */
  private static final int YEARS_AHEAD = 3761;

  /** The first day of the calendar, counted as LocalDate counts days. */
  private static final long EPOCH = -1_373_427L - 719_163L;

  private HebrewCalendar() {}

  /** Rosh Hashanah in the autumn of a year. */
  static LocalDate newYear(int year) {
    return LocalDate.ofEpochDay(newYearDay(year + YEARS_AHEAD));
  }

  /** The first day of Passover in the spring of a year. */
  static LocalDate passover(int year) {
    return newYear(year).minusDays(163);
  }

  /** The first day of Hanukkah at the end of a year. */
  static LocalDate hanukkah(int year) {
    int jewish = year + YEARS_AHEAD;
    long length = newYearDay(jewish + 1) - newYearDay(jewish);
    return LocalDate.ofEpochDay(newYearDay(jewish) + (length % 10 == 5 ? 84 : 83));
  }

  private static long newYearDay(int year) {
    long before = elapsed(year - 1);
    long start = elapsed(year);
    long after = elapsed(year + 1);
    int delay = after - start == 356 ? 2 : start - before == 382 ? 1 : 0;
    return EPOCH + start + delay;
  }

  /** The days from the first to a year's mean new moon, put off where the week forbids it. */
  private static long elapsed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, 25_920);
    return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
  }
}
