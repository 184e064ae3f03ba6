package org.sitrep.normalize;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as English news writes them. */
final class NumberParser {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("thirteen", 13),
          entry("fourteen", 14),
          entry("fifteen", 15),
          entry("sixteen", 16),
          entry("seventeen", 17),
          entry("eighteen", 18),
          entry("nineteen", 19),
          entry("twenty", 20),
          entry("thirty", 30),
          entry("forty", 40),
          entry("fifty", 50),
          entry("sixty", 60),
          entry("seventy", 70),
          entry("eighty", 80),
          entry("ninety", 90));

  /** What multiplies the number before it. */
  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          entry("dozen", 12),
          entry("score", 20),
          entry("hundred", 100),
          entry("k", 1_000),
          entry("thousand", 1_000),
          entry("million", 1_000_000),
          entry("billion", 1_000_000_000));

  private static final Map<Character, Double> FRACTIONS =
      Map.of('½', 0.5, '¼', 0.25, '¾', 0.75, '⅓', 1 / 3.0, '⅔', 2 / 3.0);

  /** Groups of three digits behind commas, spaces or, if there are two of them, full stops. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "\\d{1,3}(?:[,\\s\\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}");

  private static final Pattern MIXED = Pattern.compile("(?:(\\d+) )?(\\d+)/(\\d+)");
  private static final Pattern SIGN = Pattern.compile("(\\d*)([½¼¾⅓⅔])");
  private static final Pattern SCALED = Pattern.compile("(.*\\d)[\\s\\u00A0-]?(\\p{L}+)");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}]+");

  private NumberParser() {}

  /** Whether there is a digit or a sign of a fraction; else it can only be a number in words. */
  private static boolean hasFigure(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if ((c >= '0' && c <= '9') || (c > 127 && "½¼¾⅓⅔".indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The value of a number in digits or words.
   *
   * @param text a number, e.g. {@code 1,000}, {@code 4.3}, {@code 10 1/2}, {@code twenty-one},
   *     {@code a hundred}, {@code two dozen}, {@code half a dozen}, {@code two and a half}, {@code
   *     1.2 thousand}, {@code 2k}
   * @return the value, or empty where the text is not one number
   */
  static OptionalDouble parse(CharSequence text) {
    String number = text.toString().strip().toLowerCase(Locale.ROOT);
    if (!hasFigure(number)) {
      return parseWords(number);
    }
    if (isDigits(number)) {
      return OptionalDouble.of(Double.parseDouble(number));
    }
    if (GROUPED.matcher(number).matches()) {
      boolean dots = number.indexOf('.') != number.lastIndexOf('.');
      return OptionalDouble.of(Double.parseDouble(number.replaceAll(dots ? "\\D" : "[^\\d.]", "")));
    }
    if (PLAIN.matcher(number).matches()) {
      return OptionalDouble.of(Double.parseDouble(number));
    }
    Matcher mixed = MIXED.matcher(number);
    if (mixed.matches()) {
      double whole = mixed.group(1) == null ? 0 : Double.parseDouble(mixed.group(1));
      double divisor = Double.parseDouble(mixed.group(3));
      return divisor == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(whole + Double.parseDouble(mixed.group(2)) / divisor);
    }
    Matcher sign = SIGN.matcher(number);
    if (sign.matches()) {
      double whole = sign.group(1).isEmpty() ? 0 : Double.parseDouble(sign.group(1));
      return OptionalDouble.of(whole + FRACTIONS.getOrDefault(sign.group(2).charAt(0), 0.0));
    }
    Matcher scaled = SCALED.matcher(number);
    if (scaled.matches()) {
      Integer scale = SCALES.get(scaled.group(2));
      OptionalDouble digits = parse(scaled.group(1));
      return scale == null || digits.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(digits.getAsDouble() * scale);
    }
    return parseWords(number);
  }

  private static boolean isDigits(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static OptionalDouble parseWords(String number) {
    String spaced = number.replace('-', ' ');
    if (spaced.equals("half") || spaced.equals("one half")) {
      return OptionalDouble.of(0.5);
    }
    if (spaced.endsWith("half a dozen") || spaced.endsWith("half dozen")) {
      return OptionalDouble.of(6);
    }
    if (number.endsWith(" and a half")) {
      OptionalDouble whole = parse(number.substring(0, number.length() - " and a half".length()));
      return whole.isEmpty() ? whole : OptionalDouble.of(whole.getAsDouble() + 0.5);
    }
    double total = 0;
    double group = 0;
    boolean first = true;
    boolean scaled = false;
    boolean single = WordScan.isPlain(number, 0, number.length());
    for (String word : single ? new String[] {number} : BETWEEN_WORDS.split(number)) {
      if (first && (word.equals("a") || word.equals("an"))) {
        group = 1;
      } else if (WORDS.containsKey(word)) {
        group += WORDS.getOrDefault(word, 0);
      } else if (SCALES.containsKey(word)) {
        int scale = SCALES.getOrDefault(word, 1);
        group = Math.max(group, 1) * scale;
        if (scale >= 1_000) {
          total += group;
          group = 0;
        }
      } else if (first || !scaled || !word.equals("and")) {
        return OptionalDouble.empty();
      }
      scaled = SCALES.getOrDefault(word, 1) >= 100;
      first = false;
    }
    return OptionalDouble.of(total + group);
  }
}
