package org.sitrep.ruta;

import org.jspecify.annotations.Nullable;

/**
 * What one element has matched at one place, or failed to match, and, behind that, what it has
 * matched before in the same match of the group around it; most match once.
 */
sealed class ElementMatch permits GroupMatch {

  final Element element;
  @Nullable Span span;
  boolean conditionsHold = true;

  /** What the element has matched before. */
  @Nullable ElementMatch before;

  /** How many there are with those before; 0 if the only one was dropped. */
  int count = 1;

  ElementMatch(Element element) {
    this.element = element;
  }

  boolean matched() {
    return conditionsHold;
  }

  /** The one span matched here, or a stretch over what a group's elements have matched. */
  @Nullable Span span() {
    return span;
  }

  /** The span matched if it was one; a stretch over all of them if the element matched often. */
  final @Nullable Span stretch() {
    if (count == 1) {
      return span();
    }
    Span all = null;
    for (ElementMatch each = orNone(); each != null; each = each.before) {
      all = Span.over(all, each.span());
    }
    return all;
  }

  /** The last one of these, or null if the only one was dropped. */
  final @Nullable ElementMatch orNone() {
    return count == 0 ? null : this;
  }

  final boolean anyMatched() {
    for (ElementMatch each = orNone(); each != null; each = each.before) {
      if (each.matched()) {
        return true;
      }
    }
    return false;
  }

  final ElementMatch first() {
    ElementMatch first = this;
    while (first.before != null) {
      first = first.before;
    }
    return first;
  }

  /** A copy of this one alone, inside a copy of the group's match. */
  ElementMatch copy(GroupMatch into, Copied followed) {
    ElementMatch copy = new ElementMatch(element);
    copy.span = span;
    copy.conditionsHold = conditionsHold;
    copy.count = count;
    return copy;
  }

  /** Follows one group's match through a copy. */
  static final class Copied {
    final GroupMatch original;
    @Nullable GroupMatch copy;

    Copied(GroupMatch original) {
      this.original = original;
    }
  }
}
