package org.sitrep.normalize;

import java.util.Locale;
import java.util.Set;

/** What stands directly before a phrase: an article, a form of address, a determiner. */
final class WordsBefore {

  private static final Set<String> ARTICLES =
      Set.of("the", "this", "that", "its", "his", "her", "their");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "one", "another");

  /** Words that begin another phrase. */
  private static final Set<String> ENDS =
      Set.of(
          "a", "an", "the", "his", "her", "their", "its", "of", "in", "at", "on", "by", "to", "for",
          "from", "with", "and", "or", "but", "as", "who", "that", "said", "is", "was");

  /** How many words a noun phrase has before its noun at most, with the determiner. */
  private static final int MOST_WORDS = 4;

  /** How many characters back a word is looked for, and a determiner. */
  private static final int REACH = 12;

  private static final int FAR_REACH = 60;

  private WordsBefore() {}

  /** The word before an offset, with its full stop if it has one; empty where there is none. */
  static String word(String text, int offset) {
    int from = Math.max(0, offset - REACH);
    int end = offset;
    while (end > from
        && (OneLine.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '\u00A0')) {
      end--;
    }
    if (end == offset) {
      return "";
    }
    int letters = end > from && text.charAt(end - 1) == '.' ? end - 1 : end;
    int begin = letters(text, from, letters);
    return begin == letters ? "" : text.substring(begin, end);
  }

  /** Whether an article or the like stands before an offset. */
  static boolean isArticleBefore(String text, int offset) {
    int from = Math.max(0, offset - REACH);
    int end = spaces(text, from, offset);
    int begin = letters(text, from, end);
    return end < offset && isOneOf(ARTICLES, text, begin, end);
  }

  /** Whether the first of several words is an article or the like. */
  static boolean beginsWithArticle(String words) {
    int end = 0;
    while (end < words.length() && !OneLine.isSpace(words.charAt(end))) {
      end++;
    }
    return end < words.length() && isOneOf(ARTICLES, words, 0, end);
  }

  /** Where the determiner of a noun begins, at most three other words before it; else -1. */
  static int determiner(String text, int noun) {
    int from = Math.max(0, noun - FAR_REACH);
    int found = -1;
    int offset = noun;
    for (int i = 0; i < MOST_WORDS; i++) {
      int end = spaces(text, from, offset);
      int begin = end;
      while (begin > from && isInWord(text.charAt(begin - 1))) {
        begin--;
      }
      if (end == offset || begin == end) {
        break;
      }
      if (isOneOf(DETERMINERS, text, begin, end)) {
        found = begin;
      }
      if (isOneOf(ENDS, text, begin, end)) {
        break;
      }
      offset = begin;
    }
    return found;
  }

  private static boolean isOneOf(Set<String> words, String text, int begin, int end) {
    return end - begin < 8
        && end > begin
        && words.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  private static int spaces(String text, int from, int end) {
    int begin = end;
    while (begin > from && OneLine.isSpace(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int letters(String text, int from, int end) {
    int begin = end;
    while (begin > from && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static boolean isInWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '\''
          || c == '-';
    }
    int type = Character.getType(c);
    return c == '’'
        || Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
