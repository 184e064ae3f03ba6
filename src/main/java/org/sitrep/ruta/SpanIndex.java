package org.sitrep.ruta;

import java.util.Arrays;
import java.util.Comparator;

/** The spans of one type in UIMA's order: by begin, the longer one first. */
final class SpanIndex {

  static final Comparator<Span> ORDER =
      (a, b) ->
          a.begin != b.begin ? Integer.compare(a.begin, b.begin) : Integer.compare(b.end, a.end);

  /** The index of a type without spans, to which none is added. */
  static final SpanIndex EMPTY = new SpanIndex();

  private static final int FEW = 8;

  private Span[] spans = new Span[FEW];
  private int size;
  private int longest;

  void add(Span span) {
    if (size == spans.length) {
      spans = Arrays.copyOf(spans, size * 2);
    }
    int at = size;
    if (size > 0 && ORDER.compare(spans[size - 1], span) > 0) {
      at = placeFor(span);
      System.arraycopy(spans, at, spans, at + 1, size - at);
    }
    spans[at] = span;
    size++;
    longest = Math.max(longest, span.end - span.begin);
  }

  /** The place behind all those that are not behind a span. */
  private int placeFor(Span span) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ORDER.compare(spans[middle], span) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  void remove(Span span) {
    for (int at = firstFrom(span.begin); at < size && spans[at].begin == span.begin; at++) {
      if (spans[at] == span) {
        System.arraycopy(spans, at + 1, spans, at, size - at - 1);
        size--;
        return;
      }
    }
  }

  int size() {
    return size;
  }

  Span get(int at) {
    return spans[at];
  }

  /** The place of the first span that begins at an offset or behind it. */
  int firstFrom(int begin) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans[middle].begin < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a span covers a stretch. */
  boolean covers(int begin, int end) {
    if (size == 0) {
      return false;
    }
    for (int at = firstFrom(begin + 1) - 1; at >= 0; at--) {
      if (spans[at].end >= end) {
        return true;
      }
      if (spans[at].begin < end - longest) {
        return false;
      }
    }
    return false;
  }

  /** Whether a longer span covers a stretch and begins no earlier than a window. */
  boolean encloses(int begin, int end, int windowBegin) {
    for (int at = firstFrom(begin + 1) - 1; at >= 0 && spans[at].begin >= windowBegin; at--) {
      Span span = spans[at];
      if (span.end >= end && (span.end > end || span.begin < begin)) {
        return true;
      }
      if (span.begin < end - longest) {
        return false;
      }
    }
    return false;
  }
}
