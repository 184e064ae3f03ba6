package org.sitrep.ruta;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A regular expression that is tried at one place of a text after the other. It matches what {@link
 * java.util.regex.Pattern} of Java 17 matches with MULTILINE and DOTALL, without bounds, in a third
 * of the time: the sets of characters are bits, and alternatives are chosen by the next character.
 * Not thread-safe.
 */
final class Regex {

  private static final int FAILED = -1;

  private final Node root;
  private final State state;

  /**
   * An expression.
   *
   * @throws UnsupportedRuleException if it has a construct that cannot be matched
   */
  Regex(String regex) {
    RegexReader reader = new RegexReader(regex);
    root = reader.read().node(ACCEPT);
    state = new State(reader.groups() + 1, reader.loops());
  }

  int groups() {
    return state.begins.length - 1;
  }

  /** Whether it matches at a place of a text. */
  boolean matchesAt(char[] text, int at) {
    state.text = text;
    state.top = 0;
    Arrays.fill(state.ends, FAILED);
    int end = root.match(state, at);
    state.begins[0] = at;
    state.ends[0] = end;
    return end >= 0;
  }

  /** Where a group of the last match begins; undefined if it took no part in it. */
  int begin(int group) {
    return state.begins[group];
  }

  /** Where a group of the last match ends; -1 if it took no part in it. */
  int end(int group) {
    return state.ends[group];
  }

  /** What is known while the expression is matched. */
  static final class State {
    char[] text = {};
    final int[] begins;
    final int[] ends;

    /** How often each loop has come, and where it began last. */
    final int[] counts;

    final int[] starts;

    /** Where a look behind has to end. */
    int behind;

    /** Where the parts of the loops around a place ended. */
    private int[] steps = new int[16];

    private int top;

    void push(int end) {
      if (top == steps.length) {
        steps = Arrays.copyOf(steps, top * 2);
      }
      steps[top++] = end;
    }

    State(int groups, int loops) {
      begins = new int[groups];
      ends = new int[groups];
      counts = new int[loops];
      starts = new int[loops];
    }
  }

  /** A step of the match. */
  abstract static class Node {

    /** The end of the match that goes on with this node at a place; -1 if there is none. */
    abstract int match(State state, int at);
  }

  /** The end of the expression, or of one that is looked at inside it. */
  static final Node ACCEPT =
      new Node() {
        @Override
        int match(State state, int at) {
          return at;
        }
      };

  /** The end of what is looked at behind a place. */
  private static final Node BEHIND_END =
      new Node() {
        @Override
        int match(State state, int at) {
          return at == state.behind ? at : FAILED;
        }
      };

  /** One character after the other. */
  static final class Characters extends Node {
    private final CharSet[] sets;
    private final Node next;

    Characters(CharSet[] sets, Node next) {
      this.sets = sets;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int end = at;
      for (CharSet set : sets) {
        end = set.after(state.text, end);
        if (end < 0) {
          return FAILED;
        }
      }
      return next.match(state, end);
    }
  }

  /** Characters of one set. */
  static final class Run extends Node {
    private final CharSet set;
    private final int min;
    private final int max;
    private final RegexPart.Mode mode;
    private final Node next;

    Run(CharSet set, int min, int max, RegexPart.Mode mode, Node next) {
      this.set = set;
      this.min = min;
      this.max = max;
      this.mode = mode;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      char[] text = state.text;
      int enough = mode == RegexPart.Mode.RELUCTANT ? min : max;
      int end = at;
      int count = 0;
      for (int one = at; count < enough; count++) {
        one = set.after(text, end);
        if (one < 0) {
          break;
        }
        end = one;
      }
      if (count < min) {
        return FAILED;
      }
      return switch (mode) {
        case POSSESSIVE -> next.match(state, end);
        case GREEDY -> fewer(state, end, count);
        case RELUCTANT -> more(state, end, count);
      };
    }

    private int fewer(State state, int from, int most) {
      int end = from;
      for (int count = most; ; count--) {
        int found = next.match(state, end);
        if (found >= 0 || count == min) {
          return found;
        }
        end = Character.isLowSurrogate(state.text[end - 1]) ? before(state.text, end) : end - 1;
      }
    }

