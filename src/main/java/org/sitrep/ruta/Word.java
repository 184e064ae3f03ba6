package org.sitrep.ruta;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a token or a short phrase, and which of the scripts' patterns it is known to match.
 */
final class Word {

  private final char[] characters;

  /**
   * For every 64 patterns a bit for each that the text was compared with, and then a bit for each
   * that it matches.
   */
  private long[] known = {};

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
    int number = pattern.number();
    return isKnownToMatch(number) || (!isKnownToDiffer(number) && learn(pattern));
  }

  /** Whether it was found to match the pattern of a number. */
  boolean isKnownToMatch(int pattern) {
    int at = pattern >> 6 << 1;
    return at < known.length && (known[at + 1] >>> pattern & 1) != 0;
  }

  /** Whether it was found not to match the pattern of a number. */
  boolean isKnownToDiffer(int pattern) {
    int at = pattern >> 6 << 1;
    return at < known.length && ((known[at] & ~known[at + 1]) >>> pattern & 1) != 0;
  }

  private boolean learn(TextPattern pattern) {
    int at = pattern.number() >> 6 << 1;
    if (at >= known.length) {
      known = Arrays.copyOf(known, (((pattern.count() - 1) >> 6) + 1) << 1);
    }
    boolean matches = pattern.matches(new String(characters));
    long bit = 1L << pattern.number();
    known[at] |= bit;
    known[at + 1] |= matches ? bit : 0;
    return matches;
  }
}
