package org.sitrep.ruta;

/**
 * Splits text into the tokens of Ruta's TextSeeder, white space left out. It holds one token at a
 * time: {@link #next} moves to the next one.
 */
final class Tokenizer {

  private static final int ASCII = 128;

  private final char[] text;
  private int begin;
  private int end;
  private TokenType type = TokenType.SPECIAL;

  Tokenizer(char[] text) {
    this.text = text;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  TokenType type() {
    return type;
  }

  /** Moves to the next token, if there is one. */
  boolean next() {
    begin = end;
    while (begin < text.length && isWhiteSpace(text[begin])) {
      begin++;
    }
    if (begin == text.length) {
      end = begin;
      return false;
    }
    end = after(begin);
    if (isLower(begin)) {
      end = lowerEnd(end);
      type = TokenType.SW;
    } else if (isUpper(begin)) {
      int capitals = end;
      while (capitals < text.length && isUpper(capitals)) {
        capitals = after(capitals);
      }
      boolean several = capitals > end;
      end = several ? capitals : lowerEnd(end);
      type = several ? TokenType.CAP : TokenType.CW;
    } else if (isDigit(text[begin])) {
      while (end < text.length && isDigit(text[end])) {
        end++;
      }
      type = TokenType.NUM;
    } else if (text[begin] == '&' && entityEnd(end) > 0) {
      end = entityEnd(end);
      type = TokenType.AMP;
    } else {
      type = punctuation(text[begin]);
    }
    return true;
  }

  private static TokenType punctuation(char c) {
    return switch (c) {
      case '\b', '\n', '\r', '\u000B', '\u2028' -> TokenType.BREAK;
      case '.' -> TokenType.PERIOD;
      case ',' -> TokenType.COMMA;
      case ':' -> TokenType.COLON;
      case ';' -> TokenType.SEMICOLON;
      case '!' -> TokenType.EXCLAMATION;
      case '?' -> TokenType.QUESTION;
      default -> TokenType.SPECIAL;
    };
  }

  private static boolean isWhiteSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\u00A0', '\u180E', '\u2007', '\u202F', '\uFEFF' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isLower(int at) {
    char c = text[at];
    return c < ASCII
        ? c >= 'a' && c <= 'z'
        : Character.isLowerCase(Character.codePointAt(text, at));
  }

  private boolean isUpper(int at) {
    char c = text[at];
    return c < ASCII
        ? c >= 'A' && c <= 'Z'
        : Character.isUpperCase(Character.codePointAt(text, at));
  }

  /** Where the character after the one at an offset begins. */
  private int after(int at) {
    return text[at] < Character.MIN_SURROGATE
        ? at + 1
        : at + Character.charCount(Character.codePointAt(text, at));
  }

  private int lowerEnd(int from) {
    int at = from;
    while (at < text.length && isLower(at)) {
      at = after(at);
    }
    return at;
  }

  /** The end of a character entity's name and semicolon, or 0 where there is none. */
  private int entityEnd(int from) {
    int at = from;
    while (at < text.length && text[at] < ASCII && Character.isLetter(text[at])) {
      at++;
    }
    return at > from && at < text.length && text[at] == ';' ? at + 1 : 0;
  }
}
