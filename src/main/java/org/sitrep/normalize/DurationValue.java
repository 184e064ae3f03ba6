package org.sitrep.normalize;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** TIMEX3 values of durations and recurrences. */
final class DurationValue {

  /** A whole number below this is exact as a double and fits a long. */
  private static final double EXACT = 1e15;

  private DurationValue() {}

  /** P3Y, PT2H, PXM and the like; null where the expression has no unit. */
  static @Nullable String of(TimexParts p) {
    if (p.whole != null) {
      return p.whole;
    }
    if (p.unit == null) {
      return p.weekend ? "P" + (Double.isNaN(p.number) ? "1" : plain(p.number)) + "WE" : null;
    }
    double number = Double.isNaN(p.upper) ? p.number : p.upper;
    if (p.vague || (Double.isNaN(number) && p.plural)) {
      return value(Double.NaN, p.unit);
    }
    number = Double.isNaN(number) ? 1 : number;
    if (number == 0.5) {
      return half(p.unit);
    }
    if (p.unit.equals("TH") && number < 1) {
      return "PT" + plain(number * 60) + "M";
    }
    if (p.secondUnit != null) {
      double second = Double.isNaN(p.secondNumber) ? 1 : p.secondNumber;
      return join(value(number, p.unit), value(second, p.secondUnit));
    }
    return value(number, p.unit);
  }

  /** The value of so many units; NaN is a number that the text leaves open. */
  static String value(double number, String unit) {
    String designator = unit.substring(unit.length() - 1);
    String prefix = unit.startsWith("T") ? "PT" : "P";
    int scale = 1;
    switch (unit) {
      case "2W" -> scale = 2;
      case "E" -> {
        scale = 10;
        designator = "Y";
      }
      case "C" -> {
        scale = 100;
        designator = "Y";
      }
      case "L" -> {
        scale = 1000;
        designator = "Y";
      }
      case "Q" -> {
        scale = 3;
        designator = "M";
      }
      case "WE" -> designator = "WE";
      default -> {}
    }
    if (Double.isNaN(number)) {
      return switch (unit) {
        case "E" -> "PXDE";
        case "C" -> "PXCE";
        default -> prefix + "X" + designator;
      };
    }
    return prefix + plain(number * scale) + designator;
  }

  private static String half(String unit) {
    return switch (unit) {
      case "TH" -> "PT30M";
      case "TM" -> "PT30S";
      case "D" -> "PT12H";
      case "Y" -> "P6M";
      case "E" -> "P5Y";
      case "C" -> "P50Y";
      default -> value(0.5, unit);
    };
  }

  private static String join(String first, String second) {
    boolean times = first.startsWith("PT") && second.startsWith("PT");
    return first + (times ? second.substring(2) : second.substring(1));
  }

  static String plain(double number) {
    return number == Math.rint(number)
        ? Math.abs(number) < EXACT
            ? Long.toString((long) number)
            : String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }

  /** The value of a recurrence: P1D, XXXX-WXX-1, XXXX-XX-XXTNI. */
  static @Nullable String recurrence(TimexParts p) {
    if (p.whole != null) {
      return p.whole;
    }
    if (p.unit != null && p.secondUnit != null) {
      // seven days a week
      return value(1, p.secondUnit);
    }
    if (p.weekday != null) {
      return "XXXX-WXX-" + p.weekday + (p.dayPart == null ? "" : "T" + p.dayPart);
    }
    if (p.dayPart != null) {
      // every night is a time of each day; so many a night is a rate
      return p.quant == null && !p.plural ? "P1D" : "XXXX-XX-XXT" + p.dayPart;
    }
    if (p.unit != null) {
      // each of the past six nights recurs every night
      boolean counted = p.deixis == null;
      double number = p.other ? 2 : counted ? p.number : 1;
      if (p.vague && counted) {
        return value(Double.NaN, p.unit);
      }
      return value(Double.isNaN(number) ? 1 : number, p.unit);
    }
    if (p.weekend) {
      return "XXXX-WXX-WE";
    }
    if (p.month != null) {
      return "XXXX-" + CalendarUnits.padded(p.month, 2);
    }
    return p.season != null ? "XXXX-" + p.season : null;
  }
}
