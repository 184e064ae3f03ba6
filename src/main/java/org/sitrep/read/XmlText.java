package org.sitrep.read;

/** Replaces what XML 1.0 cannot hold, one UTF-16 unit by U+FFFD, so that offsets stay. */
public final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** The same text if XML can hold it, else one of the same length that XML can hold. */
  public static String replace(String text) {
    int first = next(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text);
    for (int at = first; at >= 0; at = next(text, at + 1)) {
      safe.setCharAt(at, REPLACEMENT);
    }
    return safe.toString();
  }

  /** How many UTF-16 units of a text XML cannot hold. */
  public static int count(String text) {
    int count = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
      count++;
    }
    return count;
  }

  /** XML 1.0, production 2: TAB, LF, CR, U+0020-D7FF, U+E000-FFFD, U+10000-10FFFF. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c > '\uFFFD') {
        return i;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }
}
