package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a text as they would stand on one line. */
final class OneLine {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private OneLine() {}

  /** The words with one space between, and none around them. */
  static String of(String text) {
    String line = text.strip();
    boolean afterSpace = false;
    for (int i = 0; i < line.length(); i++) {
      boolean space = isSpace(line.charAt(i));
      if (space && (afterSpace || line.charAt(i) != ' ')) {
        return SPACE.matcher(line).replaceAll(" ");
      }
      afterSpace = space;
    }
    return line;
  }

  /** The words between white space and no-break spaces. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isGap(text.charAt(i))) {
        if (i > begin) {
          words.add(text.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  /** Whether a character stands between words. */
  static boolean isGap(char c) {
    return isSpace(c) || c == '\u00A0';
  }

  /** Whether a character is white space of ASCII. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
