package org.sitrep.ruta;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that no annotation divides: a token, or a part of one in which an annotation
 * begins or ends. White space belongs to none.
 */
final class Token {

  final int begin;
  int end;
  @Nullable Token previous;
  @Nullable Token next;

  /** A bit for each type of which an annotation covers this stretch. */
  private long[] covered;

  private boolean sharesCovered;

  /** Whether rules step over it. */
  boolean hidden;

  @Nullable Span firstBeginning;
  private @Nullable Span lastBeginning;
  @Nullable Span firstEnding;
  private @Nullable Span lastEnding;

  /** A token that nothing but an annotation of its type covers. */
  Token(Span span, long[] supertypes, @Nullable Token previous) {
    begin = span.begin;
    end = span.end;
    covered = supertypes;
    sharesCovered = true;
    firstBeginning = span;
    lastBeginning = span;
    firstEnding = span;
    lastEnding = span;
    this.previous = previous;
    if (previous != null) {
      previous.next = this;
    }
  }

  /** The part of a stretch from an offset on. */
  Token(Token whole, int begin) {
    this.begin = begin;
    end = whole.end;
    covered = whole.covered.clone();
    hidden = whole.hidden;
    firstEnding = whole.firstEnding;
    lastEnding = whole.lastEnding;
    whole.firstEnding = null;
    whole.lastEnding = null;
    previous = whole;
    next = whole.next;
    if (next != null) {
      next.previous = this;
    }
    whole.next = this;
    whole.end = begin;
  }

  /** Whether an annotation of one of the types covers it. */
  boolean isPartOfAny(long[] types) {
    for (int i = 0; i < types.length; i++) {
      if ((covered[i] & types[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** An annotation of some types covers it. */
  void cover(long[] types) {
    for (int i = 0; i < types.length; i++) {
      if ((types[i] & ~covered[i]) != 0) {
        own()[i] |= types[i];
      }
    }
  }

  /** No annotation of a type covers it any longer. */
  void uncover(Kind type) {
    own()[type.number() >> 6] &= ~(1L << type.number());
  }

  private long[] own() {
    if (sharesCovered) {
      covered = covered.clone();
      sharesCovered = false;
    }
    return covered;
  }

  /** Whether an annotation of the type of a number covers it. */
  boolean isPartOf(int number) {
    return Kind.has(covered, number);
  }

  void addBeginning(Span span) {
    if (lastBeginning == null) {
      firstBeginning = span;
    } else {
      lastBeginning.nextBeginning = span;
    }
    lastBeginning = span;
  }

  void addEnding(Span span) {
    if (lastEnding == null) {
      firstEnding = span;
    } else {
      lastEnding.nextEnding = span;
    }
    lastEnding = span;
  }

  void removeBeginning(Span span) {
    Span before = null;
    for (Span each = firstBeginning; each != null; before = each, each = each.nextBeginning) {
      if (each == span) {
        if (before == null) {
          firstBeginning = span.nextBeginning;
        } else {
          before.nextBeginning = span.nextBeginning;
        }
        if (lastBeginning == span) {
          lastBeginning = before;
        }
        span.nextBeginning = null;
        return;
      }
    }
  }

  void removeEnding(Span span) {
    Span before = null;
    for (Span each = firstEnding; each != null; before = each, each = each.nextEnding) {
      if (each == span) {
        if (before == null) {
          firstEnding = span.nextEnding;
        } else {
          before.nextEnding = span.nextEnding;
        }
        if (lastEnding == span) {
          lastEnding = before;
        }
        span.nextEnding = null;
        return;
      }
    }
  }
}
