package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of what an element matches. */
sealed interface Condition {

  /**
   * Whether it holds.
   *
   * @param span what was matched; null at the end of the text, where only a negation holds
   */
  boolean holds(@Nullable Span span, Tape tape);

  /** The type of which the text must have an annotation if it is to hold, or null. */
  default @Nullable Kind requiredKind() {
    return null;
  }

  /** {@code -X}. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return !condition.holds(span, tape);
    }
  }

  /** {@code OR(X, Y)}. */
  record Or(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).holds(span, tape)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code PARTOF(T)}: an annotation of the type covers the first token or the last one. */
  record PartOf(Kind kind) implements Condition {
    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return span != null && tape.isPartOf(span, kind.number());
    }
  }

  /** Several {@code PARTOF}, of which one holds: asked for all types at once. */
  final class PartOfAny implements Condition {
    private final long[] types;

    /**
     * A condition over some of others.
     *
     * @param conditions of which those that are PARTOF are taken
     */
    private PartOfAny(List<Condition> conditions) {
      long[] union = {};
      for (Condition condition : conditions) {
        if (condition instanceof PartOf partOf) {
          union = partOf.kind().with(union);
        }
      }
      types = union;
    }

    /** A bit for each type. */
    long[] types() {
      return types;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return span != null && tape.isPartOfAny(span, types);
    }
  }

  /** Conditions of which one has to hold. */
  static Condition anyOf(List<Condition> conditions) {
    List<Condition> combined = new ArrayList<>();
    if (conditions.stream().filter(PartOf.class::isInstance).count() > 1) {
      combined.add(new PartOfAny(conditions));
      conditions.stream().filter(each -> !(each instanceof PartOf)).forEach(combined::add);
    } else {
      combined.addAll(conditions);
    }
    return combined.size() == 1 ? combined.get(0) : new Or(combined);
  }

  /** Conditions of which all have to hold. */
  static List<Condition> allOf(List<Condition> conditions) {
    List<Condition> excluded = new ArrayList<>();
    List<Condition> others = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof Not not && not.condition() instanceof PartOf partOf) {
        excluded.add(partOf);
      } else {
        others.add(condition);
      }
    }
    if (excluded.size() < 2) {
      return conditions;
    }
    others.add(0, new Not(new PartOfAny(excluded)));
    return others;
  }

  /** {@code PARTOFNEQ(T)}: a longer annotation of the type covers it. */
  record ProperPartOf(Kind kind) implements Condition {
    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return span != null && tape.isProperPartOf(span, kind);
    }
  }

  /** {@code IS(T)}: an annotation of the type has the same begin and end. */
  record Is(Kind kind) implements Condition {
    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      if (span == null) {
        return false;
      }
      Token first = tape.tokens.beginningAt(span.begin);
      Span each = first == null ? null : first.firstBeginning;
      for (; each != null; each = each.nextBeginning) {
        if (each.end == span.end && each.is(kind)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code STARTSWITH(T)}: an annotation of the type begins where it begins. */
  record StartsWith(Kind kind) implements Condition {
    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      Token first = span == null ? null : tape.tokens.beginningAt(span.begin);
      Span each = first == null ? null : first.firstBeginning;
      while (each != null && !each.is(kind)) {
        each = each.nextBeginning;
      }
      return each != null;
    }
  }

  /** {@code ENDSWITH(T)}: an annotation of the type ends where it ends. */
  record EndsWith(Kind kind) implements Condition {
    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      Token last = span == null ? null : tape.tokens.endingAt(span.end);
      Span each = last == null ? null : last.firstEnding;
      while (each != null && !each.is(kind)) {
        each = each.nextEnding;
      }
      return each != null;
    }
  }

  /** {@code NEAR(T, min, max, false)}: the type is so many tokens or gaps between them before. */
  record Near(Kind kind, int min, int max) implements Condition {
    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      Token token = span == null ? null : tape.tokens.beginningAt(span.begin);
      int count = 0;
      while (token != null && count <= max) {
        if (count >= min && token.isPartOf(kind.number())) {
          return true;
        }
        Token before = token.previous;
        count += before != null && before.end < token.begin ? 2 : 1;
        token = before;
      }
      return false;
    }
  }

  /** {@code REGEXP("...")}: the whole text matches. */
  record Text(TextPattern pattern) implements Condition {
    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return span != null && tape.matches(pattern, span);
    }
  }

  /** {@code FEATURE("name", value)}. */
  record HasFeature(String feature, Object value) implements Condition {
    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return span != null && Objects.equals(span.get(feature), value);
    }
  }

  /** {@code INLIST(list)}: the text is a line of the list. */
  record InList(Set<String> list) implements Condition {
    @Override
    public boolean holds(@Nullable Span span, Tape tape) {
      return span != null && list.contains(tape.text.substring(span.begin, span.end));
    }
  }
}
