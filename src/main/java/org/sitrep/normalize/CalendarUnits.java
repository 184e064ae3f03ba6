package org.sitrep.normalize;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts in the calendar's units, named as words/dates.csv names them. */
final class CalendarUnits {

  private CalendarUnits() {}

  static @Nullable String underspecified(String unit) {
    return switch (unit) {
      case "D" -> "XXXX-XX-XX";
      case "W" -> "XXXX-WXX";
      case "M" -> "XXXX-XX";
      case "Y" -> "XXXX";
      default -> null;
    };
  }

  static LocalDate shift(LocalDate base, String unit, long n) {
    return switch (unit) {
      case "W" -> base.plusWeeks(n);
      case "2W" -> base.plusWeeks(2 * n);
      case "M" -> base.plusMonths(n);
      case "Q" -> base.plusMonths(3 * n);
      case "Y" -> base.plusYears(n);
      case "E" -> base.plusYears(10 * n);
      case "C" -> base.plusYears(100 * n);
      default -> base.plusDays(n);
    };
  }

  static @Nullable String at(LocalDate day, String unit) {
    return switch (unit) {
      case "D" -> day.toString();
      case "W", "2W" -> PeriodResolver.week(day);
      case "M" -> DayResolver.full(day.getYear(), day.getMonthValue(), 0);
      case "Y" -> padded(day.getYear(), 4);
      case "E" -> padded(day.getYear() / 10, 3);
      case "C" -> padded(day.getYear() / 100, 2);
      default -> null;
    };
  }

  /** A number that is not negative with zeros before it, up to a width. */
  static String padded(int number, int width) {
    String figures = Integer.toString(number);
    return figures.length() < width ? "0".repeat(width - figures.length()) + figures : figures;
  }
}
