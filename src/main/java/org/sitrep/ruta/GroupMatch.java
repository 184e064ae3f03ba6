package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the elements of a group have matched. */
final class GroupMatch extends ElementMatch {

  private final @Nullable List<ElementMatch>[] inner;

  @SuppressWarnings({"unchecked", "rawtypes"})
  GroupMatch(Group group, @Nullable GroupMatch container) {
    super(group, container);
    inner = new List[group.elements.size()];
  }

  Group group() {
    return (Group) element;
  }

  /** The matches of an element of the group; null if it was not tried yet. */
  @Nullable List<ElementMatch> of(Element child) {
    return inner[child.index];
  }

  void add(ElementMatch match) {
    List<ElementMatch> matches = inner[match.element.index];
    if (matches == null) {
      matches = new ArrayList<>(2);
      inner[match.element.index] = matches;
    }
    matches.add(match);
  }

  @Override
  boolean matched() {
    return conditionsHold && elementsMatched();
  }

  private boolean elementsMatched() {
    boolean all = true;
    boolean one = false;
    for (Element child : group().elements) {
      List<ElementMatch> matches = inner[child.index];
      all &= matches != null || child.quantifier.isOptional();
      if (matches != null) {
        for (ElementMatch match : matches) {
          boolean matched = match.matched();
          all &= matched;
          one |= matched;
        }
      }
    }
    return group().alternatives ? one : all;
  }

  @Override
  @Nullable Span span() {
    Span single = null;
    int begin = Integer.MAX_VALUE;
    int end = -1;
    for (List<ElementMatch> matches : inner) {
      if (matches != null) {
        for (ElementMatch match : matches) {
          Span each = match.span();
          if (each != null) {
            single = end < 0 ? each : null;
            begin = Math.min(begin, each.begin);
            end = Math.max(end, each.end);
          }
        }
      }
    }
    return single != null || end < 0 ? single : new Span(null, begin, end);
  }

  @Override
  GroupMatch copy(@Nullable GroupMatch into, Copied wanted) {
    GroupMatch copy = new GroupMatch(group(), into);
    copy.conditionsHold = conditionsHold;
    for (int i = 0; i < inner.length; i++) {
      List<ElementMatch> matches = inner[i];
      if (matches != null) {
        List<ElementMatch> copies = new ArrayList<>(matches.size() + 1);
        for (ElementMatch match : matches) {
          copies.add(match.copy(copy, wanted));
        }
        copy.inner[i] = copies;
      }
    }
    if (this == wanted.original) {
      wanted.copy = copy;
    }
    return copy;
  }

  /** Adds, for each place where an element was tried, the list of its matches there. */
  void collect(Element wanted, List<@Nullable List<ElementMatch>> found) {
    for (Element child : group().elements) {
      List<ElementMatch> matches = inner[child.index];
      if (child == wanted) {
        found.add(matches);
      } else if (matches != null && child instanceof Group) {
        for (ElementMatch match : matches) {
          ((GroupMatch) match).collect(wanted, found);
        }
      }
    }
  }
}
