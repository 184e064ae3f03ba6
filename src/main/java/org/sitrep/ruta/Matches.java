package org.sitrep.ruta;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one element has matched at one place, time after time; most match once. */
final class Matches {

  private static final ElementMatch[] NONE = {};

  private ElementMatch first;
  private ElementMatch[] others = NONE;
  private int size = 1;

  Matches(ElementMatch first) {
    this.first = first;
  }

  int size() {
    return size;
  }

  ElementMatch get(int i) {
    return i == 0 ? first : others[i - 1];
  }

  void add(ElementMatch match) {
    if (size == 0) {
      first = match;
    } else {
      if (size > others.length) {
        others = Arrays.copyOf(others, size * 2);
      }
      others[size - 1] = match;
    }
    size++;
  }

  void removeLast() {
    size--;
  }

  Matches copy(GroupMatch into, ElementMatch.Copied wanted) {
    Matches copy = new Matches(first.copy(into, wanted));
    copy.size = size;
    if (size > 1) {
      copy.others = new ElementMatch[size];
      for (int i = 1; i < size; i++) {
        copy.others[i - 1] = others[i - 1].copy(into, wanted);
      }
    }
    return copy;
  }

  boolean anyMatched() {
    for (int i = 0; i < size; i++) {
      if (get(i).matched()) {
        return true;
      }
    }
    return false;
  }

  /** The one span matched, if it is one; a stretch over all of them, if they are several. */
  @Nullable Span span() {
    if (size == 1) {
      return first.span();
    }
    Span all = null;
    for (int i = 0; i < size; i++) {
      all = Span.over(all, get(i).span());
    }
    return all;
  }
}