    private static int before(char[] text, int at) {
      return at > 1 && Character.isHighSurrogate(text[at - 2]) ? at - 2 : at - 1;
    }

    private int more(State state, int from, int least) {
      int end = from;
      for (int count = least; ; count++) {
        int found = next.match(state, end);
        if (found >= 0 || count == max) {
          return found;
        }
        end = set.after(state.text, end);
        if (end < 0) {
          return FAILED;
        }
      }
    }
  }

  /** One of several ways, in their order. */
  static final class Branch extends Node {
    /** A long has a bit for so many ways. */
    static final int MOST = Long.SIZE;

    private final Node[] ways;

    /** A bit for each way that may begin with a symbol of the {@link Automaton}. */
    private final long[] open = new long[Automaton.END + 1];

    Branch(List<RegexPart> parts, Node next) {
      ways = parts.stream().map(part -> part.node(next)).toArray(Node[]::new);
      for (int way = 0; way < ways.length; way++) {
        BitSet first = parts.get(way).edge(true);
        boolean any = parts.get(way).shortest() == 0;
        for (int symbol = 0; symbol < open.length; symbol++) {
          open[symbol] |= any || first.get(symbol) ? 1L << way : 0;
        }
      }
    }

    @Override
    int match(State state, int at) {
      for (long left = open[symbol(state.text, at)]; left != 0; left &= left - 1) {
        int end = ways[Long.numberOfTrailingZeros(left)].match(state, at);
        if (end >= 0) {
          return end;
        }
      }
      return FAILED;
    }
  }

  private static int symbol(char[] text, int at) {
    return at < text.length ? Math.min(text[at], Automaton.BEYOND) : Automaton.END;
  }

  /** A part, or none. */
  static final class Optional extends Node {
    private final Node first;
    private final Node second;

    Optional(Node part, boolean greedy, Node next) {
      first = greedy ? part : next;
      second = greedy ? next : part;
    }

    @Override
    int match(State state, int at) {
      int end = first.match(state, at);
      return end >= 0 ? end : second.match(state, at);
    }
  }

  /** As many of a part as there are, and not one less. */
  static final class AllOf extends Node {
    private final Node part;
    private final int min;
    private final int max;
    private final Node next;

    AllOf(Node part, int min, int max, Node next) {
      this.part = part;
      this.min = min;
      this.max = max;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int end = at;
      int count = 0;
      for (; count < max; count++) {
        int one = part.match(state, end);
        if (one < 0) {
          break;
        }
        if (one == end) {
          count = Math.max(count, min);
          break;
        }
        end = one;
      }
      return count < min ? FAILED : next.match(state, end);
    }
  }

  /** A part of one length, time after time. */
  static final class Steps extends Node {
    private final Node part;
    private final int min;
    private final int max;
    private final boolean greedy;
    private final Node next;

    Steps(Node part, int min, int max, boolean greedy, Node next) {
      this.part = part;
      this.min = min;
      this.max = max;
      this.greedy = greedy;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int base = state.top;
      int found = FAILED;
      int end = at;
      state.push(at);
      for (int count = 0; ; count++) {
        if (!greedy && count >= min) {
          found = next.match(state, end);
        }
        int one = found < 0 && count < max ? part.match(state, end) : FAILED;
        if (one <= end) {
          break;
        }
        end = one;
        state.push(end);
      }
      while (greedy && found < 0 && state.top > base + min) {
        found = next.match(state, state.steps[state.top - 1]);
        state.top--;
      }
      state.top = base;
      return found;
    }
  }

  /** Where a loop begins. */
  static final class Enter extends Node {
    private final Loop loop;
    private final int slot;

    Enter(Loop loop, int slot) {
      this.loop = loop;
      this.slot = slot;
    }

    @Override
    int match(State state, int at) {
      int count = state.counts[slot];
      int start = state.starts[slot];
      state.counts[slot] = 0;
      state.starts[slot] = FAILED;
      int end = loop.match(state, at);
      state.counts[slot] = count;
      state.starts[slot] = start;
      return end;
    }
  }

