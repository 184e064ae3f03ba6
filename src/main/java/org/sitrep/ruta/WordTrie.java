package org.sitrep.ruta;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a compiled list, found regardless of case and of white space, as Ruta's TRIE action
 * finds them. The states of the search are made as texts need them. Not thread-safe.
 */
final class WordTrie {

  private static final int NONE = -1;
  private static final Kind[] NO_KINDS = {};

  private final Kind[][] kinds;
  private final char[] characters;

  private final boolean[] hasChildren;

  /** Where the next child of the same node is; the first child is the next node. */
  private final int[] siblings;

  private final State start;
  private final State nowhere;

  /**
   * A list in the search's form.
   *
   * @param in where the compiled rules have the list: how many nodes there are, and the root; a
   *     node is the classes of the words that end there, and its children, each behind its
   *     character
   * @param types the type of the words of each class
   */
  WordTrie(DataInput in, Map<String, Kind> types) throws IOException {
    int size = in.readInt();
    kinds = new Kind[size][];
    characters = new char[size];
    hasChildren = new boolean[size];
    siblings = new int[size];
    read(0, in, types);
    nowhere = new State(Set.of());
    start = new State(Set.of(0));
  }

  /** Reads a node and what is below it; returns the place behind it. */
  private int read(int node, DataInput in, Map<String, Kind> types) throws IOException {
    List<Kind> ended = new ArrayList<>();
    for (int count = in.readByte(); count > 0; count--) {
      Kind kind = types.get(in.readUTF());
      if (kind != null) {
        ended.add(kind);
      }
    }
    kinds[node] = ended.isEmpty() ? NO_KINDS : ended.toArray(Kind[]::new);
    int next = node + 1;
    int children = in.readShort();
    hasChildren[node] = children > 0;
    for (int count = children; count > 0; count--) {
      int child = next;
      characters[child] = in.readChar();
      next = read(child, in, types);
      siblings[child] = count > 1 ? next : NONE;
    }
    return next;
  }

  /** Adds an annotation for each word that begins and ends with a token. */
  void find(Tape tape) {
    Token first = tape.first();
    for (; first != null; first = first.next) {
      if (!first.hidden) {
        findFrom(first, tape);
      }
    }
  }

  private void findFrom(Token first, Tape tape) {
    State state = afterFirst(first, tape);
    Token token = first;
    while (!state.dead) {
      for (Kind kind : state.found) {
        tape.add(new Span(kind, first.begin, token.end));
      }
      do {
        token = token.next;
        if (token == null) {
          return;
        }
      } while (token.hidden);
      state = state.behind(tape.text, token);
    }
  }

  /** The state behind the first token, which its word remembers. */
  private State afterFirst(Token first, Tape tape) {
    Span span = first.firstBeginning;
    Word word = span == null ? null : span.word;
    if (word == null) {
      return start.behind(tape.text, first);
    }
    State state = word.search;
    if (state == null) {
      state = start.behind(tape.text, first);
      word.search = state;
    }
    return state;
  }

  /** Where the search stands in the tree of words. */
  final class State {
    private final Set<Integer> nodes;
    private final Kind[] found;
    private final boolean dead;
    private char[] read = new char[2];
    private @Nullable State[] following = new State[2];
    private int size;

    State(Set<Integer> nodes) {
      this.nodes = nodes;
      Set<Kind> kindsFound = new LinkedHashSet<>();
      for (int node : nodes) {
        kindsFound.addAll(Arrays.asList(kinds[node]));
      }
      this.found = kindsFound.toArray(Kind[]::new);
      this.dead = nodes.isEmpty();
    }

    State behind(String text, Token token) {
      State state = this;
      for (int i = token.begin; i < token.end && !state.dead; i++) {
        state = state.behind(text.charAt(i));
      }
      return state;
    }

    private State behind(char c) {
      for (int i = 0; i < size; i++) {
        if (read[i] == c) {
          return Objects.requireNonNull(following[i]);
        }
      }
      Set<Integer> children = new LinkedHashSet<>();
      for (int node : nodes) {
        for (char each : new char[] {Character.toLowerCase(c), Character.toUpperCase(c)}) {
          int child = spacedChild(node, each);
          if (child != NONE) {
            children.add(child);
          }
        }
      }
      State next = children.isEmpty() ? nowhere : new State(children);
      if (size == read.length) {
        read = Arrays.copyOf(read, size * 2);
        following = Arrays.copyOf(following, size * 2);
      }
      read[size] = c;
      following[size++] = next;
      return next;
    }

    /** The node behind a character, spaces of the list skipped. */
    private int spacedChild(int node, char c) {
      int at = node;
      while (at != NONE) {
        int child = child(at, c);
        if (child != NONE) {
          return child;
        }
        at = child(at, ' ');
      }
      return NONE;
    }
  }

  private int child(int node, char c) {
    int child = hasChildren[node] ? node + 1 : NONE;
    while (child != NONE && characters[child] != c) {
      child = siblings[child];
    }
    return child;
  }
}
