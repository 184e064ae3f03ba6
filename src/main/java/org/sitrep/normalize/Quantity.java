package org.sitrep.normalize;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many: an exact number, a range, or a vague word.
 *
 * @param value the number, of a range the lower bound; NaN where the number is vague
 * @param upperValue the upper bound of a range, else NaN
 * @param vague the vague word as written, or null where there is a value
 */
record Quantity(double value, double upperValue, @Nullable String vague) {

  private static final Pattern OPENING =
      Pattern.compile("^(?:between|from)\\s+", Pattern.CASE_INSENSITIVE);

  /** What may stand between the bounds of a range; a number in words holds some of it too. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[-‑–—]\\s*|\\s+(?:to|or|and)\\s+", Pattern.CASE_INSENSITIVE);

  /**
   * Reads what a Number annotation covers.
   *
   * @param text a number, a range ({@code 20-30}, {@code between 20 and 30}) or a vague number
   */
  static Quantity parse(String text) {
    OptionalDouble exact = NumberParser.parse(text);
    if (exact.isPresent()) {
      return new Quantity(exact.getAsDouble(), Double.NaN, null);
    }
    String range = OPENING.matcher(text).replaceFirst("");
    Matcher separator = SEPARATOR.matcher(range);
    while (separator.find()) {
      OptionalDouble lower = NumberParser.parse(range.substring(0, separator.start()));
      OptionalDouble upper = NumberParser.parse(range.substring(separator.end()));
      if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() < upper.getAsDouble()) {
        return new Quantity(lower.getAsDouble(), upper.getAsDouble(), null);
      }
    }
    return new Quantity(Double.NaN, Double.NaN, text);
  }

  /** The same quantity in a unit that is {@code factor} times smaller. */
  Quantity times(double factor) {
    return new Quantity(value * factor, upperValue * factor, vague);
  }
}
