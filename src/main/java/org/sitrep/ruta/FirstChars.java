package org.sitrep.ruta;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The characters with which a match of a regular expression can begin, so that the expression is
 * tried at these, and at the end of the text, only.
 */
final class FirstChars {

  private static final int ASCII = 128;

  private final String regex;
  private int at;
  private boolean ignoreCase;

  private FirstChars(String regex) {
    this.regex = regex;
  }

  /** What is known of the begin of an expression. */
  static final class Start {
    private final boolean[] ascii;
    private final boolean empty;
    private final boolean atBoundary;

    /**
     * A begin.
     *
     * @param ascii for each ASCII character, whether a match can begin with it; a match can begin
     *     with any other character
     * @param empty whether a match can be empty
     * @param atBoundary whether a match begins at a word boundary
     */
    private Start(boolean[] ascii, boolean empty, boolean atBoundary) {
      this.ascii = ascii;
      this.empty = empty;
      this.atBoundary = atBoundary;
    }

    /** Whether a match can begin with an ASCII character. */
    boolean allows(char c) {
      return ascii[c];
    }

    boolean atBoundary() {
      return atBoundary;
    }
  }

  static Start of(String regex) {
    FirstChars parser = new FirstChars(regex);
    return parser.alternatives();
  }

  /** Alternatives up to the end of a group or of the expression. */
  private Start alternatives() {
    boolean outerCase = ignoreCase;
    Start all = sequence();
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      Start next = sequence();
      all =
          new Start(
              union(all.ascii, next.ascii),
              all.empty || next.empty,
              all.atBoundary && next.atBoundary);
    }
    ignoreCase = outerCase;
    return all;
  }

  private Start sequence() {
    boolean[] ascii = new boolean[ASCII];
    boolean[] allowed = any();
    boolean empty = true;
    boolean atBoundary = false;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      boolean lookahead = regex.startsWith("(?=", at);
      boolean boundary = regex.startsWith("\\b", at);
      Start piece = piece();
      if (!empty) {
        continue;
      }
      if (lookahead) {
        if (!piece.empty) {
          intersect(allowed, piece.ascii);
        }
      } else {
        atBoundary |= boundary || (piece.atBoundary && !piece.empty);
        ascii = union(ascii, piece.ascii);
        empty = piece.empty;
      }
    }
    if (empty) {
      ascii = any();
    }
    intersect(ascii, allowed);
    return new Start(ascii, empty, atBoundary);
  }

  private Start piece() {
    Start atom = regex.charAt(at) == '(' ? group() : single();
    boolean optional = false;
    if (at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0) {
      char quantifier = regex.charAt(at);
      optional = quantifier == '?' || quantifier == '*' || regex.startsWith("{0", at);
      at = quantifier == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
        at++;
      }
    }
    return optional ? new Start(atom.ascii, true, false) : atom;
  }

  private Start group() {
    at++;
    boolean lookaround = false;
    boolean lookahead = false;
    if (regex.startsWith("?", at)) {
      int colon = at + 1;
      while (colon < regex.length() && ":=!)>".indexOf(regex.charAt(colon)) < 0) {
        colon++;
      }
      String kind = regex.substring(at + 1, colon + 1);
      at = colon + 1;
      if (kind.equals("i)")) {
        ignoreCase = true;
        return new Start(new boolean[ASCII], true, false);
      }
      lookahead = kind.equals("=");
      lookaround = kind.equals("!") || kind.equals("<=") || kind.equals("<!");
      if (kind.equals("i:")) {
        boolean before = ignoreCase;
        ignoreCase = true;
        Start inner = alternatives();
        ignoreCase = before;
        at++;
        return inner;
      }
      if (kind.endsWith(")")) {
        throw new UnsupportedRuleException("flags (?" + kind + " in a regular expression");
      }
    }
    Start inner = alternatives();
    at++;
    if (lookaround) {
      return new Start(new boolean[ASCII], true, false);
    }
    return lookahead ? new Start(inner.ascii, inner.empty, false) : inner;
  }

  private Start single() {
    int from = at;
    char c = regex.charAt(at++);
    if (c == '\\') {
      char escaped = regex.charAt(at++);
      if (escaped == 'z') {
        return new Start(new boolean[ASCII], false, false);
      } else if ("bBAZG".indexOf(escaped) >= 0) {
        return new Start(new boolean[ASCII], true, false);
      } else if (escaped == 'k') {
        at = regex.indexOf('>', at) + 1;
        return new Start(any(), true, false);
      } else if (Character.isDigit(escaped)) {
        return new Start(any(), true, false);
      } else if (escaped == 'p' || escaped == 'P') {
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      } else if (escaped == 'x') {
        at += 2;
      } else if (escaped == 'u') {
        at += 4;
      }
    } else if (c == '[') {
      skipClass();
    } else if (c == '^' || c == '$') {
      return new Start(new boolean[ASCII], true, false);
    }
    Pattern one =
        Pattern.compile(
            regex.substring(from, at),
            Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    boolean[] ascii = new boolean[ASCII];
    for (char each = 0; each < ASCII; each++) {
      ascii[each] = one.matcher(String.valueOf(each)).matches();
    }
    return new Start(ascii, false, false);
  }

  private void skipClass() {
    int depth = 1;
    if (regex.charAt(at) == '^') {
      at++;
    }
    while (depth > 0) {
      char c = regex.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
  }

  private static boolean[] any() {
    boolean[] all = new boolean[ASCII];
    Arrays.fill(all, true);
    return all;
  }

  private static boolean[] union(boolean[] a, boolean[] b) {
    boolean[] both = a.clone();
    for (int i = 0; i < ASCII; i++) {
      both[i] |= b[i];
    }
    return both;
  }

  private static void intersect(boolean[] into, boolean[] with) {
    for (int i = 0; i < ASCII; i++) {
      into[i] &= with[i];
    }
  }
}
