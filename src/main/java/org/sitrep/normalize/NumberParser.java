package org.sitrep.normalize;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as English news writes them. */
final class NumberParser {

  private static final WordTable WORDS = WordTable.read("numbers", "NumberWord");

  /** 1,000 or 1 000 or 1.000.000, with a decimal part in the first two. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "\\d{1,3}(?:[,\\s\\u00A0\\u2009\\u202F]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}");

  private static final Pattern DIGITS =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?|\\.\\d+)\\s*(k|m|bn|hundred|thousand|million|billion|dozen)?");

  private NumberParser() {}

  /**
   * The value of a number in digits or words.
   *
   * @param text a number, e.g. {@code 1,000}, {@code 4.3}, {@code twenty-one}, {@code a hundred},
   *     {@code two dozen}, {@code half a dozen}, {@code 1.2 thousand}, {@code 2k}
   * @return the value, or empty where the text is not one number
   */
  static OptionalDouble parse(CharSequence text) {
    String number = text.toString().strip().toLowerCase(Locale.ROOT);
    if (GROUPED.matcher(number).matches()) {
      boolean dots = number.indexOf('.') != number.lastIndexOf('.');
      return OptionalDouble.of(
          Double.parseDouble(number.replaceAll(dots ? "[^\\d]" : "[^\\d.]", "")));
    }
    Matcher digits = DIGITS.matcher(number);
    if (digits.matches()) {
      return OptionalDouble.of(Double.parseDouble(digits.group(1)) * scale(digits.group(2)));
    }
    return words(number);
  }

  private static double scale(@Nullable String unit) {
    if (unit == null) {
      return 1;
    }
    return switch (unit) {
      case "hundred" -> 100;
      case "dozen" -> 12;
      case "k", "thousand" -> 1_000;
      case "m", "million" -> 1_000_000;
      default -> 1_000_000_000;
    };
  }

  private static OptionalDouble words(String number) {
    if (number.equals("half a dozen") || number.equals("half-a-dozen")) {
      return OptionalDouble.of(6);
    }
    double total = 0;
    double group = 0;
    boolean any = false;
    for (String word : number.split("[\\s\\p{Pd}]+")) {
      if (word.equals("and") && any) {
        continue;
      }
      if (word.equals("a") || word.equals("an")) {
        if (any) {
          return OptionalDouble.empty();
        }
        group = 1;
        any = true;
        continue;
      }
      String value = WORDS.get(word);
      if (value == null) {
        OptionalDouble digits =
            word.matches("\\d+")
                ? OptionalDouble.of(Double.parseDouble(word))
                : OptionalDouble.empty();
        if (digits.isEmpty()) {
          return OptionalDouble.empty();
        }
        group += digits.getAsDouble();
        any = true;
        continue;
      }
      double v = Double.parseDouble(value);
      if (v == 12 || (v == 20 && word.equals("score")) || v == 100) {
        group = (any && group > 0 ? group : 1) * v;
      } else if (v >= 1_000) {
        total += (any && group > 0 ? group : 1) * v;
        group = 0;
      } else {
        group += v;
      }
      any = true;
    }
    return any ? OptionalDouble.of(total + group) : OptionalDouble.empty();
  }
}
