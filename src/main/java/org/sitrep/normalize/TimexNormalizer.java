package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the text of a temporal expression and its context into the features of TIMEX3. */
final class TimexNormalizer {

  private static final Set<String> EDGES = Set.of("START", "MID", "END");

  private TimexNormalizer() {}

  /**
   * The features of an expression.
   *
   * @param text the expression as written
   * @param type what the rules took it for: DATE, TIME, DURATION or SET
   */
  static TimexValue normalize(String text, String type, TimexContext context) {
    return normalize(TimexReader.read(text), type, context);
  }

  /** The features of an expression that has been read. */
  static TimexValue normalize(TimexParts parts, String type, TimexContext context) {
    return switch (type) {
      case "DURATION" -> duration(parts, context);
      case "SET" -> {
        yield TimexValue.set(DurationValue.recurrence(parts), parts.quant, frequency(parts));
      }
      default ->
          TimexValue.point(
              new PointResolver(parts, context).value(), mod(parts), pointType(parts, type));
    };
  }

  /** Twice a week is 2X, seven days a week 7D. */
  private static @Nullable String frequency(TimexParts parts) {
    String unit = parts.unit;
    if (parts.frequency == 0 && unit != null && parts.secondUnit != null) {
      return DurationValue.plain(parts.number) + unit.charAt(unit.length() - 1);
    }
    return parts.frequency == 0 ? null : parts.frequency + "X";
  }

  /** A duration up to or from the document's date has its begin and end. */
  private static TimexValue duration(TimexParts parts, TimexContext context) {
    String value = DurationValue.of(parts);
    LocalDate now = context.now();
    if (now == null || value == null || parts.deixis == null || parts.ordinal != null) {
      return TimexValue.duration(value, parts.mod, null, null);
    }
    return switch (parts.deixis) {
      case "PAST", "LAST", "RECENT" ->
          TimexValue.duration(value, parts.mod, shifted(parts, now, -1), now.toString());
      case "NEXT", "COMING" ->
          TimexValue.duration(value, parts.mod, now.toString(), shifted(parts, now, 1));
      default -> TimexValue.duration(value, parts.mod, null, null);
    };
  }

  /** The day so many units off; null where the number or the day of it is open. */
  private static @Nullable String shifted(TimexParts parts, LocalDate now, int sign) {
    double number = Double.isNaN(parts.number) && !parts.plural ? 1 : parts.number;
    boolean days = "TH".equals(parts.unit) && number % 24 == 0;
    if (parts.unit == null
        || parts.vague
        || number != Math.rint(number)
        || (parts.unit.startsWith("T") && !days)) {
      return null;
    }
    long n = sign * Math.round(number);
    return (days ? now.plusDays(n / 24) : CalendarUnits.shift(now, parts.unit, n)).toString();
  }

  private static String pointType(TimexParts parts, String type) {
    return parts.unit != null && parts.unit.startsWith("T") ? "TIME" : type;
  }

  private static @Nullable String mod(TimexParts parts) {
    if (parts.edgeNoun != null) {
      return parts.edgeNoun;
    }
    if (parts.half != null && parts.month != null) {
      return parts.half == 1 ? "START" : "END";
    }
    if (parts.edgeHours != null) {
      return parts.edgeHours;
    }
    return parts.edge != null && EDGES.contains(parts.edge) ? parts.edge : parts.mod;
  }
}
