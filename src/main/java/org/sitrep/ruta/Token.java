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
  final long[] covered;

  /** Whether rules step over it. */
  boolean hidden;

  @Nullable Span firstBeginning;
  private @Nullable Span lastBeginning;
  @Nullable Span firstEnding;
  private @Nullable Span lastEnding;

  Token(int begin, int end, long[] covered) {
    this.begin = begin;
    this.end = end;
    this.covered = covered;
  }

  boolean isPartOf(Kind kind) {
    return Kind.has(covered, kind.number());
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

  /** Takes over what ends here from the stretch that this one is cut off. */
  void takeEndings(Token from) {
    firstEnding = from.firstEnding;
    lastEnding = from.lastEnding;
    from.firstEnding = null;
    from.lastEnding = null;
  }
}
