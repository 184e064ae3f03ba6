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
    ElementMatch last = in.of(element);
    int count = last == null ? 0 : last.count;
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

  /**
   * Drops the last match of an element if it has failed and the element can do without it.
   *
   * @param last the last match
   * @return whether the element has matched as often as it must
   */
  boolean evaluate(ElementMatch last, GroupMatch in) {
    if (isOnce()) {
      boolean empty = true;
      for (ElementMatch each = last.orNone(); each != null; each = each.before) {
        if (!each.matched()) {
          return false;
        }
        empty = empty && each.span() == null;
      }
      return !empty;
    }
    int count = last.count;
    if (count > 0 && !last.matched()) {
      in.drop(last);
      count--;
    }
    return count >= min && count <= max;
  }
}
