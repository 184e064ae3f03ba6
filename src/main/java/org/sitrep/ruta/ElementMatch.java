package org.sitrep.ruta;

import org.jspecify.annotations.Nullable;

/** What one element has matched at one place, or failed to match. */
sealed class ElementMatch permits GroupMatch {

  final Element element;

  /** The match of the group around the element; none for the rule itself. */
  @Nullable GroupMatch container;

  @Nullable Span span;
  boolean conditionsHold = true;

  ElementMatch(Element element, @Nullable GroupMatch container) {
    this.element = element;
    this.container = container;
  }

  boolean matched() {
    return conditionsHold;
  }

  /** The one span matched, if it is one; a stretch over all of them, if they are several. */
  @Nullable Span span() {
    return span;
  }

  ElementMatch copy(@Nullable GroupMatch into, Copied wanted) {
    ElementMatch copy = new ElementMatch(element, into);
    copy.span = span;
    copy.conditionsHold = conditionsHold;
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
