package org.sitrep.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of a month in two words: the twenty-second. */
final class SpelledDays {

  private static final List<String> FIRSTS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
  private static final List<String> ONES =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final Pattern TENS =
      Pattern.compile(
          "\\b(twenty|thirty)[- ](?:("
              + String.join("|", FIRSTS)
              + ")|("
              + String.join("|", ONES)
              + "))\\b");
  private static final Pattern MONTH =
      Pattern.compile("\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

  private SpelledDays() {}

  /** A text in small letters with such a day in figures, if a month or weekday stands beside it. */
  static String inFigures(String text) {
    if (!text.contains("twenty") && !text.contains("thirty")) {
      return text;
    }
    Matcher m = TENS.matcher(text);
    boolean day = text.contains("day the ") || MONTH.matcher(text).find();
    if (!day || !m.find()) {
      return text;
    }
    int tens = m.group(1).equals("twenty") ? 20 : 30;
    int ones = 1 + (m.group(2) == null ? ONES.indexOf(m.group(3)) : FIRSTS.indexOf(m.group(2)));
    return text.substring(0, m.start()) + (tens + ones) + "th" + text.substring(m.end());
  }
}
