package org.sitrep.normalize;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Finds words or the beginnings of words in one pass over a text, letter case as written. */
final class WordFinder {

  private static final int ASCII = 128;

  private static final Word[] NONE = {};
  private static final boolean[] IN_WORD = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      IN_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  /** The wanted ones by their first characters, all of ASCII. */
  private final Word[][] byFirst = new Word[ASCII][];

  private record Word(String word, String value) {}

  /** Takes each place where one begins, once. */
  interface Found {
    void at(int begin, String word, String value);
  }

  /**
   * A finder.
   *
   * @param values what each word stands for
   */
  WordFinder(Map<String, String> values) {
    Arrays.fill(byFirst, NONE);
    for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
      int first = each.getKey().charAt(0);
      byFirst[first] = Arrays.copyOf(byFirst[first], byFirst[first].length + 1);
      byFirst[first][byFirst[first].length - 1] = new Word(each.getKey(), each.getValue());
    }
  }

  /** Finds those before which no letter and no digit stands, in the text's order. */
  void find(String text, Found found) {
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        inside = Character.isLetterOrDigit(c);
        continue;
      }
      if (!inside) {
        for (Word wanted : byFirst[c]) {
          if (text.startsWith(wanted.word, i)) {
            found.at(i, wanted.word, wanted.value);
          }
        }
      }
      inside = IN_WORD[c];
    }
  }
}
