package org.sitrep.ruta;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.uima.ruta.resource.MultiTextNode;
import org.apache.uima.ruta.resource.MultiTreeWordList;
import org.jspecify.annotations.Nullable;

/**
 * The words of a compiled list, found regardless of case and of white space, as Ruta's TRIE action
 * finds them. The states of the search are made as texts need them. Not thread-safe.
 */
final class WordTrie {

  private final State start;
  private final State nowhere;
  private final Map<String, Kind> kinds;

  /**
   * A list in the search's form.
   *
   * @param list the compiled list
   * @param kinds the type of the words of each class
   */
  WordTrie(InputStream list, Map<String, Kind> kinds) throws IOException {
    this.kinds = kinds;
    nowhere = new State(Set.of());
    start = new State(Set.of(new WordList(list).root()));
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
    private final Set<MultiTextNode> nodes;
    private final Kind[] found;
    private final boolean dead;
    private char[] characters = new char[2];
    private @Nullable State[] following = new State[2];
    private int size;

    State(Set<MultiTextNode> nodes) {
      this.nodes = nodes;
      Set<Kind> kindsFound = new LinkedHashSet<>();
      for (MultiTextNode node : nodes) {
        if (node.isWordEnd()) {
          for (String type : node.getTypes()) {
            Kind kind = kinds.get(type);
            if (kind != null) {
              kindsFound.add(kind);
            }
          }
        }
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
        if (characters[i] == c) {
          return Objects.requireNonNull(following[i]);
        }
      }
      Set<MultiTextNode> children = new LinkedHashSet<>();
      for (MultiTextNode node : nodes) {
        for (char each : new char[] {Character.toLowerCase(c), Character.toUpperCase(c)}) {
          MultiTextNode child = child(node, each);
          if (child != null) {
            children.add(child);
          }
        }
      }
      State next = children.isEmpty() ? nowhere : new State(children);
      if (size == characters.length) {
        characters = Arrays.copyOf(characters, size * 2);
        following = Arrays.copyOf(following, size * 2);
      }
      characters[size] = c;
      following[size++] = next;
      return next;
    }

    /** The node behind a character, spaces of the list skipped. */
    private @Nullable MultiTextNode child(MultiTextNode node, char c) {
      MultiTextNode at = node;
      while (at != null) {
        MultiTextNode child = at.getChildNode(c);
        if (child != null) {
          return child;
        }
        at = at.getChildNode(' ');
      }
      return null;
    }
  }

  /** Ruta's reader of compiled lists. */
  private static final class WordList extends MultiTreeWordList {
    WordList(InputStream list) throws IOException {
      super(list, "list.mtwl");
    }

    MultiTextNode root() {
      return root;
    }
  }
}
