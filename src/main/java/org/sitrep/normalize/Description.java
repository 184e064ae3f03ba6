package org.sitrep.normalize;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a description: the head of the region, Ukraine's air force. */
final class Description {

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "in", "at", "from", "to", "with", "on");
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "this", "that", "his", "her", "its", "their");

  private Description() {}

  /** The words that a description shares with what it describes: no articles, no adjectives. */
  static Set<String> content(String text) {
    Set<String> words = new HashSet<>();
    boolean afterHead = false;
    for (String word : OneLine.words(text.strip())) {
      String plain = withoutPossessive(word.toLowerCase(Locale.ROOT));
      boolean adjective =
          !afterHead
              && Character.isUpperCase(word.codePointAt(0))
              && withoutPossessive(word).length() == word.length();
      if (PREPOSITIONS.contains(plain)) {
        afterHead = true;
      } else if (!ARTICLES.contains(plain) && !adjective) {
        words.add(plain);
      }
    }
    words.add(head(text));
    return words;
  }

  /**
   * The noun that a description is built on: head of the region is head, Russian president is
   * president.
   */
  static String head(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    String head = "";
    int begin = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || OneLine.isGap(lower.charAt(i))) {
        if (i > begin) {
          String word = lower.substring(begin, i);
          if (!head.isEmpty() && PREPOSITIONS.contains(word)) {
            return head;
          }
          head = word;
        }
        begin = i + 1;
      }
    }
    return head;
  }

  private static String withoutPossessive(String word) {
    int end = word.endsWith("s") ? word.length() - 1 : word.length();
    boolean possessive = end > 0 && "'’".indexOf(word.charAt(end - 1)) >= 0;
    return possessive ? word.substring(0, end - 1) : word;
  }
}
