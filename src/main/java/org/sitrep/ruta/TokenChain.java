package org.sitrep.ruta;

import org.jspecify.annotations.Nullable;

/** The tokens of one document, found by where they begin and end. */
final class TokenChain {

  private final @Nullable Token[] beginning;
  private final @Nullable Token[] ending;

  /**
   * A chain without tokens.
   *
   * @param length of the document, in UTF-16 code units
   */
  TokenChain(int length) {
    beginning = new Token[length + 1];
    ending = new Token[length + 1];
  }

  /** Enters a token where it begins and where it ends. */
  void add(Token token) {
    beginning[token.begin] = token;
    ending[token.end] = token;
  }

  @Nullable Token first() {
    return from(0);
  }

  /** The first token that begins at an offset or behind it. */
  @Nullable Token from(int offset) {
    int at = offset;
    while (at < beginning.length - 1 && beginning[at] == null) {
      at++;
    }
    return beginning[at];
  }

  @Nullable Token beginningAt(int offset) {
    return beginning[offset];
  }

  @Nullable Token endingAt(int offset) {
    return ending[offset];
  }

  /** A stretch of text from the begin of a token to the end of one; null if it is none. */
  @Nullable Span stretch(int begin, int end) {
    if (end >= ending.length || beginning[begin] == null || ending[end] == null) {
      return null;
    }
    return new Span(null, begin, end);
  }

  /** Divides the token around an offset. */
  void divide(int offset) {
    if (beginning[offset] != null || ending[offset] != null) {
      return;
    }
    int at = offset;
    while (at > 0 && beginning[at] == null) {
      at--;
    }
    Token token = beginning[at];
    if (token == null || token.end <= offset) {
      return;
    }
    Token rest = new Token(token, offset);
    beginning[offset] = rest;
    ending[offset] = token;
    ending[rest.end] = rest;
  }
}
