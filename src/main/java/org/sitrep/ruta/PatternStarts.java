package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where each of a program's regular expressions may match, found in one pass over a text. */
final class PatternStarts {

  private static final int ASCII = 128;

  private final List<FirstChars.Start> starts = new ArrayList<>();
  private final long[] byCharacter = new long[ASCII];
  private long atBoundary;

  /**
   * Adds an expression, and returns its number.
   *
   * @throws UnsupportedRuleException if there are too many
   */
  int add(String regex) {
    int number = starts.size();
    if (number == Long.SIZE) {
      throw new UnsupportedRuleException("more than 64 regular expressions");
    }
    FirstChars.Start start = FirstChars.of(regex);
    starts.add(start);
    for (char c = 0; c < ASCII; c++) {
      byCharacter[c] |= start.allows(c) ? 1L << number : 0;
    }
    atBoundary |= start.atBoundary() ? 1L << number : 0;
    return number;
  }

  /** The offsets at which each expression is to be tried, by the expressions' numbers. */
  int[][] offsets(String text) {
    int[][] offsets = new int[starts.size()][16];
    int[] sizes = new int[starts.size()];
    long all = starts.size() == Long.SIZE ? -1 : (1L << starts.size()) - 1;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean word = isWord(c);
      long tried = c < ASCII ? byCharacter[c] : all;
      if (inWord && word) {
        tried &= ~atBoundary;
      }
      inWord = word;
      for (; tried != 0; tried &= tried - 1) {
        add(at, Long.numberOfTrailingZeros(tried), offsets, sizes);
      }
    }
    for (int number = 0; number < offsets.length; number++) {
      add(text.length(), number, offsets, sizes);
      offsets[number] = Arrays.copyOf(offsets[number], sizes[number]);
    }
    return offsets;
  }

  private static void add(int offset, int number, int[][] offsets, int[] sizes) {
    if (sizes[number] == offsets[number].length) {
      offsets[number] = Arrays.copyOf(offsets[number], sizes[number] * 2);
    }
    offsets[number][sizes[number]++] = offset;
  }

  /** A letter, digit or low line of ASCII: between two of them there is no word boundary. */
  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
