package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.Locale;
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
      case "Y" -> String.format(Locale.ROOT, "%04d", day.getYear());
      case "E" -> String.format(Locale.ROOT, "%03d", day.getYear() / 10);
      case "C" -> String.format(Locale.ROOT, "%02d", day.getYear() / 100);
      default -> null;
    };
  }
}
