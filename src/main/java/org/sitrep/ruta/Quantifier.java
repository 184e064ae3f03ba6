package org.sitrep.ruta;

import org.jspecify.annotations.Nullable;

/**
 * How often an element may match.
 *
 * @param min at least
 * @param max at most
 * @param reluctant whether it matches again only where the next element does not match
 */
record Quantifier(int min, int max, boolean reluctant) {

  static final Quantifier ONCE = new Quantifier(1, 1, false);

  boolean isOnce() {
    return min == 1 && max == 1;
  }

  boolean isOptional() {
    return min == 0;
  }

  /** Whether the element is to be tried again behind a span, or before it. */
  boolean goesOn(boolean after, Element element, @Nullable Span at, GroupMatch in, Tape tape) {
    if (at == null) {
      return false;
    }
    Matches matches = in.of(element);
    int count = matches == null ? 0 : matches.size();
    if (count < min) {
      return true;
    }
    if (count >= max) {
      return false;
    }
    if (reluctant) {
      Element next = element.nextAnywhere(after);
      return next != null && !next.matchesAt(after, at, tape);
    }
    return true;
  }

  /** Drops a failed match if the element can do without it; null if the element has failed. */
  @Nullable Matches evaluate(Matches matches) {
    if (isOnce()) {
      boolean empty = true;
      for (int i = 0; i < matches.size(); i++) {
        ElementMatch match = matches.get(i);
        if (!match.matched()) {
          return null;
        }
        empty = empty && match.span() == null;
      }
      return empty ? null : matches;
    }
    int last = matches.size() - 1;
    if (last >= 0 && !matches.get(last).matched()) {
      matches.removeLast();
    }
    return matches.size() >= min && matches.size() <= max ? matches : null;
  }
}
