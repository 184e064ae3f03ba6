package org.sitrep.ruta;

import org.sitrep.ruta.Regex.Node;
import org.sitrep.ruta.Regex.State;

/** The steps of a {@link Regex} that come several times, or not at all. */
final class RegexLoops {

  private RegexLoops() {}

  /** Characters of one set. */
  static final class Run extends Node {
    private final CharSet set;
    private final int min;
    private final int max;
    private final RegexRepeat.Mode mode;
    private final Node next;

    Run(CharSet set, int min, int max, RegexRepeat.Mode mode, Node next) {
      this.set = set;
      this.min = min;
      this.max = max;
      this.mode = mode;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      char[] text = state.text;
      int enough = mode == RegexRepeat.Mode.RELUCTANT ? min : max;
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
        return Regex.FAILED;
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
          return Regex.FAILED;
        }
      }
    }
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
      return count < min ? Regex.FAILED : next.match(state, end);
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
      int found = Regex.FAILED;
      int end = at;
      state.push(at);
      for (int count = 0; ; count++) {
        if (!greedy && count >= min) {
          found = next.match(state, end);
        }
        int one = found < 0 && count < max ? part.match(state, end) : Regex.FAILED;
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
      state.starts[slot] = Regex.FAILED;
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

    Loop(RegexRepeat repeat, Node next) {
      min = repeat.min();
      max = repeat.max();
      greedy = repeat.mode() == RegexRepeat.Mode.GREEDY;
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
        int end = count < max ? again(state, at, count) : Regex.FAILED;
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
}
