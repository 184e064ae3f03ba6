package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A part of a regular expression, as {@link RegexReader} reads it. */
sealed interface RegexPart {

  /**
   * So often may a part of different lengths come that gives way; each time takes a stack frame.
   */
  int MOST_LOOPS = 200;

  /** The longest match of what has none. */
  int UNBOUNDED = 1 << 24;

  /** Copies that an automaton makes of a part that comes a counted number of times. */
  int COPIES = 4;

  /** Adds the steps of an automaton, and returns the number of the first one. */
  int build(Automaton.Builder steps, int next);

  /** The node with which matching it begins, and behind which another one goes on. */
  Regex.Node node(Regex.Node next);

  /** The length of its shortest match, in characters. */
  int shortest();

  /** The length of its longest match, in characters. */
  int longest();

  /** Whether something in it is remembered under a number, or refers to that. */
  boolean captures();

  /** An automaton's symbols that a match that is not empty may begin with, or end with. */
  BitSet edge(boolean first);

  /** How often a part comes, where it may come more often or less often. */
  enum Mode {
    GREEDY,
    RELUCTANT,
    POSSESSIVE
  }

  /** A character of a set. */
  record One(CharSet set) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      return steps.symbol(set.symbols(), next);
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new Regex.Characters(new CharSet[] {set}, next);
    }

    @Override
    public int shortest() {
      return 1;
    }

    @Override
    public int longest() {
      return 1;
    }

    @Override
    public boolean captures() {
      return false;
    }

    @Override
    public BitSet edge(boolean first) {
      return set.symbols();
    }
  }

  /** What takes no text, and holds at some places only. */
  sealed interface Assertion extends RegexPart {
    @Override
    default int build(Automaton.Builder steps, int next) {
      return next;
    }

    @Override
    default int shortest() {
      return 0;
    }

    @Override
    default int longest() {
      return 0;
    }

    @Override
    default boolean captures() {
      return false;
    }

    @Override
    default BitSet edge(boolean first) {
      return new BitSet();
    }
  }

  /** A place told by the characters around it. */
  record Anchor(Regex.Place place) implements Assertion {
    @Override
    public int build(Automaton.Builder steps, int next) {
      return switch (place) {
        case WORD_EDGE -> steps.boundary(next);
        case TEXT_END -> steps.textEnd(next);
        default -> next;
      };
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new Regex.At(place, next);
    }
  }

  /** What must follow, or must not. */
  record Ahead(RegexPart part, boolean negative) implements Assertion {
    @Override
    public int build(Automaton.Builder steps, int next) {
      return negative ? next : steps.ahead(part, next);
    }

    @Override
    public boolean captures() {
      return part.captures();
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new Regex.LookAhead(part.node(Regex.ACCEPT), negative, next);
    }
  }

  /** What must stand before, or must not. */
  record Behind(RegexPart part, boolean negative) implements Assertion {
    @Override
    public int build(Automaton.Builder steps, int next) {
      if (!(part instanceof One one)) {
        return next;
      }
      BitSet before = one.set.symbols();
      if (negative) {
        before.flip(0, Automaton.END + 1);
        before.set(Automaton.BEYOND);
      }
      return steps.behind(before, next);
    }

    @Override
    public boolean captures() {
      return part.captures();
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      if (part.longest() >= UNBOUNDED) {
        throw new UnsupportedRuleException("a look behind without limit");
      }
      return new Regex.LookBehind(part, negative, next);
    }
  }

  /** Parts in a row. */
  record Sequence(List<RegexPart> parts) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      int following = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        following = parts.get(i).build(steps, following);
      }
      return following;
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      Regex.Node following = next;
      int end = parts.size();
      while (end > 0) {
        int begin = end;
        List<CharSet> sets = new ArrayList<>();
        while (begin > 0 && parts.get(begin - 1) instanceof One one) {
          sets.add(0, one.set);
          begin--;
        }
        if (sets.isEmpty()) {
          begin--;
          following = parts.get(begin).node(following);
        } else {
          following = new Regex.Characters(sets.toArray(CharSet[]::new), following);
        }
        end = begin;
      }
      return following;
    }

    @Override
    public int shortest() {
      return Math.min(UNBOUNDED, parts.stream().mapToInt(RegexPart::shortest).sum());
    }

    @Override
    public int longest() {
      return (int) Math.min(UNBOUNDED, parts.stream().mapToLong(RegexPart::longest).sum());
    }

    @Override
    public boolean captures() {
      return parts.stream().anyMatch(RegexPart::captures);
    }

    @Override
    public BitSet edge(boolean first) {
      BitSet edge = new BitSet();
      for (int i = 0; i < parts.size(); i++) {
        RegexPart part = parts.get(first ? i : parts.size() - 1 - i);
        edge.or(part.edge(first));
        if (part.shortest() > 0) {
          break;
        }
      }
      return edge;
    }
  }

  /** One of several parts, the first that fits and lets the rest fit. */
  record Choice(List<RegexPart> parts) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      int[] ways = parts.stream().mapToInt(part -> part.build(steps, next)).distinct().toArray();
      return ways.length == 1 ? ways[0] : steps.fork(ways);
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      int most = Regex.Branch.MOST;
      if (parts.size() <= most) {
        return new Regex.Branch(parts, next);
      }
      List<RegexPart> nested = new ArrayList<>(parts.subList(0, most - 1));
      nested.add(new Choice(parts.subList(most - 1, parts.size())));
      return new Regex.Branch(nested, next);
    }

    @Override
    public int shortest() {
      return parts.stream().mapToInt(RegexPart::shortest).min().orElseThrow();
    }

    @Override
    public int longest() {
      return parts.stream().mapToInt(RegexPart::longest).max().orElseThrow();
    }

    @Override
    public boolean captures() {
      return parts.stream().anyMatch(RegexPart::captures);
    }

    @Override
    public BitSet edge(boolean first) {
      BitSet edge = new BitSet();
      parts.forEach(part -> edge.or(part.edge(first)));
      return edge;
    }
  }

  /**
   * A part that comes several times, or not at all.
   *
   * @param max {@link Integer#MAX_VALUE}: any number of times
   * @param slot the number of the loop in the expression
   */
  record Repeat(RegexPart part, int min, int max, Mode mode, int slot) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      int following = next;
      if (max > COPIES) {
        following = steps.loop(part, next);
      } else {
        for (int i = min; i < max; i++) {
          following = steps.fork(part.build(steps, following), next);
        }
      }
      for (int i = 0; i < Math.min(min, COPIES); i++) {
        following = part.build(steps, following);
      }
      return following;
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      if (part instanceof One one) {
        return new Regex.Run(one.set, min, max, mode, next);
      } else if (mode == Mode.POSSESSIVE) {
        return new Regex.AllOf(part.node(Regex.ACCEPT), min, max, next);
      } else if (min == 0 && max == 1) {
        return new Regex.Optional(part.node(next), mode == Mode.GREEDY, next);
      } else if (part.shortest() > 0 && part.shortest() == part.longest() && !part.captures()) {
        return new Regex.Steps(part.node(Regex.ACCEPT), min, max, mode == Mode.GREEDY, next);
      } else if (max > MOST_LOOPS) {
        throw new UnsupportedRuleException(
            "a loop that may come more than %d times takes more room than there may be: make it"
                    .formatted(MOST_LOOPS)
                + " possessive (*+), or give a limit ({0,30})");
      }
      Regex.Loop loop = new Regex.Loop(this, next);
      return new Regex.Enter(loop, slot);
    }

    @Override
    public int shortest() {
      return (int) Math.min(UNBOUNDED, (long) part.shortest() * min);
    }

    @Override
    public int longest() {
      return (int) Math.min(UNBOUNDED, (long) part.longest() * max);
    }

    @Override
    public boolean captures() {
      return part.captures();
    }

    @Override
    public BitSet edge(boolean first) {
      return part.edge(first);
    }
  }

  /** A part whose place is remembered under a number. */
  record Capture(int number, RegexPart part) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      return part.build(steps, next);
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new Regex.Open(number, part.node(new Regex.Close(number, next)));
    }

    @Override
    public int shortest() {
      return part.shortest();
    }

    @Override
    public int longest() {
      return part.longest();
    }

    @Override
    public boolean captures() {
      return true;
    }

    @Override
    public BitSet edge(boolean first) {
      return part.edge(first);
    }
  }

  /** The same text as a captured part's. */
  record Reference(int number) implements RegexPart {
    private static final BitSet ANY = new CharSet(".", false).symbols();

    @Override
    public int build(Automaton.Builder steps, int next) {
      int[] ways = {next, next};
      int loop = steps.fork(ways);
      ways[0] = steps.symbol(ANY, loop);
      return loop;
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new Regex.Again(number, next);
    }

    @Override
    public int shortest() {
      return 0;
    }

    @Override
    public int longest() {
      return UNBOUNDED;
    }

    @Override
    public boolean captures() {
      return true;
    }

    @Override
    public BitSet edge(boolean first) {
      return ANY;
    }
  }
}
