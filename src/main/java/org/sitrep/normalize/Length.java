package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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

  /**
   * Reads what a Distance annotation covers.
   *
   * @param text e.g. {@code 1,000-kilometer}, {@code half a mile}, {@code 5ft 6in}, {@code from 3km
   *     to 5km}, {@code a mile and a half}, {@code mile}
   * @return the length, or null where the text has no unit
   */
  static @Nullable Length parse(String text) {
    List<Length> parts = new ArrayList<>();
    Matcher unit = LengthUnits.find(text);
    int from = 0;
    while (unit.find()) {
      String number =
          text.substring(from, unit.start())
              .replaceFirst("^(?i:and|to|from|between|or|,|[\\s\\p{Z}\\p{Cf}\\p{Pd}])+\\b", "")
              .replaceFirst("(?i:\\b(?:of|an?)\\b|[\\s\\p{Z}\\p{Cf}\\p{Pd}])+$", "")
              .replaceFirst("(?<=\\d)\\p{Pd} (?=to|or)", " ");
      Quantity quantity =
          number.isEmpty() ? new Quantity(1, Double.NaN, null) : Quantity.parse(number);
      parts.add(new Length(quantity, LengthUnits.code(unit.group())));
      from = unit.end();
    }
    if (parts.isEmpty()) {
      return null;
    }
    Length first = parts.get(0);
    if (parts.size() == 1) {
      boolean andAHalf = text.substring(from).strip().equals("and a half");
      return andAHalf ? first.plus(0.5) : first;
    }
    boolean range =
        text.matches(
            "(?i)(?:from|between)\\b.*|.*\\d\\s?\\p{L}*(?:\\s+to\\s+|\\s?[-‑–—]\\s?)\\d.*");
    return range ? first.upTo(parts.get(1)) : first.plus(parts.subList(1, parts.size()));
  }

  /** The value in metres; NaN where the quantity is vague. */
  double metres() {
    return quantity.value() * LengthUnits.metres(unit);
  }

  /** The upper bound in metres; NaN where there is none. */
  double upperMetres() {
    return quantity.upperValue() * LengthUnits.metres(unit);
  }

  /** Whether another statement is of the same length in another unit, rounding allowed. */
  boolean sameAs(Length other) {
    double longer = Math.max(metres(), other.metres());
    return !unit.equals(other.unit) && Math.abs(metres() - other.metres()) <= ROUNDING * longer;
  }

  private Length plus(double more) {
    return new Length(new Quantity(quantity.value() + more, Double.NaN, null), unit);
  }

  private Length plus(List<Length> others) {
    double more = others.stream().mapToDouble(Length::metres).sum();
    return plus(more / LengthUnits.metres(unit));
  }

  private Length upTo(Length upper) {
    double bound = upper.metres() / LengthUnits.metres(unit);
    return new Length(new Quantity(quantity.value(), bound, null), unit);
  }
}
