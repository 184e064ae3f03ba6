package org.sitrep.ruta;

/** A place that is told by the characters around it. */
enum RegexPlace {
  TEXT_START {
    @Override
    boolean isAt(char[] text, int at) {
      return at == 0;
    }
  },
  TEXT_END {
    @Override
    boolean isAt(char[] text, int at) {
      return at == text.length;
    }
  },
  LINE_START {
    @Override
    boolean isAt(char[] text, int at) {
      return at < text.length
          && (at == 0 || (endsLine(text[at - 1]) && !(text[at - 1] == '\r' && text[at] == '\n')));
    }
  },
  LINE_END {
    @Override
    boolean isAt(char[] text, int at) {
      return at == text.length
          || (endsLine(text[at]) && !(text[at] == '\n' && at > 0 && text[at - 1] == '\r'));
    }
  },
  WORD_EDGE {
    @Override
    boolean isAt(char[] text, int at) {
      boolean before = at > 0 && isInWord(text, Character.codePointBefore(text, at), at - 1);
      boolean behind = at < text.length && isInWord(text, Character.codePointAt(text, at), at);
      return before != behind;
    }
  };

  abstract boolean isAt(char[] text, int at);

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isInWord(char[] text, int codePoint, int at) {
    if (codePoint < Automaton.BEYOND) {
      return codePoint == '_' || Character.isLetterOrDigit(codePoint);
    }
    return Character.isLetterOrDigit(codePoint) || (isMark(codePoint) && hasBase(text, at));
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** Whether a mark belongs to a letter or a digit before it. */
  private static boolean hasBase(char[] text, int mark) {
    for (int i = mark; i >= 0; i--) {
      int codePoint = Character.codePointAt(text, i);
      if (Character.isLetterOrDigit(codePoint)) {
        return true;
      } else if (!isMark(codePoint)) {
        return false;
      }
    }
    return false;
  }
}
