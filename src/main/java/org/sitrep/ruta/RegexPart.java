package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A part of a regular expression, as {@link RegexReader} reads it: it makes steps of an {@link
 * Automaton} and nodes of a {@link Regex}.
 */
interface RegexPart {

  /** The longest match of what has none. */
  int UNBOUNDED = 1 << 24;

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

  /** A character of a set. */
  record One(CharSet set) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      return steps.symbol(set.symbols(), next);
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new RegexNodes.Characters(new CharSet[] {set}, next);
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
          following = new RegexNodes.Characters(sets.toArray(CharSet[]::new), following);
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
      int most = RegexNodes.Branch.MOST;
      if (parts.size() <= most) {
        return new RegexNodes.Branch(parts, next);
      }
      List<RegexPart> nested = new ArrayList<>(parts.subList(0, most - 1));
      nested.add(new Choice(parts.subList(most - 1, parts.size())));
      return new RegexNodes.Branch(nested, next);
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

  /** A part whose place is remembered under a number. */
  record Capture(int number, RegexPart part) implements RegexPart {
    @Override
    public int build(Automaton.Builder steps, int next) {
      return part.build(steps, next);
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new RegexNodes.Open(number, part.node(new RegexNodes.Close(number, next)));
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
    private static final BitSet ANY = CharSet.of(".", false).symbols();

    @Override
    public int build(Automaton.Builder steps, int next) {
      int[] ways = {next, next};
      int loop = steps.fork(ways);
      ways[0] = steps.symbol(ANY, loop);
      return loop;
    }

    @Override
    public Regex.Node node(Regex.Node next) {
      return new RegexNodes.Again(number, next);
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
