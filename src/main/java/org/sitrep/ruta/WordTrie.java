package org.sitrep.ruta;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Kind> kinds;

  /**
   * A list in the search's form.
   *
   * @param list the compiled list
   * @param kinds the type of the words of each class
   */
  WordTrie(InputStream list, Map<String, Kind> kinds) throws IOException {
    this.kinds = kinds;
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
    State state = start;
    for (Token token = first; token != null; token = token.next) {
      if (token.hidden) {
        continue;
      }
      for (int i = token.begin; i < token.end; i++) {
        state = state.next(tape.text.charAt(i));
        if (state == null) {
          return;
        }
      }
      for (Kind kind : state.found) {
        tape.add(new Span(kind, first.begin, token.end));
      }
    }
  }

  /** Where the search stands in the tree of words. */
  private final class State {
    private static final int DIRECT = 128;

    private final Set<MultiTextNode> nodes;
    private final List<Kind> found;
    private final @Nullable State[] ascii = new State[DIRECT];

    State(Set<MultiTextNode> nodes) {
      this.nodes = nodes;
      Set<Kind> found = new LinkedHashSet<>();
      for (MultiTextNode node : nodes) {
        if (node.isWordEnd()) {
          for (String type : node.getTypes()) {
            Kind kind = kinds.get(type);
            if (kind != null) {
              found.add(kind);
            }
          }
        }
      }
      this.found = List.copyOf(found);
    }

    @Nullable State next(char c) {
      State next = c < DIRECT ? ascii[c] : null;
      if (next == null) {
        Set<MultiTextNode> following = new LinkedHashSet<>();
        for (MultiTextNode node : nodes) {
          for (char each : new char[] {Character.toLowerCase(c), Character.toUpperCase(c)}) {
            MultiTextNode child = child(node, each);
            if (child != null) {
              following.add(child);
            }
          }
        }
        next = new State(following);
        if (c < DIRECT) {
          ascii[c] = next;
        }
      }
      return next.nodes.isEmpty() ? null : next;
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
