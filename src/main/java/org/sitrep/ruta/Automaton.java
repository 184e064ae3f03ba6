package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** The number of all states where no expression matches. */
  private static final int NOWHERE = 1;

  /** The states by what they are, and by their numbers; number 0 is none. */
  private final Map<State, Integer> numbers = new HashMap<>();

  private State[] states = new State[64];
  private int count = NOWHERE + 1;

  /** The number of the state behind each state and class of symbols; 0 where it is not known. */
  private int[] behind = {};

  /** The expressions that each state has matched, and those that it may still match. */
  private long[] matched = new long[64];

  private long[] open = new long[64];

  /** The number of the state behind a symbol of each class where nothing has been read. */
  private final int[] begins = new int[SYMBOLS];

  /** The class of each symbol; no expression tells those of one class apart. */
  private final char[] classes = new char[SYMBOLS];

  /** A symbol of each class. */
  private int[] symbols = {};

  /**
   * Adds an expression, before the first text is read, and returns its number.
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

  /** The classes of a text's symbols, and of its end. */
  char[] read(char[] text) {
    if (symbols.length == 0) {
      divide();
    }
    char[] read = new char[text.length + 1];
    for (int i = 0; i < text.length; i++) {
      read[i] = classes[Math.min(text[i], BEYOND)];
    }
    read[text.length] = classes[END];
    return read;
  }

  /** Divides the symbols into classes. */
  private void divide() {
    Map<List<Object>, Integer> known = new HashMap<>();
    int[] found = new int[SYMBOLS];
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      List<Object> traits = new ArrayList<>(List.of(side(symbol), symbol == END));
      for (Step step : steps) {
        traits.add(step.symbols != null && step.symbols.get(symbol));
      }
      int number = known.computeIfAbsent(traits, t -> known.size());
      classes[symbol] = (char) number;
      found[number] = symbol;
    }
    symbols = Arrays.copyOf(found, known.size());
  }

  /** The expressions that may match at a place of a text that was read, a bit for each number. */
  long at(char[] read, int place) {
    int before = place == 0 ? classes[END] : read[place - 1];
    int state = begins[before];
    if (state == 0) {
      state = begin(before);
    }
    int last = Math.min(read.length, place + DEPTH);
    for (int i = place; i < last; i++) {
      state = behind(state, read[i]);
      if (state == NOWHERE) {
        return 0;
      }
      if (open[state] == 0) {
        return matched[state];
      }
    }
    if (last < read.length) {
      return matched[state] | open[state];
    }
    // Before the table is read: a new state may move it.
    int end = behind(state, classes[END]);
    return matched[end];
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

  private int begin(int before) {
    BitSet all = new BitSet();
    first.forEach(step -> follow(step, false, all));
    int state = number(new State(all, 0, side(symbols[before])));
    begins[before] = state;
    return state;
  }

  private int behind(int state, int symbolClass) {
    int known = behind[state * symbols.length + symbolClass];
    return known == 0 ? addBehind(state, symbolClass) : known;
  }

  private int addBehind(int state, int symbolClass) {
    State next = next(states[state], symbols[symbolClass]);
    if (count >= LIMIT) {
      numbers.clear();
      Arrays.fill(behind, 0);
      Arrays.fill(begins, 0);
      count = NOWHERE + 1;
      return number(next);
    }
    int number = number(next);
    behind[state * symbols.length + symbolClass] = number;
    return number;
  }

  /** The number of a state, which it is given if it has none. */
  private int number(State state) {
    if (state.matched == 0 && state.steps.isEmpty()) {
      return NOWHERE;
    }
    Integer known = numbers.get(state);
    if (known != null) {
      return known;
    }
    if (count == states.length) {
      states = Arrays.copyOf(states, count * 2);
      matched = Arrays.copyOf(matched, count * 2);
      open = Arrays.copyOf(open, count * 2);
    }
    if ((count + 1) * symbols.length > behind.length) {
      behind = Arrays.copyOf(behind, states.length * symbols.length);
    }
    states[count] = state;
    matched[count] = state.matched;
    open[count] = 0;
    BitSet next = state.steps;
    for (int i = next.nextSetBit(0); i >= 0; i = next.nextSetBit(i + 1)) {
      open[count] |= 1L << steps.get(i).pattern;
    }
    numbers.put(state, count);
    return count++;
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
    long ended = state.matched;
    for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
      Step step = steps.get(i);
      if (step.isEnd()) {
        ended |= 1L << step.pattern;
      }
    }
    BitSet next = new BitSet();
    for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
      Step step = steps.get(i);
      if (step.symbols != null && step.symbols.get(symbol) && (ended >> step.pattern & 1) == 0) {
        follow(step.next[0], false, next);
      }
    }
    return new State(next, ended, side);
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

  /**
   * How far the expressions have come.
   *
   * @param steps those that may come next, of expressions that have not matched
   * @param matched the expressions whose match ended before the last symbol or sooner
   * @param side what the last symbol was
   */
  private record State(BitSet steps, long matched, Side side) {}
}
