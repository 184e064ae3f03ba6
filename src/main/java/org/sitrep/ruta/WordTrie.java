package org.sitrep.ruta;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a compiled list, found regardless of case and of white space, as Ruta's TRIE action
 * finds them. The states of the search are made as texts need them. Not thread-safe.
 */
final class WordTrie {

  private static final int NONE = -1;
  private static final int ASCII = 128;

  /** The bytes of a child's character and size, before its node. */
  private static final int CHILD_HEAD = Character.BYTES + Integer.BYTES;

  private final ByteBuffer nodes;
  private final Kind[] kinds;
  private final State start;
  private final State nowhere;

  /**
   * A list in the search's form.
   *
   * @param nodes the tree of words, a letter a node: how many classes of words end here (a byte),
   *     their places in kinds (a byte each), how many children it has (a short); each child's
   *     character (a char), size in bytes (an int) and node
   * @param kinds the type of the words of each class
   */
  WordTrie(ByteBuffer nodes, Kind[] kinds) {
    this.nodes = nodes;
    this.kinds = kinds;
    nowhere = new State(Set.of());
    start = new State(Set.of(0));
  }

  /** Adds an annotation for each word that begins and ends with a token. */
  void find(Tape tape) {
    Token first = tape.tokens.first();
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
    private final Set<Integer> at;
    private final Kind[] found;
    private final boolean dead;
    private char[] read = new char[2];
    private @Nullable State[] following = new State[2];
    private int size;

    /** A bit for each ASCII character, modulo 64, with which a word may go on. */
    private long open;

    State(Set<Integer> at) {
      this.at = at;
      at.forEach(this::openChildren);
      Set<Kind> kindsFound = new LinkedHashSet<>();
      for (int node : at) {
        for (int i = nodes.get(node); i > 0; i--) {
          kindsFound.add(kinds[nodes.get(node + i)]);
        }
      }
      this.found = kindsFound.toArray(Kind[]::new);
      this.dead = at.isEmpty();
    }

    private void openChildren(int node) {
      int child = firstChild(node);
      for (int i = children(node); i > 0; i--) {
        char c = nodes.getChar(child);
        open |= 1L << Character.toLowerCase(c) | 1L << Character.toUpperCase(c);
        if (c == ' ') {
          openChildren(child + CHILD_HEAD);
        }
        child = nextChild(child);
      }
    }

    State behind(String text, Token token) {
      State state = this;
      for (int i = token.begin; i < token.end && !state.dead; i++) {
        state = state.behind(text.charAt(i));
      }
      return state;
    }

    private State behind(char c) {
      if (c < ASCII && (open >>> c & 1) == 0) {
        return nowhere;
      }
      for (int i = 0; i < size; i++) {
        if (read[i] == c) {
          return Objects.requireNonNull(following[i]);
        }
      }
      return addBehind(c);
    }

    private State addBehind(char c) {
      Set<Integer> children = new LinkedHashSet<>();
      for (int node : at) {
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
      int from = node;
      while (from != NONE) {
        int child = child(from, c);
        if (child != NONE) {
          return child;
        }
        from = child(from, ' ');
      }
      return NONE;
    }
  }

  private int child(int node, char c) {
    int child = firstChild(node);
    for (int i = children(node); i > 0; i--) {
      if (nodes.getChar(child) == c) {
        return child + CHILD_HEAD;
      }
      child = nextChild(child);
    }
    return NONE;
  }

  private int children(int node) {
    return nodes.getShort(node + 1 + nodes.get(node));
  }

  private int firstChild(int node) {
    return node + 1 + nodes.get(node) + Short.BYTES;
  }

  private int nextChild(int child) {
    return child + CHILD_HEAD + nodes.getInt(child + Character.BYTES);
  }
}
