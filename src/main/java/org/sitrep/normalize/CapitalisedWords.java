package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;

/** Words with a capital letter, hyphenated ones in one: Zelensky, Poltorak-Ivanova, O'Neill. */
final class CapitalisedWords {

  /** Whether an ASCII character is a letter or a digit. */
  private static final boolean[] IN_WORD = new boolean[128];

  static {
    for (char c = 0; c < IN_WORD.length; c++) {
      IN_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  private CapitalisedWords() {}

  /** Begin and end of each in text order; a letter, mark or digit before it makes it no word. */
  static List<int[]> find(String document) {
    char[] text = document.toCharArray();
    List<int[]> words = new ArrayList<>();
    boolean inside = false;
    int i = 0;
    while (i < text.length) {
      int c = text[i];
      if (c < IN_WORD.length && (inside || c < 'A' || c > 'Z')) {
        inside = IN_WORD[c];
        i++;
        continue;
      }
      c = Character.codePointAt(text, i);
      if (!inside && isCapital(c)) {
        int end = end(text, i + Character.charCount(c));
        words.add(new int[] {i, end});
        i = end;
        inside = true;
      } else {
        inside = isLetterOrMark(c);
        i += Character.charCount(c);
      }
    }
    return words;
  }

  /** Where a word ends: after its letters, and after every part that a hyphen joins to it. */
  private static int end(char[] text, int from) {
    int end = letters(text, from);
    while (end + 1 < text.length && "-‑'’".indexOf(text[end]) >= 0) {
      int capital = Character.codePointAt(text, end + 1);
      int rest = end + 1 + Character.charCount(capital);
      int partEnd = isCapital(capital) ? letters(text, rest) : rest;
      if (partEnd == rest) {
        break;
      }
      end = partEnd;
    }
    return end;
  }

  private static int letters(char[] text, int from) {
    int i = from;
    while (i < text.length) {
      if (text[i] >= 'a' && text[i] <= 'z') {
        i++;
        continue;
      }
      int c = Character.codePointAt(text, i);
      if (!isLetterOrMark(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean isCapital(int c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private static boolean isLetterOrMark(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
