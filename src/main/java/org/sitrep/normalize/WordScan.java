package org.sitrep.normalize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a pattern only where one of its first signs or words stands, and reads the words right
 * before an offset; so no pattern is tried at every character of a sentence.
 */
final class WordScan {

  private final Pattern pattern;
  private final String signs;
  private final Set<String> words;

  /** A bit for each length of those words that begin with a letter, by letter. */
  private final long[] lengths = new long[26];

  /**
   * A scan.
   *
   * @param pattern what is looked for
   * @param signs the characters, other than letters, that it begins with
   * @param words the words, in lower case and without accents, that it begins with
   */
  WordScan(Pattern pattern, String signs, Set<String> words) {
    this.pattern = pattern;
    this.signs = signs;
    this.words = words;
    for (String word : words) {
      lengths[word.charAt(0) - 'a'] |= 1L << word.length();
    }
  }

  /** A scan for words, in any case. */
  static WordScan forWords(String... words) {
    return new WordScan(
        Pattern.compile("(?i)\\b(?:" + String.join("|", words) + ")\\b"), "", Set.of(words));
  }

  /** Whether the pattern is found in the text. */
  boolean isIn(String text) {
    return isIn(text, 0, text.length());
  }

  /** Whether the pattern is found between the offsets, of which it sees nothing but that. */
  boolean isIn(String text, int begin, int end) {
    Matcher matcher = null;
    for (int i = begin; i < end; ) {
      int behind = i + 1;
      char c = text.charAt(i);
      boolean starts;
      if (isLetter(c)) {
        while (behind < end && isLetter(text.charAt(behind))) {
          behind++;
        }
        starts = isWord(text, i, behind);
      } else {
        starts = c != ' ' && signs.indexOf(c) >= 0;
      }
      if (starts) {
        if (matcher == null) {
          matcher =
              pattern
                  .matcher(text.substring(begin, end))
                  .useTransparentBounds(true)
                  .useAnchoringBounds(false);
        }
        if (matcher.region(i - begin, end - begin).lookingAt()) {
          return true;
        }
      }
      i = behind;
    }
    return false;
  }

  private boolean isWord(String text, int begin, int end) {
    int letter = (text.charAt(begin) | 0x20) - 'a';
    return end - begin < Long.SIZE
        && (lengths[letter] >> (end - begin) & 1) != 0
        && words.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /** Whether a character is white space, as \s of a pattern is. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Whether a character is a letter from A to Z. */
  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether white space stands right before an offset. */
  static boolean isSpaceBefore(String text, int end) {
    return end > 0 && isSpace(text.charAt(end - 1));
  }

  /** Whether white space stands at an offset. */
  static boolean isSpaceAt(String text, int at) {
    return at < text.length() && isSpace(text.charAt(at));
  }

  /** The end of what stands before the white space before an offset. */
  static int skipSpace(String text, int end) {
    int at = end;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the word begins, as white space divides words, that ends at an offset. */
  static int wordBegin(String text, int end) {
    int at = end;
    while (at > 0 && !isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The last words of a text before an offset, with the white space behind them. */
  static String lastWords(String text, int end, int count) {
    int at = end;
    for (int i = 0; i < count && at > 0; i++) {
      at = wordBegin(text, skipSpace(text, at));
    }
    return text.substring(at, end);
  }

  /**
   * The word of letters from A to Z, in lower case, that stands before an offset and the white
   * space there; empty where none does, or another sign of a word touches it.
   */
  static String wordBefore(String text, int offset) {
    int end = skipSpace(text, offset);
    int begin = end;
    while (begin > 0 && isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return isInWord(text, begin - 1) ? "" : text.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  /** Whether a letter, a digit or an underscore stands at an offset, which may be outside. */
  static boolean isInWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)));
  }

  /** Whether only letters from A to Z stand between the offsets. */
  static boolean isPlain(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!isLetter(text.charAt(i))) {
        return false;
      }
    }
    return begin < end;
  }
}
