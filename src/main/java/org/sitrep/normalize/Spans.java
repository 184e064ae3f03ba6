package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.uima.cas.text.AnnotationIndex;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;

/** The annotations of one type in text order, found by their place without a search of the CAS. */
final class Spans<T extends Annotation> {

  /** The numbers of UIMA's cover classes, which it reads by reflection each time. */
  private static final ClassValue<Integer> TYPES =
      new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
          try {
            return type.getField("typeIndexID").getInt(null);
          } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no cover class of UIMA", e);
          }
        }
      };

  private final List<T> all;

  private Spans(List<T> all) {
    this.all = all;
  }

  static <T extends Annotation> Spans<T> of(JCas jcas, Class<T> type) {
    return new Spans<>(list(jcas, type));
  }

  /** The annotations of a type in a list, which does not change with the CAS. */
  static <T extends Annotation> List<T> list(JCas jcas, Class<T> type) {
    List<T> all = new ArrayList<>();
    index(jcas, type).forEach(all::add);
    return all;
  }

  /** The annotations of a type in text order: UIMA's index, without its search for the type. */
  static <T extends Annotation> AnnotationIndex<T> index(JCas jcas, Class<T> type) {
    return jcas.getAnnotationIndex(TYPES.get(type));
  }

  /** The annotations of a type by where they begin; of several at one place the first. */
  static <T extends Annotation> NavigableMap<Integer, T> byBegin(JCas jcas, Class<T> type) {
    NavigableMap<Integer, T> found = new TreeMap<>();
    index(jcas, type).forEach(each -> found.putIfAbsent(each.getBegin(), each));
    return found;
  }

  List<T> all() {
    return all;
  }

  /** Adds those between the offsets to a list, but for one. */
  void addIn(int begin, int end, @Nullable Annotation but, List<? super T> into) {
    for (int i = from(begin); i < all.size(); i++) {
      T each = all.get(i);
      if (each.getBegin() > end) {
        return;
      }
      if (each.getEnd() <= end && !each.equals(but)) {
        into.add(each);
      }
    }
  }

  /** The first one inside the offsets that begins before a third one, or null. */
  @Nullable T firstIn(int begin, int end, int before) {
    for (int i = from(begin); i < all.size() && all.get(i).getBegin() < before; i++) {
      if (all.get(i).getEnd() <= end) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The first one that begins at an offset or behind it, or null. */
  @Nullable T next(int offset) {
    int at = from(offset);
    return at < all.size() ? all.get(at) : null;
  }

  /** The last one that ends at an offset or before it, or null. */
  @Nullable T last(int offset) {
    for (int i = from(offset) - 1; i >= 0; i--) {
      if (all.get(i).getEnd() <= offset) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The last one that begins at an offset or before it, or null. */
  @Nullable T beginning(int offset) {
    int at = from(offset + 1);
    return at == 0 ? null : all.get(at - 1);
  }

  /** The number of the first one that begins at an offset or behind it. */
  private int from(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).getBegin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
