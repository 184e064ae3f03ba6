package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length as the text states it.
 *
 * @param quantity how many units
 * @param unit the UCUM code of the unit; of several units the first
 */
record Length(Quantity quantity, String unit) {

  /**
   * How far two statements of one length may differ, as a share of the longer one: news rounds
   * 1,000 km to 620 or 600 miles.
   */
  private static final double ROUNDING = 0.07;

  /** The same where one of them has a single digit: 2 km is 1 mile, 100 m is 300 feet. */
  private static final double COARSE_ROUNDING = 0.25;

  private static final String SPACES = "[\\s\\p{Z}\\p{Cf}\\p{Pd}]";

  /** What links a number to a length before it. */
  private static final Pattern LINK =
      Pattern.compile("^(?i:and|up|to|from|between|or|,|" + SPACES + ")+(?=[\\d.½¼¾⅓⅔]|\\b)");

  /** What stands between a number and its unit. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i:(?<=[\\w½¼¾⅓⅔+])(?:\\+|"
              + SPACES
              + "(?:plus|odd|or so|or more))|\\bof an?|\\b(?:of|an?)\\b|"
              + SPACES
              + ")+$");

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?:(an?|one|two|three)"
              + SPACES
              + ")?(half|quarter|third|fifth|eighth|tenth)s?(?:"
              + SPACES
              + "(?:of"
              + SPACES
              + ")?an?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MODIFIER =
      Pattern.compile(
          "(?i)[\\w½¼¾⅓⅔][\\s\\p{Pd}](odd|or so)\\b|[\\w½¼¾⅓⅔](?:\\+|[\\s\\p{Pd}](?:plus|or more)\\b)");

  private static final String INCH = "[in_i]";

  private static final Map<String, Double> COUNTS = Map.of("two", 2.0, "three", 3.0);
  private static final Map<String, Double> SHARES =
      Map.of("half", 2.0, "quarter", 4.0, "third", 3.0, "fifth", 5.0, "eighth", 8.0, "tenth", 10.0);

  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)(?:from|between)\\b.*|.*\\s(?:up\\s+)?to\\s.*|.*\\d\\s?\\p{L}*\\s?[-‑–—]\\s?\\d.*");

  /**
   * Reads what a Distance annotation covers.
   *
   * @param text e.g. {@code 1,000-kilometer}, {@code half a mile}, {@code 5ft 6in}, {@code from 3km
   *     to 5km}, {@code a mile and a half}, {@code three quarters of a mile}, {@code mile}
   * @return the length, or null where the text has no unit
   */
  static @Nullable Length parse(String text) {
    List<Length> parts = new ArrayList<>();
    Matcher unit = LengthUnits.find(text);
    int from = 0;
    while (unit.find()) {
      parts.add(
          new Length(
              quantity(text.substring(from, unit.start()).strip()),
              LengthUnits.code(unit.group())));
      from = unit.end();
    }
    if (parts.isEmpty()) {
      return null;
    }
    Length first = parts.get(0);
    String rest = text.substring(from).strip();
    if (parts.size() == 1) {
      return switch (rest) {
        case "" -> first;
        case "and a half" -> first.plus(0.5);
        case "or two" -> new Length(new Quantity(1, 2, null), first.unit);
        default -> first.plus(List.of(new Length(quantity(rest), INCH)));
      };
    }
    return RANGE.matcher(text).matches()
        ? first.upTo(parts.get(1))
        : first.plus(parts.subList(1, parts.size()));
  }

  /** The number before a unit, without what links it to other lengths. */
  private static Quantity quantity(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      String count = fraction.group(1) == null ? "a" : fraction.group(1).toLowerCase(Locale.ROOT);
      String share = fraction.group(2).toLowerCase(Locale.ROOT);
      double value = COUNTS.getOrDefault(count, 1.0) / SHARES.getOrDefault(share, 1.0);
      return new Quantity(value, Double.NaN, null);
    }
    String number =
        FILLER
            .matcher(text)
            .replaceFirst("")
            .replaceAll("(?<=\\d)\\p{Pd}\\s?(to|or)\\b\\p{Pd}?", " $1 ");
    if (number.isEmpty()) {
      return new Quantity(1, Double.NaN, null);
    }
    Quantity whole = Quantity.parse(number);
    if (whole.vague() == null) {
      return whole;
    }
    String alone = LINK.matcher(number).replaceFirst("");
    return alone.isEmpty() ? new Quantity(1, Double.NaN, null) : Quantity.parse(alone);
  }

  /** What a word or sign inside a length makes of its number, as TimeML has it, or null. */
  static @Nullable String modifier(String text) {
    Matcher filler = MODIFIER.matcher(text);
    if (!filler.find()) {
      return null;
    }
    return filler.group(1) == null ? "EQUAL_OR_MORE" : "APPROX";
  }

  /** The value in metres; NaN where the quantity is vague. */
  double metres() {
    return LengthUnits.metres(quantity.value(), unit);
  }

  /** The upper bound in metres; NaN where there is none. */
  double upperMetres() {
    return LengthUnits.metres(quantity.upperValue(), unit);
  }

  /** Whether another statement is of the same length in another unit, rounding allowed. */
  boolean sameAs(Length other) {
    double longer = Math.max(metres(), other.metres());
    double share = isCoarse() || other.isCoarse() ? COARSE_ROUNDING : ROUNDING;
    return !unit.equals(other.unit) && Math.abs(metres() - other.metres()) <= share * longer;
  }

  /** Whether the number has a single digit that is not zero, as 1, 6 or 300 have. */
  private boolean isCoarse() {
    double value = quantity.value();
    return value >= 1 && value % Math.pow(10, Math.floor(Math.log10(value))) == 0;
  }

  private Length plus(double more) {
    return new Length(new Quantity(quantity.value() + more, Double.NaN, null), unit);
  }

  private Length plus(List<Length> others) {
    double more = others.stream().mapToDouble(Length::metres).sum();
    return plus(LengthUnits.of(more, unit));
  }

  private Length upTo(Length upper) {
    double bound = LengthUnits.of(upper.metres(), unit);
    return new Length(new Quantity(quantity.value(), bound, null), unit);
  }
}
