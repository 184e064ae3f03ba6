package org.sitrep.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the month and the day, may be unknown.
 *
 * @param month 1 to 12, 0 where unknown
 * @param day 1 to 31, 0 where unknown
 */
record PartialDate(int year, int month, int day) {

  private static final Pattern VALUE =
      Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T.*)?");

  /** The date that a TIMEX3 value states, or null where it is none of a known year. */
  static @Nullable PartialDate of(@Nullable String value) {
    if (value == null) {
      return null;
    }
    Matcher m = VALUE.matcher(value);
    if (!m.matches()) {
      return null;
    }
    PartialDate date =
        new PartialDate(
            Integer.parseInt(m.group(1)),
            m.group(2) == null ? 0 : Integer.parseInt(m.group(2)),
            m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
    return date.isValid() ? date : null;
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