  /** Where a loop goes on or ends. */
  static final class Loop extends Node {
    private final int min;
    private final int max;
    private final boolean greedy;
    private final int slot;
    private final Node body;
    private final Node next;

    Loop(RegexPart.Repeat repeat, Node next) {
      min = repeat.min();
      max = repeat.max();
      greedy = repeat.mode() == RegexPart.Mode.GREEDY;
      slot = repeat.slot();
      body = repeat.part().node(this);
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int count = state.counts[slot];
      if (at == state.starts[slot]) {
        return next.match(state, at);
      } else if (count < min) {
        return again(state, at, count);
      } else if (greedy) {
        int end = count < max ? again(state, at, count) : FAILED;
        return end >= 0 ? end : next.match(state, at);
      }
      int end = next.match(state, at);
      return end >= 0 || count == max ? end : again(state, at, count);
    }

    private int again(State state, int at, int count) {
      int start = state.starts[slot];
      state.counts[slot] = count + 1;
      state.starts[slot] = at;
      int end = body.match(state, at);
      state.counts[slot] = count;
      state.starts[slot] = start;
      return end;
    }
  }

  /** Where a captured part begins. */
  static final class Open extends Node {
    private final int number;
    private final Node next;

    Open(int number, Node next) {
      this.number = number;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int begin = state.begins[number];
      state.begins[number] = at;
      int end = next.match(state, at);
      if (end < 0) {
        state.begins[number] = begin;
      }
      return end;
    }
  }

  /** Where a captured part ends. */
  static final class Close extends Node {
    private final int number;
    private final Node next;

    Close(int number, Node next) {
      this.number = number;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int before = state.ends[number];
      state.ends[number] = at;
      int end = next.match(state, at);
      if (end < 0) {
        state.ends[number] = before;
      }
      return end;
    }
  }

  /** A captured text again. */
  static final class Again extends Node {
    private final int number;
    private final Node next;

    Again(int number, Node next) {
      this.number = number;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      int begin = state.begins[number];
      int end = state.ends[number];
      int behind = at + end - begin;
      return end >= 0
              && behind <= state.text.length
              && Arrays.equals(state.text, begin, end, state.text, at, behind)
          ? next.match(state, behind)
          : FAILED;
    }
  }

  /** What must follow, or must not. */
  static final class LookAhead extends Node {
    private final Node part;
    private final boolean negative;
    private final Node next;

    LookAhead(Node part, boolean negative, Node next) {
      this.part = part;
      this.negative = negative;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      return part.match(state, at) >= 0 == negative ? FAILED : next.match(state, at);
    }
  }

  /** What must stand before, or must not: tried from the nearest place on. */
  static final class LookBehind extends Node {
    private final Node part;
    private final int shortest;
    private final int longest;
    private final BitSet first;
    private final BitSet last;
    private final boolean negative;
    private final Node next;

    LookBehind(RegexPart part, boolean negative, Node next) {
      this.part = part.node(BEHIND_END);
      this.shortest = part.shortest();
      this.longest = part.longest();
      this.first = part.edge(true);
      this.last = part.edge(false);
      this.negative = negative;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      return holds(state, at) == negative ? FAILED : next.match(state, at);
    }

    private boolean holds(State state, int at) {
      char[] text = state.text;
      if (shortest > 0 && (at == 0 || !last.get(symbol(text, at - 1)))) {
        return false;
      }
      int outer = state.behind;
      state.behind = at;
      boolean found = false;
      int from = Math.max(0, at - longest);
      for (int begin = at - shortest; begin >= from && !found; begin--) {
        found = (shortest == 0 || first.get(symbol(text, begin))) && part.match(state, begin) >= 0;
      }
      state.behind = outer;
      return found;
    }
  }

  /** A place that is told by the characters around it. */
  enum Place {
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

  /** A place that must be one of a kind. */
  static final class At extends Node {
    private final Place place;
    private final Node next;

    At(Place place, Node next) {
      this.place = place;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      return place.isAt(state.text, at) ? next.match(state, at) : FAILED;
    }
  }
}
