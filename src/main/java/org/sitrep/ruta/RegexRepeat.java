package org.sitrep.ruta;

import java.util.BitSet;

/**
 * A part that comes several times, or not at all.
 *
 * @param max {@link Integer#MAX_VALUE}: any number of times
 * @param slot the number of the loop in the expression
 */
record RegexRepeat(RegexPart part, int min, int max, Mode mode, int slot) implements RegexPart {

  /**
   * So often may a part of different lengths come that gives way; each time takes a stack frame.
   */
  private static final int MOST_LOOPS = 200;

  /** Copies that an automaton makes of a part that comes a counted number of times. */
  private static final int COPIES = 4;

  /** How often a part comes, where it may come more often or less often. */
  enum Mode {
    GREEDY,
    RELUCTANT,
    POSSESSIVE
  }

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
    if (part instanceof RegexPart.One one) {
      return new RegexLoops.Run(one.set(), min, max, mode, next);
    } else if (mode == Mode.POSSESSIVE) {
      return new RegexLoops.AllOf(part.node(Regex.ACCEPT), min, max, next);
    } else if (min == 0 && max == 1) {
      return new RegexLoops.Optional(part.node(next), mode == Mode.GREEDY, next);
    } else if (part.shortest() > 0 && part.shortest() == part.longest() && !part.captures()) {
      return new RegexLoops.Steps(part.node(Regex.ACCEPT), min, max, mode == Mode.GREEDY, next);
    } else if (max > MOST_LOOPS) {
      throw new UnsupportedRuleException(
          "a loop that may come more than %d times takes more room than there may be: make it"
                  .formatted(MOST_LOOPS)
              + " possessive (*+), or give a limit ({0,30})");
    }
    RegexLoops.Loop loop = new RegexLoops.Loop(this, next);
    return new RegexLoops.Enter(loop, slot);
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
