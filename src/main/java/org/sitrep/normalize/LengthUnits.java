package org.sitrep.normalize;

import java.util.Comparator;
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

  private static final Map<String, Double> METRES =
      Map.of(
          "m", 1.0,
          "km", 1_000.0,
          "cm", 0.01,
          "mm", 0.001,
          "[mi_i]", 1609.344,
          "[nmi_i]", 1852.0,
          "[ft_i]", 0.3048,
          "[yd_i]", 0.9144,
          "[in_i]", 0.0254);

  private static final WordTable CODES = WordTable.read("words/units", "LengthUnit");

  /** A unit in a stated length; {@code in} and the inch marks are units there and nowhere else. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + CODES.words().stream()
                  .sorted(
                      Comparator.comparing(String::length).reversed().thenComparing(word -> word))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + "|in)(?!\\p{L})|[\"″]",
          Pattern.CASE_INSENSITIVE);

  private LengthUnits() {}

  /** The UCUM code of a unit that {@link #find} found. */
  static String code(String unit) {
    String code = CODES.get(unit);
    return code == null ? "[in_i]" : code;
  }

  /** Finds the units in a stated length. */
  static Matcher find(String text) {
    return UNIT.matcher(text);
  }

  /** Metres in one unit, by its UCUM code; NaN for a code that is no unit of length here. */
  static double metres(String code) {
    return METRES.getOrDefault(code, Double.NaN);
  }
}
