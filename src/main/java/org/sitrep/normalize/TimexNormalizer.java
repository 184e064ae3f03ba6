package org.sitrep.normalize;

import org.jspecify.annotations.Nullable;

/** Turns the text of a temporal expression and its context into the features of TIMEX3. */
final class TimexNormalizer {

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
      case "DURATION" -> TimexValue.duration(DurationValue.of(parts), parts.mod, null, null);
      case "SET" -> {
        String freq = parts.frequency == 0 ? null : parts.frequency + "X";
        yield TimexValue.set(DurationValue.recurrence(parts), parts.quant, freq);
      }
      default ->
          TimexValue.point(
              new PointResolver(parts, context).value(), mod(parts), pointType(parts, type));
    };
  }

  private static String pointType(TimexParts parts, String type) {
    return parts.unit != null && parts.unit.startsWith("T") ? "TIME" : type;
  }

  private static @Nullable String mod(TimexParts parts) {
    if (parts.edgeNoun != null) {
      return parts.edgeNoun;
    }
    if (parts.edgeHours != null) {
      return parts.edgeHours;
    }
    if (parts.edge != null && parts.edge.matches("START|MID|END")) {
      return parts.edge;
    }
    return parts.mod;
  }
}
