package org.sitrep.ruta;

import java.util.Arrays;

/**
 * A regular expression that is tried at one place of a text after the other. It matches what {@link
 * java.util.regex.Pattern} of Java 17 matches with MULTILINE and DOTALL, without bounds, in a third
 * of the time: the sets of characters are bits, and alternatives are chosen by the next character.
 * Not thread-safe.
 */
final class Regex {

  static final int FAILED = -1;

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
    int[] steps = new int[16];

    int top;

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
}
