package org.sitrep.ruta;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The characters that one place of a regular expression takes. There is one object for all places
 * that take the same: a program has thousands of places and some three hundred sets, which so stay
 * in the processor's caches. Threads may share it: what they find out twice is the same.
 */
final class CharSet {

  private static final Map<String, CharSet> SETS = new ConcurrentHashMap<>();

  /** Each character below {@link Automaton#BEYOND}, at the place of its number. */
  private static final String ASCII =
      IntStream.range(0, 2 * Long.SIZE).mapToObj(Character::toString).collect(Collectors.joining());

  private static final byte UNKNOWN = 0;
  private static final byte IN = 1;
  private static final byte OUT = 2;

  /** One bit for each ASCII character, those from 64 on in the second. */
  private final long low;

  private final long high;

  /** What is known of the others, in blocks of 256. */
  private final byte[][] known = new byte[256][];

  private final Pattern pattern;

  /**
   * A set.
   *
   * @param regex a character, an escape or a class, as {@link Pattern} reads it
   */
  static CharSet of(String regex, boolean ignoreCase) {
    return SETS.computeIfAbsent(
        (ignoreCase ? "i" : "c") + regex, key -> new CharSet(regex, ignoreCase));
  }

  private CharSet(String regex, boolean ignoreCase) {
    pattern = Pattern.compile(regex, Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    long[] bits = new long[2];
    Matcher ascii = pattern.matcher(ASCII);
    while (ascii.find()) {
      bits[ascii.start() / Long.SIZE] |= 1L << ascii.start();
    }
    low = bits[0];
    high = bits[1];
  }

  private boolean matches(int codePoint) {
    return pattern.matcher(Character.toString(codePoint)).matches();
  }

  /** The offset behind a character of the set; -1 if another one stands there, or none. */
  int after(char[] text, int at) {
    if (at >= text.length) {
      return -1;
    }
    char c = text[at];
    if (c < Automaton.BEYOND) {
      return ((c < Long.SIZE ? low : high) >>> c & 1) != 0 ? at + 1 : -1;
    }
    return beyond(text, at);
  }

  private int beyond(char[] text, int at) {
    char c = text[at];
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length
        && Character.isLowSurrogate(text[at + 1])) {
      return matches(Character.toCodePoint(c, text[at + 1])) ? at + 2 : -1;
    }
    byte[] block = known[c >> 8];
    if (block == null) {
      block = new byte[256];
      known[c >> 8] = block;
    }
    byte is = block[c & 255];
    if (is == UNKNOWN) {
      is = matches(c) ? IN : OUT;
      block[c & 255] = is;
    }
    return is == IN ? at + 1 : -1;
  }

  /** The symbols of an {@link Automaton} that stand for its characters, or for some of them. */
  BitSet symbols() {
    BitSet symbols = BitSet.valueOf(new long[] {low, high});
    symbols.set(Automaton.BEYOND, !pattern.pattern().equals("\\d"));
    return symbols;
  }
}
