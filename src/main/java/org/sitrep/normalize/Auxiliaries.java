package org.sitrep.normalize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words before a verb that make it a passive: were shot down, had been reportedly hit. */
final class Auxiliaries {

  private static final Set<String> PLAIN =
      Set.of("were", "was", "been", "being", "are", "got", "be");

  private static final Set<String> BETWEEN =
      Set.of(
          "all",
          "also",
          "either",
          "then",
          "both",
          "later",
          "reported",
          "recorded",
          "confirmed",
          "as");

  /** An auxiliary behind a sign: “were. */
  private static final Pattern BEHIND_SIGN =
      Pattern.compile("(?is).*\\b(?:were|was|been|being|are|got|be)");

  private static final Pattern ADVERB = Pattern.compile("(?i)\\w+ly");

  private Auxiliaries() {}

  /** Whether an auxiliary, with no more than adverbs behind it, ends a text before a verb. */
  static boolean end(String text, int offset) {
    int end = offset;
    while (true) {
      int wordEnd = WordScan.skipSpace(text, end);
      if (wordEnd == end || wordEnd == 0) {
        return false;
      }
      int begin = WordScan.wordBegin(text, wordEnd);
      String word = text.substring(begin, wordEnd).toLowerCase(Locale.ROOT);
      boolean plain = WordScan.isPlain(text, begin, wordEnd);
      if (plain ? PLAIN.contains(word) : isBehindSign(text.substring(begin, wordEnd))) {
        return true;
      }
      boolean adverb =
          plain
              ? BETWEEN.contains(word) || (word.endsWith("ly") && word.length() > 2)
              : ADVERB.matcher(text.substring(begin, wordEnd)).matches();
      if (!adverb) {
        return false;
      }
      end = begin;
    }
  }

  private static boolean isBehindSign(String word) {
    return WordScan.isLetter(word.charAt(word.length() - 1)) && BEHIND_SIGN.matcher(word).matches();
  }
}
