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
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-•*–]\\s|[^.:]{1,40}:\\s|[^.:–—\\n]{1,60}\\s[–—-]\\s(?:\\d|$))");

  /** The number of the sentence that ends the line above the list in which an offset lies. */
  int above(int offset) {
    int begin = sentences.lineBegin(offset);
    int end = offset;
    for (int i = 0; i < LONGEST_LIST && begin > 0; i++) {
      String line = text.substring(begin, end);
      if (!line.isBlank() && !ITEM.matcher(line).lookingAt()) {
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
