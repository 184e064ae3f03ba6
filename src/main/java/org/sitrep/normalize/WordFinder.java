package org.sitrep.normalize;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds words or the beginnings of words in one pass over a text, letter case as written. */
final class WordFinder {

  private static final int ASCII = 128;

  private static final boolean[] IN_WORD = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      IN_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  /** The wanted ones by their first characters, all of ASCII. */
  private final @Nullable Node[] byFirst = new Node[ASCII];

  /** The words that begin with the same characters. */
  private static final class Node {
    private char[] characters = {};
    private Node[] following = {};
    private @Nullable String word;
    private @Nullable String value;

    @Nullable Node behind(char c) {
      for (int i = 0; i < characters.length; i++) {
        if (characters[i] == c) {
          return following[i];
        }
      }
      return null;
    }

    Node behindNew(char c) {
      Node known = behind(c);
      if (known != null) {
        return known;
      }
      Node node = new Node();
      characters = Arrays.copyOf(characters, characters.length + 1);
      following = Arrays.copyOf(following, characters.length);
      characters[characters.length - 1] = c;
      following[characters.length - 1] = node;
      return node;
    }
  }

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
    for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
      String word = each.getKey();
      Node node = byFirst[word.charAt(0)];
      if (node == null) {
        node = new Node();
        byFirst[word.charAt(0)] = node;
      }
      for (int i = 1; i < word.length(); i++) {
        node = node.behindNew(word.charAt(i));
      }
      node.word = word;
      node.value = each.getValue();
    }
  }

  /** Finds those before which no letter and no digit stands, in the text's order. */
  void find(String document, Found found) {
    char[] text = document.toCharArray();
    boolean inside = false;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c >= ASCII) {
        inside = Character.isLetterOrDigit(c);
        continue;
      }
      if (!inside) {
        Node node = byFirst[c];
        for (int end = i + 1; node != null; end++) {
          if (node.word != null && node.value != null) {
            found.at(i, node.word, node.value);
          }
          node = end < text.length ? node.behind(text[end]) : null;
        }
      }
      inside = IN_WORD[c];
    }
  }
}
