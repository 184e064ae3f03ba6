package org.sitrep.ruta;

import org.jspecify.annotations.Nullable;

/** The types of which a text must have an annotation, if a rule is to match anywhere in it. */
final class RequiredKinds {

  /** A bit for each type that is required. */
  private final long[] all;

  /** A bit for each of some types of which one is required; null where there is no choice. */
  private long @Nullable [] any;

  private RequiredKinds(int words) {
    all = new long[words];
  }

  /**
   * What an element requires.
   *
   * @param words how many longs hold a bit for each type
   */
  static RequiredKinds of(Element element, int words) {
    RequiredKinds required = new RequiredKinds(words);
    required.add(element);
    return required;
  }

  /** Of a rule that needs nothing but text. */
  static RequiredKinds none(int words) {
    return new RequiredKinds(words);
  }

  long[] all() {
    return all;
  }

  long @Nullable [] any() {
    return any;
  }

  private void add(Element element) {
    if (element.quantifier.isOptional()) {
      return;
    }
    element.requiredKinds().forEach(kind -> set(all, kind.number()));
    if (element instanceof Group group) {
      if (group.alternatives) {
        addChoice(group);
      } else {
        for (Element each : group.elements) {
          add(each);
        }
      }
    }
  }

  private void addChoice(Group group) {
    if (any != null) {
      return;
    }
    long[] choice = new long[all.length];
    for (Element element : group.elements) {
      int kind = of(element, all.length).first();
      if (kind < 0) {
        return;
      }
      set(choice, kind);
    }
    any = choice;
  }

  private int first() {
    for (int i = 0; i < all.length; i++) {
      if (all[i] != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(all[i]);
      }
    }
    return -1;
  }

  private static void set(long[] bits, int number) {
    bits[number >> 6] |= 1L << number;
  }
}
