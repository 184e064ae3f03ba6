package org.sitrep.ruta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the elements of a group have matched. */
final class GroupMatch extends ElementMatch {

  /** The match of the group around the group; none for the rule itself. */
  final @Nullable GroupMatch container;

  private final @Nullable ElementMatch[] inner;

  GroupMatch(Group group, @Nullable GroupMatch container) {
    super(group);
    this.container = container;
    inner = new ElementMatch[group.elements.length];
  }

  Group group() {
    return (Group) element;
  }

  /** The last match of an element of the group; null if it was not tried yet. */
  @Nullable ElementMatch of(Element child) {
    return inner[child.index];
  }

  void add(ElementMatch match) {
    int child = match.element.index;
    ElementMatch before = inner[child];
    if (before != null) {
      match.before = before.orNone();
      match.count = before.count + 1;
    }
    inner[child] = match;
  }

  /** Drops the last match of an element. */
  void drop(ElementMatch last) {
    if (last.before == null) {
      last.count = 0;
    } else {
      inner[last.element.index] = last.before;
    }
  }

  @Override
  boolean matched() {
    return conditionsHold && elementsMatched();
  }

  private boolean elementsMatched() {
    boolean all = true;
    boolean one = false;
    Group group = group();
    for (int child = 0; child < inner.length; child++) {
      ElementMatch last = inner[child];
      all &= last != null || group.elements[child].quantifier.isOptional();
      for (ElementMatch each = last == null ? null : last.orNone();
          each != null;
          each = each.before) {
        boolean matched = each.matched();
        all &= matched;
        one |= matched;
      }
    }
    return group.alternatives ? one : all;
  }

  @Override
  @Nullable Span span() {
    Span first = null;
    Span last = null;
    for (ElementMatch each : inner) {
      Span span = each == null ? null : each.stretch();
      if (span != null) {
        first = first == null || span.begin < first.begin ? span : first;
        last = last == null || span.end > last.end ? span : last;
      }
    }
    return first == last ? first : Span.over(first, last);
  }

  @Override
  GroupMatch copy(@Nullable GroupMatch into, Copied followed) {
    GroupMatch copy = new GroupMatch(group(), into);
    copy.conditionsHold = conditionsHold;
    copy.count = count;
    for (int i = 0; i < inner.length; i++) {
      ElementMatch behind = null;
      for (ElementMatch each = inner[i]; each != null; each = each.before) {
        ElementMatch next = each.copy(copy, followed);
        if (behind == null) {
          copy.inner[i] = next;
        } else {
          behind.before = next;
        }
        behind = next;
      }
    }
    if (this == followed.original) {
      followed.copy = copy;
    }
    return copy;
  }

  /** Adds the last match of an element for each time that the group around it was entered. */
  void collect(Element wanted, List<@Nullable ElementMatch> found) {
    for (Element child : group().elements) {
      ElementMatch last = inner[child.index];
      if (child == wanted) {
        found.add(last);
      } else if (last != null && child instanceof Group) {
        collect(last.orNone(), wanted, found);
      }
    }
  }

  /** Those of a group's matches, the first one first. */
  private static void collect(
      @Nullable ElementMatch last, Element wanted, List<@Nullable ElementMatch> found) {
    if (last != null) {
      collect(last.before, wanted, found);
      ((GroupMatch) last).collect(wanted, found);
    }
  }
}
