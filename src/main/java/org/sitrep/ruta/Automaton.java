package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of up to 64 regular expressions may match at a place of a text. Lookarounds are taken to
 * hold and references to match anything, so the answer may be yes where an expression does not
 * match, never no where it does. States are made as texts need them. Not thread-safe.
 */
final class Automaton {

  /** The symbol of every character beyond ASCII; one within is its own symbol. */
  static final int BEYOND = 128;

  /** The symbol of the end of the text. */
  static final int END = 129;

  private static final int SYMBOLS = 130;

  /** So many characters are looked at; an expression that is not decided then may match. */
  private static final int DEPTH = 8;

  /** States kept at most; more, and all are forgotten. */
  private static final int LIMIT = 1 << 13;

  /** What the character before a place is: part of a word, or not, or it cannot be told. */
  private enum Side {
    WORD,
    OUTSIDE,
    UNKNOWN
  }

  /** A step of an expression: it reads a symbol, or needs none, or is the expression's end. */
  private static final class Step {
    final int pattern;
    final @Nullable BitSet symbols;
    final boolean boundary;
    final int[] next;

    /**
     * A step.
     *
     * @param pattern the expression's number
     * @param symbols those read; null where none is
     * @param boundary whether it leads on only where a word begins or ends
     * @param next the numbers of the steps behind it; none at the end
     */
    Step(int pattern, @Nullable BitSet symbols, boolean boundary, int... next) {
      this.pattern = pattern;
      this.symbols = symbols;
      this.boundary = boundary;
      this.next = next;
    }

    boolean isEnd() {
      return next.length == 0;
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> first = new ArrayList<>();
  private final Map<State, State> states = new HashMap<>();
  private final Map<Side, State> begins = new EnumMap<>(Side.class);

  /**
   * Adds an expression, and returns its number.
   *
   * @throws UnsupportedRuleException if there are too many, or it cannot be read
   */
  int add(String regex) {
    int pattern = first.size();
    if (pattern == Long.SIZE) {
      throw new UnsupportedRuleException("more than 64 regular expressions");
    }
    RegexReader.Part whole = new RegexReader(regex).read();
    int end = add(new Step(pattern, null, false));
    first.add(whole.build(new Builder(pattern), end));
    return pattern;
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /** Adds steps of one expression, each with the number of the step behind it. */
  final class Builder {
    private final int pattern;

    private Builder(int pattern) {
      this.pattern = pattern;
    }

    int symbol(BitSet symbols, int next) {
      return add(new Step(pattern, symbols, false, next));
    }

    int boundary(int next) {
      return add(new Step(pattern, null, true, next));
    }

    /** Goes on at any of several steps. */
    int fork(int... next) {
      return add(new Step(pattern, null, false, next));
    }

    /** A step behind which a part may come again and again, or what follows it. */
    int loop(RegexReader.Part part, int next) {
      int[] ways = {next, next};
      int loop = fork(ways);
      ways[0] = part.build(this, loop);
      return loop;
    }
  }

  /** The symbols of a text, and of its end. */
  static byte[] symbols(char[] text) {
    byte[] symbols = new byte[text.length + 1];
    for (int i = 0; i < text.length; i++) {
      symbols[i] = (byte) Math.min(text[i], BEYOND);
    }
    symbols[text.length] = (byte) END;
    return symbols;
  }

  /** The expressions that may match at a place of a text, a bit for each number. */
  long at(byte[] symbols, int place) {
    State state = begin(place == 0 ? Side.OUTSIDE : side(symbols[place - 1] & 0xFF));
    long matched = 0;
    int last = Math.min(symbols.length, place + DEPTH);
    for (int i = place; i < last; i++) {
      state = behind(state, symbols[i] & 0xFF);
      matched |= state.matched;
      if ((state.open & ~matched) == 0) {
        return matched;
      }
    }
    return matched | (last == symbols.length ? behind(state, END).matched : state.open);
  }

  private static Side side(int symbol) {
    if (symbol == BEYOND) {
      return Side.UNKNOWN;
    }
    boolean word =
        (symbol >= 'a' && symbol <= 'z')
            || (symbol >= 'A' && symbol <= 'Z')
            || (symbol >= '0' && symbol <= '9')
            || symbol == '_';
    return word ? Side.WORD : Side.OUTSIDE;
  }

  private State begin(Side side) {
    State known = begins.get(side);
    if (known == null) {
      BitSet open = new BitSet();
      first.forEach(step -> follow(step, false, open));
      known = state(open, 0, side);
      begins.put(side, known);
    }
    return known;
  }

  private State behind(State state, int symbol) {
    State known = state.behind[symbol];
    if (known == null) {
      known = next(state, symbol);
      state.behind[symbol] = known;
    }
    return known;
  }

  private State next(State state, int symbol) {
    Side side = side(symbol);
    BitSet here = state.steps;
    if (state.side != side || side == Side.UNKNOWN) {
      BitSet before = here;
      here = new BitSet();
      for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
        follow(i, true, here);
      }
    }
    long matched = 0;
    BitSet next = new BitSet();
    for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
      Step step = steps.get(i);
      if (step.isEnd()) {
        matched |= 1L << step.pattern;
      } else if (step.symbols != null && step.symbols.get(symbol)) {
        follow(step.next[0], false, next);
      }
    }
    return state(next, matched, side);
  }

  /** Adds a step, or those to which it leads without a symbol. */
  private void follow(int number, boolean acrossBoundary, BitSet into) {
    Step step = steps.get(number);
    boolean forks = step.symbols == null && !step.isEnd();
    if (forks && (!step.boundary || acrossBoundary)) {
      if (into.get(number)) {
        return;
      }
      into.set(number);
      for (int next : step.next) {
        follow(next, acrossBoundary, into);
      }
    } else {
      into.set(number);
    }
  }

  private State state(BitSet open, long matched, Side side) {
    State state = new State(open, matched, side);
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      state.open |= 1L << steps.get(i).pattern;
    }
    State known = states.get(state);
    if (known != null) {
      return known;
    }
    if (states.size() >= LIMIT) {
      states.clear();
      begins.clear();
    }
    states.put(state, state);
    return state;
  }

  /** How far the expressions have come. */
  private static final class State {
    private final BitSet steps;
    private final long matched;
    private final Side side;
    private final @Nullable State[] behind = new State[SYMBOLS];
    private long open;

    /**
     * A state.
     *
     * @param steps those that may come next
     * @param matched the expressions whose match ended before the last symbol
     * @param side what the last symbol was
     */
    State(BitSet steps, long matched, Side side) {
      this.steps = steps;
      this.matched = matched;
      this.side = side;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State that
          && steps.equals(that.steps)
          && matched == that.matched
          && side == that.side;
    }

    @Override
    public int hashCode() {
      return (steps.hashCode() * 31 + Long.hashCode(matched)) * 31 + side.hashCode();
    }
  }
}
