package org.sitrep.ruta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the elements of a group have matched. */
final class GroupMatch extends ElementMatch {

  private final @Nullable Matches[] inner;

  GroupMatch(Group group, @Nullable GroupMatch container) {
    super(group, container);
    inner = new Matches[group.elements.size()];
  }

  Group group() {
    return (Group) element;
  }

  /** The matches of an element of the group; null if it was not tried yet. */
  @Nullable Matches of(Element child) {
    return inner[child.index];
  }

  void add(ElementMatch match) {
    Matches matches = inner[match.element.index];
    if (matches == null) {
      inner[match.element.index] = new Matches(match);
    } else {
      matches.add(match);
    }
  }

  @Override
  boolean matched() {
    return conditionsHold && elementsMatched();
  }

  private boolean elementsMatched() {
    boolean all = true;
    boolean one = false;
    List<Element> elements = group().elements;
    for (int child = 0; child < inner.length; child++) {
      Matches matches = inner[child];
      all &= matches != null || elements.get(child).quantifier.isOptional();
      if (matches != null) {
        for (int i = 0; i < matches.size(); i++) {
          boolean matched = matches.get(i).matched();
          all &= matched;
          one |= matched;
        }
      }
    }
    return group().alternatives ? one : all;
  }

  @Override
  @Nullable Span span() {
    Span all = null;
    for (Matches matches : inner) {
      if (matches != null) {
        all = Span.over(all, matches.span());
      }
    }
    return all;
  }

  @Override
  GroupMatch copy(@Nullable GroupMatch into, Copied wanted) {
    GroupMatch copy = new GroupMatch(group(), into);
    copy.conditionsHold = conditionsHold;
    for (int i = 0; i < inner.length; i++) {
      Matches matches = inner[i];
      if (matches != null) {
        copy.inner[i] = matches.copy(copy, wanted);
      }
    }
    if (this == wanted.original) {
      wanted.copy = copy;
    }
    return copy;
  }

  /** Adds, for each place where an element was tried, the list of its matches there. */
  void collect(Element wanted, List<@Nullable Matches> found) {
    for (Element child : group().elements) {
      Matches matches = inner[child.index];
      if (child == wanted) {
        found.add(matches);
      } else if (matches != null && child instanceof Group) {
        for (int i = 0; i < matches.size(); i++) {
          ((GroupMatch) matches.get(i)).collect(wanted, found);
        }
      }
    }
  }
}
