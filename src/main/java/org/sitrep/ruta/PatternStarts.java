package org.sitrep.ruta;

import java.util.Arrays;

/** Where each of a program's regular expressions may match, found in one pass over a text. */
final class PatternStarts {

  private static final int[] NONE = {};
  private static final int FEW = 8;

  private final Automaton automaton = new Automaton();
  private int count;

  /**
   * Adds an expression, and returns its number.
   *
   * @throws UnsupportedRuleException if there are too many
   */
  int add(String regex) {
    count++;
    return automaton.add(regex);
  }

  /** The offsets at which each expression is to be tried, by the expressions' numbers. */
  int[][] offsets(char[] text) {
    int[][] offsets = new int[count][];
    Arrays.fill(offsets, NONE);
    int[] sizes = new int[count];
    char[] read = automaton.read(text);
    for (int at = automaton.next(read, 0); at < read.length; at = automaton.next(read, at + 1)) {
      for (long tried = automaton.at(read, at); tried != 0; tried &= tried - 1) {
        int number = Long.numberOfTrailingZeros(tried);
        if (sizes[number] == offsets[number].length) {
          offsets[number] = Arrays.copyOf(offsets[number], Math.max(FEW, sizes[number] * 2));
        }
        offsets[number][sizes[number]++] = at;
      }
    }
    for (int number = 0; number < count; number++) {
      if (sizes[number] < offsets[number].length) {
        offsets[number] = Arrays.copyOf(offsets[number], sizes[number]);
      }
    }
    return offsets;
  }
}
