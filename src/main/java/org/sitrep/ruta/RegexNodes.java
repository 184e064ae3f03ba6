package org.sitrep.ruta;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sitrep.ruta.Regex.Node;
import org.sitrep.ruta.Regex.State;

/** The steps of a {@link Regex} that come once; {@link RegexLoops} has the others. */
final class RegexNodes {

  private RegexNodes() {}

  /** The end of what is looked at behind a place. */
  private static final Node BEHIND_END =
      new Node() {
        @Override
        int match(State state, int at) {
          return at == state.behind ? at : Regex.FAILED;
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
          return Regex.FAILED;
        }
      }
      return next.match(state, end);
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
      return Regex.FAILED;
    }
  }

  private static int symbol(char[] text, int at) {
    return at < text.length ? Math.min(text[at], Automaton.BEYOND) : Automaton.END;
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
          : Regex.FAILED;
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
      return part.match(state, at) >= 0 == negative ? Regex.FAILED : next.match(state, at);
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
      return holds(state, at) == negative ? Regex.FAILED : next.match(state, at);
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

  /** A place that must be one of a kind. */
  static final class At extends Node {
    private final RegexPlace place;
    private final Node next;

    At(RegexPlace place, Node next) {
      this.place = place;
      this.next = next;
    }

    @Override
    int match(State state, int at) {
      return place.isAt(state.text, at) ? next.match(state, at) : Regex.FAILED;
    }
  }
}
