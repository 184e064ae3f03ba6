package org.sitrep.ruta;

import java.util.BitSet;

/** What takes no text, and holds at some places only. */
interface RegexAssertion extends RegexPart {
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

  /** A place told by the characters around it. */
  record Anchor(RegexPlace place) implements RegexAssertion {
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
      return new RegexNodes.At(place, next);
    }
  }

  /** What must follow, or must not. */
  record Ahead(RegexPart part, boolean negative) implements RegexAssertion {
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
      return new RegexNodes.LookAhead(part.node(Regex.ACCEPT), negative, next);
    }
  }

  /** What must stand before, or must not. */
  record Behind(RegexPart part, boolean negative) implements RegexAssertion {
    @Override
    public int build(Automaton.Builder steps, int next) {
      if (!(part instanceof RegexPart.One one)) {
        return next;
      }
      BitSet before = one.set().symbols();
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
      return new RegexNodes.LookBehind(part, negative, next);
    }
  }
}
