package org.sitrep.ruta;

/**
 * Splits text into the tokens of Ruta's TextSeeder, white space left out. It holds one token at a
 * time: {@link #next} moves to the next one.
 */
final class Tokenizer {

  private final String text;
  private int begin;
  private int end;
  private String type = "";

  Tokenizer(String text) {
    this.text = text;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  /** The short name of Ruta's type: SW, CW, CAP, NUM, PERIOD, ... */
  String type() {
    return type;
  }

  /** Moves to the next token, if there is one. */
  boolean next() {
    begin = end;
    while (begin < text.length() && isWhiteSpace(text.charAt(begin))) {
      begin++;
    }
    if (begin == text.length()) {
      end = begin;
      return false;
    }
    int c = text.codePointAt(begin);
    end = begin + Character.charCount(c);
    if (Character.isLowerCase(c)) {
      end = lowerEnd(end);
      type = "SW";
    } else if (Character.isUpperCase(c)) {
      int capitals = end;
      while (capitals < text.length() && Character.isUpperCase(text.codePointAt(capitals))) {
        capitals += Character.charCount(text.codePointAt(capitals));
      }
      boolean several = capitals > end;
      end = several ? capitals : lowerEnd(end);
      type = several ? "CAP" : "CW";
    } else if (isDigit(c)) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      type = "NUM";
    } else if (c == '&' && entityEnd(end) > 0) {
      end = entityEnd(end);
      type = "AMP";
    } else {
      type = punctuation(c);
    }
    return true;
  }

  private static String punctuation(int c) {
    return switch (c) {
      case '\b', '\n', '\r', '\u000B', '\u2028' -> "BREAK";
      case '.' -> "PERIOD";
      case ',' -> "COMMA";
      case ':' -> "COLON";
      case ';' -> "SEMICOLON";
      case '!' -> "EXCLAMATION";
      case '?' -> "QUESTION";
      default -> "SPECIAL";
    };
  }

  private static boolean isWhiteSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\u00A0', '\u180E', '\u2007', '\u202F', '\uFEFF' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int lowerEnd(int from) {
    int at = from;
    while (at < text.length() && Character.isLowerCase(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** The end of a character entity's name and semicolon, or 0 where there is none. */
  private int entityEnd(int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLowerCase(text.charAt(at)) || Character.isUpperCase(text.charAt(at)))) {
      at++;
    }
    return at > from && at < text.length() && text.charAt(at) == ';' ? at + 1 : 0;
  }
}
