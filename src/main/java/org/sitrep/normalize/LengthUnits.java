package org.sitrep.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Units of length by their UCUM code. The factors are exact by definition: the international foot,
 * yard, inch and mile by the International Yard and Pound Agreement of 1959, the nautical mile by
 * the First International Extraordinary Hydrographic Conference of 1929.
 */
final class LengthUnits {

  private static final Map<String, BigDecimal> METRES =
      Map.of(
          "m", new BigDecimal("1"),
          "km", new BigDecimal("1000"),
          "dm", new BigDecimal("0.1"),
          "cm", new BigDecimal("0.01"),
          "mm", new BigDecimal("0.001"),
          "[mi_i]", new BigDecimal("1609.344"),
          "[nmi_i]", new BigDecimal("1852"),
          "[ft_i]", new BigDecimal("0.3048"),
          "[yd_i]", new BigDecimal("0.9144"),
          "[in_i]", new BigDecimal("0.0254"));

  /** Digits that a double surely holds: what a sum of feet and inches has behind them is noise. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final WordTable CODES = WordTable.read("words/units", "LengthUnit");

  /**
   * A unit in a stated length; {@code in}, {@code nm}, the {@code k} of a race and the marks of
   * feet and inches are units there and nowhere else.
   */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + CODES.words().stream()
                  .sorted(
                      Comparator.comparing(String::length).reversed().thenComparing(word -> word))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + "|in|nm)(?!\\p{L})|(?<=\\d ?)(?:k$|[\"″”'’′])",
          Pattern.CASE_INSENSITIVE);

  private LengthUnits() {}

  /** The UCUM code of a unit that {@link #find} found. */
  static String code(String unit) {
    String code = CODES.get(unit);
    if (code != null) {
      return code;
    }
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "'", "’", "′" -> "[ft_i]";
      case "k" -> "km";
      case "nm" -> "[nmi_i]";
      default -> "[in_i]";
    };
  }

  /** Finds the units in a stated length. */
  static Matcher find(String text) {
    return UNIT.matcher(text);
  }

  /**
   * A number of units in metres, rounded to a double only once.
   *
   * @param value how many, or NaN
   * @param code the UCUM code of the unit
   * @return NaN where the value is, or where the code is no unit of length here
   */
  static double metres(double value, String code) {
    BigDecimal factor = METRES.get(code);
    return factor == null || !Double.isFinite(value)
        ? Double.NaN
        : BigDecimal.valueOf(value).multiply(factor).round(PRECISION).doubleValue();
  }

  /** A length in metres as a number of another unit. */
  static double of(double metres, String code) {
    BigDecimal factor = METRES.get(code);
    return factor == null || !Double.isFinite(metres)
        ? Double.NaN
        : BigDecimal.valueOf(metres).divide(factor, MathContext.DECIMAL64).doubleValue();
  }
}
