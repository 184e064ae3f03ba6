package org.sitrep.ruta;

import org.apache.uima.cas.text.AnnotationFS;
import org.jspecify.annotations.Nullable;

/** An annotation that the rules made, or a stretch of text that a group of elements matched. */
final class Span {

  /** Its type; none for a stretch of text without an annotation. */
  final @Nullable Kind kind;

  final int begin;
  final int end;

  /** The word, where the span is one token. */
  @Nullable Word word;

  /** Whether no rule has taken it away. */
  boolean live;

  /** The next one that begins where this one begins, in the order of their making. */
  @Nullable Span nextBeginning;

  /** The next one that ends where this one ends. */
  @Nullable Span nextEnding;

  /** What the CAS has for it, once that is there. */
  @Nullable AnnotationFS annotation;

  private @Nullable Value values;

  Span(@Nullable Kind kind, int begin, int end) {
    this.kind = kind;
    this.begin = begin;
    this.end = end;
  }

  boolean is(Kind other) {
    return is(other.number());
  }

  /** Whether it is of the type of a number. */
  boolean is(int number) {
    return kind != null && Kind.has(kind.supertypes(), number);
  }

  /** A stretch over two spans, of which either may be none. */
  static @Nullable Span over(@Nullable Span a, @Nullable Span b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return new Span(null, Math.min(a.begin, b.begin), Math.max(a.end, b.end));
  }

  @Nullable Object get(String feature) {
    for (Value value = values; value != null; value = value.next) {
      if (value.feature.equals(feature)) {
        return value.value;
      }
    }
    return null;
  }

  void set(String feature, @Nullable Object value) {
    for (Value each = values; each != null; each = each.next) {
      if (each.feature.equals(feature)) {
        each.value = value;
        return;
      }
    }
    values = new Value(feature, value, values);
  }

  @Nullable Value values() {
    return values;
  }

  /** A feature's value: text, a truth value or another span. */
  static final class Value {
    final String feature;
    @Nullable Object value;
    final @Nullable Value next;

    Value(String feature, @Nullable Object value, @Nullable Value next) {
      this.feature = feature;
      this.value = value;
      this.next = next;
    }
  }
}
