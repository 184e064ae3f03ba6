package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;

/** The elements of which one has to match beside another one, if the rule is to match at all. */
final class Required {

  private final boolean after;
  private final List<Leaf> leaves = new ArrayList<>();
  private boolean known = true;

  private Required(boolean after) {
    this.after = after;
  }

  /** Those elements in a direction; empty if the rule can do without any, or they are not known. */
  static Leaf[] beside(Leaf leaf, boolean after) {
    Required required = new Required(after);
    boolean all = required.follow(leaf) && required.known;
    return all ? required.leaves.toArray(Leaf[]::new) : new Leaf[0];
  }

  /** Adds what may come behind an element; false if that may be nothing. */
  private boolean follow(Element from) {
    Element element = from;
    if (from.quantifier.max() > 1) {
      add(from);
    }
    for (Group group = from.container; group != null; group = group.container) {
      Element beside = element.neighbour(after);
      for (; beside != null; beside = beside.neighbour(after)) {
        if (add(beside)) {
          return true;
        }
      }
      if (group.quantifier.max() > 1) {
        add(group);
      }
      element = group;
    }
    return false;
  }

  /** Adds the elements with which one may begin; false if it may match nothing. */
  private boolean add(Element element) {
    boolean needed;
    if (element instanceof Leaf leaf) {
      leaves.add(leaf);
      known &= !leaf.matchesNothing();
      needed = true;
    } else {
      needed = addInner((Group) element);
    }
    return needed && !element.quantifier.isOptional();
  }

  private boolean addInner(Group group) {
    int size = group.elements.length;
    boolean all = true;
    for (int i = 0; i < size; i++) {
      boolean needed = add(group.elements[after ? i : size - 1 - i]);
      if (needed && !group.alternatives) {
        return true;
      }
      all &= needed;
    }
    return group.alternatives && all;
  }
}
