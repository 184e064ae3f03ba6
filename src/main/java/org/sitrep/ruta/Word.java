package org.sitrep.ruta;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a token or a short phrase, and which of the scripts' patterns it is known to match.
 */
final class Word {

  private static final byte UNKNOWN = 0;
  private static final byte MATCHES = 1;
  private static final byte DIFFERS = 2;

  private final char[] characters;
  private byte[] known = new byte[0];

  /** Where the search for words of the lexicon stands behind it. */
  WordTrie.@Nullable State search;

  Word(char[] characters) {
    this.characters = characters;
  }

  /** Whether it is a stretch of a text. */
  boolean is(char[] text, int begin, int end) {
    return Arrays.equals(characters, 0, characters.length, text, begin, end);
  }

  boolean matches(TextPattern pattern) {
    byte answer = pattern.number() < known.length ? known[pattern.number()] : UNKNOWN;
    return answer == UNKNOWN ? learn(pattern) : answer == MATCHES;
  }

  private boolean learn(TextPattern pattern) {
    if (pattern.number() >= known.length) {
      known = Arrays.copyOf(known, pattern.count());
    }
    boolean matches = pattern.matches(new String(characters));
    known[pattern.number()] = matches ? MATCHES : DIFFERS;
    return matches;
  }
}
