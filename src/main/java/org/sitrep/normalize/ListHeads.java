package org.sitrep.normalize;

import java.util.regex.Pattern;

/**
 * The lines above lists, which say what goes for all of the list: Shot down:, Launched this year:.
 *
 * @param text the document
 * @param sentences its sentences
 */
record ListHeads(String text, Sentences sentences) {

  /** No list, or no line above it. */
  static final int NONE = -1;

  private static final int LONGEST_LIST = 15;

  /** More characters than stand before an item's sign, with white space at its begin. */
  private static final int FARTHEST_SIGN = 80;

  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-•*–]\\s|[^.:]{1,40}:\\s|[^.:–—\\n]{1,60}\\s[–—-]\\s(?:\\d|$))");

  /** Whether a sign of an item stands near a line's begin. */
  private static boolean mayBeItem(String line) {
    int end = Math.min(line.length(), FARTHEST_SIGN);
    for (int i = 0; i < end; i++) {
      if ("-•*–—:".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of the sentence that ends the line above the list in which an offset lies. */
  int above(int offset) {
    int begin = sentences.lineBegin(offset);
    int end = offset;
    for (int i = 0; i < LONGEST_LIST && begin > 0; i++) {
      String line = text.substring(begin, end);
      if (!line.isBlank() && !(mayBeItem(line) && ITEM.matcher(line).lookingAt())) {
        return NONE;
      }
      end = begin - 1;
      begin = sentences.lineBegin(end);
      String above = text.substring(begin, end).stripTrailing();
      if (above.endsWith(":")) {
        return sentences.indexAt(begin + above.length() - 1);
      }
    }
    return NONE;
  }
}
