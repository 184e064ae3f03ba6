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
 * hold, but for one character before the place and for what must follow the whole expression, and
 * references to match anything, so the answer may be yes where an expression does not match, never
 * no where it does. States are made as texts need them. Not thread-safe.
 */
final class Automaton {

  /** The symbol of every character beyond ASCII; one within is its own symbol. */
  static final int BEYOND = 128;

  /** The symbol of the end of the text. */
  static final int END = 129;

  private static final int SYMBOLS = 130;

  /** Stands for the symbol before a place once one was read there. */
  private static final int READ = -1;

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
    final @Nullable BitSet before;
    final boolean boundary;
    final int[] next;

    /**
     * A step.
     *
     * @param pattern the expression's number
     * @param symbols those read; null where none is
     * @param before those of which one must stand before the place if nothing was read; null: any
     * @param boundary whether it leads on only where a word begins or ends
     * @param next the numbers of the steps behind it; none at the end
     */
    Step(
        int pattern,
        @Nullable BitSet symbols,
        @Nullable BitSet before,
        boolean boundary,
        int... next) {
      this.pattern = pattern;
      this.symbols = symbols;
      this.before = before;
      this.boundary = boundary;
      this.next = next;
    }

    boolean isEnd() {
      return next.length == 0;
    }

    boolean mayStandBehind(int symbol) {
      return before == null || before.get(symbol);
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

  /** The number of the state behind the first symbol of each class, after one of each class. */
  private char[] starts = {};

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
    RegexPart whole = new RegexReader(regex).read();
    int end = add(new Step(pattern, null, null, false));
    first.add(whole.build(new Builder(pattern, end), end));
    return pattern;
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /** Adds steps of one expression, each with the number of the step behind it. */
  final class Builder {
    private final int pattern;
    private final int end;

    private Builder(int pattern, int end) {
      this.pattern = pattern;
      this.end = end;
    }

    int symbol(BitSet symbols, int next) {
      return add(new Step(pattern, symbols, null, false, next));
    }

    int textEnd(int next) {
      BitSet end = new BitSet();
      end.set(END);
      return symbol(end, next);
    }

    int boundary(int next) {
      return add(new Step(pattern, null, null, true, next));
    }

    /** Leads on only behind one of some symbols, if it is the first step. */
    int behind(BitSet before, int next) {
      return add(new Step(pattern, null, before, false, next));
    }

    /** What must come next, though it is not read: told of only where nothing else is read. */
    int ahead(RegexPart part, int next) {
      return next == end ? part.build(this, end) : next;
    }

    /** Goes on at any of several steps. */
    int fork(int... next) {
      return add(new Step(pattern, null, null, false, next));
    }

    /** A step behind which a part may come again and again, or what follows it. */
    int loop(RegexPart part, int next) {
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
        traits.add(step.mayStandBehind(symbol));
      }
      int number = known.computeIfAbsent(traits, t -> known.size());
      classes[symbol] = (char) number;
      found[number] = symbol;
    }
    symbols = Arrays.copyOf(found, known.size());
    starts = new char[symbols.length * symbols.length];
  }

  /**
   * The first place from one on of a text that was read where an expression may match; the length
   * of the text if there is none.
   */
  int next(char[] read, int from) {
    char[] known = starts;
    int width = symbols.length;
    int before = from == 0 ? classes[END] : read[from - 1];
    int place = from;
    while (place < read.length && known[before * width + read[place]] == NOWHERE) {
      before = read[place];
      place++;
    }
    return place;
  }

  /** The expressions that may match at a place of a text that was read, a bit for each number. */
  long at(char[] read, int place) {
    int before = place == 0 ? classes[END] : read[place - 1];
    int state = starts[before * symbols.length + read[place]];
    return state == NOWHERE ? 0 : at(read, place, state == 0 ? start(before, read[place]) : state);
  }

  private long at(char[] read, int place, int first) {
    int state = first;
    int last = Math.min(read.length, place + DEPTH);
    for (int i = place + 1; i < last && open[state] != 0; i++) {
      state = behind(state, read[i]);
    }
    if (open[state] == 0) {
      return matched[state];
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

  private int start(int before, int symbolClass) {
    BitSet all = new BitSet();
    first.forEach(step -> follow(step, false, symbols[before], all));
    State begin = new State(all, 0, side(symbols[before]));
    State next = next(begin, symbols[symbolClass], symbols[before]);
    int state = number(next);
    starts[before * symbols.length + symbolClass] = (char) state;
    return state;
  }

  private int behind(int state, int symbolClass) {
    int known = behind[state * symbols.length + symbolClass];
    return known == 0 ? addBehind(state, symbolClass) : known;
  }

  private int addBehind(int state, int symbolClass) {
    State next = next(states[state], symbols[symbolClass], READ);
    if (count >= LIMIT) {
      numbers.clear();
      Arrays.fill(behind, 0);
      Arrays.fill(starts, (char) 0);
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

  private State next(State state, int symbol, int before) {
    Side side = side(symbol);
    BitSet here = state.steps;
    if (state.side != side || side == Side.UNKNOWN) {
      BitSet known = here;
      here = new BitSet();
      for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
        follow(i, true, before, here);
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
        follow(step.next[0], false, READ, next);
      }
    }
    return new State(next, ended, side);
  }

  /**
   * Adds a step, or those to which it leads without a symbol.
   *
   * @param before the symbol before the place, or {@link #READ}
   */
  private void follow(int number, boolean acrossBoundary, int before, BitSet into) {
    Step step = steps.get(number);
    boolean forks = step.symbols == null && !step.isEnd();
    if (forks && (!step.boundary || acrossBoundary)) {
      if (into.get(number) || (before != READ && !step.mayStandBehind(before))) {
        return;
      }
      into.set(number);
      for (int next : step.next) {
        follow(next, acrossBoundary, before, into);
      }
    } else {
      into.set(number);
    }
  }

  /**
   * How far the expressions have come. A record's own equals and hashCode would be made when they
   * are first called, which takes long for a process that starts.
   *
   * @param steps those that may come next, of expressions that have not matched
   * @param matched the expressions whose match ended before the last symbol or sooner
   * @param side what the last symbol was
   */
  private record State(BitSet steps, long matched, Side side) {
    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && matched == state.matched
          && side == state.side
          && steps.equals(state.steps);
    }

    @Override
    public int hashCode() {
      return (31 * steps.hashCode() + Long.hashCode(matched)) * 31 + side.hashCode();
    }
  }
}
