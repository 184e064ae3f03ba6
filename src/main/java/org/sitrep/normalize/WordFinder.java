package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds words or the beginnings of words in one pass over a text, letter case as written. */
final class WordFinder {

  private static final int ASCII = 128;

  /** The wanted ones by their first characters, all of ASCII. */
  private final List<List<Map.Entry<String, String>>> byFirst = new ArrayList<>();

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
    for (int i = 0; i < ASCII; i++) {
      byFirst.add(List.of());
    }
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            word -> {
              int first = word.getKey().charAt(0);
              List<Map.Entry<String, String>> same = new ArrayList<>(byFirst.get(first));
              same.add(word);
              byFirst.set(first, same);
            });
  }

  /** Finds those before which no letter and no digit stands, in the text's order. */
  void find(String text, Found found) {
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!inside && c < ASCII) {
        List<Map.Entry<String, String>> wanted = byFirst.get(c);
        for (int k = 0; k < wanted.size(); k++) {
          if (text.startsWith(wanted.get(k).getKey(), i)) {
            found.at(i, wanted.get(k).getKey(), wanted.get(k).getValue());
          }
        }
      }
      inside =
          c < ASCII ? WordScan.isLetter(c) || (c >= '0' && c <= '9') : Character.isLetterOrDigit(c);
    }
  }
}
