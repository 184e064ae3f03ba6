package org.sitrep.normalize;

/** How single words of a temporal expression are written. */
final class WordShapes {

  private WordShapes() {}

  /** A straight or a curly one. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Saturday's. */
  static boolean isPossessive(String word) {
    return word.length() > 2 && isApostrophe(word.charAt(word.length() - 2));
  }

  /** 20, 1.5 and 1,000, not 5th. */
  static boolean isFigures(String word) {
    char last = word.charAt(word.length() - 1);
    return Character.isDigit(word.charAt(0)) && !Character.isLetter(last);
  }

  /** Without the full stop of an abbreviation. */
  static String withoutStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
