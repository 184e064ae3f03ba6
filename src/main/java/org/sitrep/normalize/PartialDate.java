package org.sitrep.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the month and the day, may be unknown.
 *
 * @param month 1 to 12, 0 where unknown
 * @param day 1 to 31, 0 where unknown
 */
record PartialDate(int year, int month, int day) {

  /** The date that a TIMEX3 value states, or null where it is none of a known year. */
  static @Nullable PartialDate of(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int time = value.indexOf('T');
    int length = time < 0 ? value.length() : time;
    if (length != 4 && length != 7 && length != 10) {
      return null;
    }
    int year = number(value, 0, 4);
    int month = length > 4 ? part(value, 4) : 0;
    int day = length > 7 ? part(value, 7) : 0;
    if (year < 0 || month < 0 || day < 0) {
      return null;
    }
    PartialDate date = new PartialDate(year, month, day);
    return date.isValid() ? date : null;
  }

  /** The two figures behind a hyphen, or -1. */
  private static int part(String value, int from) {
    return value.charAt(from) == '-' ? number(value, from + 1, from + 3) : -1;
  }

  /** A number in figures, or -1. */
  private static int number(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private boolean isValid() {
    try {
      return toDate().getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The first day of it. */
  LocalDate toDate() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }
}
