package org.sitrep.ruta;

import java.util.Arrays;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;

/** A type of annotation, as the rules see it. */
final class Kind {

  private final int number;
  private final Type type;
  private final long[] supertypes;
  private Feature[] features = {};

  /**
   * A type.
   *
   * @param number its place in {@link Kinds}
   * @param type the UIMA type
   * @param supertypes a bit for the number of the type itself and of each of its supertypes
   */
  Kind(int number, Type type, long[] supertypes) {
    this.number = number;
    this.type = type;
    this.supertypes = supertypes;
  }

  int number() {
    return number;
  }

  Type type() {
    return type;
  }

  /** A feature of the type, by its name: one of the few that have been asked for, or a new one. */
  Feature feature(String name) {
    for (Feature known : features) {
      if (known.getShortName().equals(name)) {
        return known;
      }
    }
    Feature found = type.getFeatureByBaseName(name);
    features = Arrays.copyOf(features, features.length + 1);
    features[features.length - 1] = found;
    return found;
  }

  long[] supertypes() {
    return supertypes;
  }

  /** Whether this is a type or one of its subtypes. */
  boolean is(Kind other) {
    return has(supertypes, other.number);
  }

  /** Whether this is one of some types, or a subtype of one. */
  boolean isAny(long[] types) {
    for (int i = 0; i < types.length; i++) {
      if ((supertypes[i] & types[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Some types and this one. */
  long[] with(long[] types) {
    long[] all = Arrays.copyOf(types, supertypes.length);
    all[number >> 6] |= 1L << number;
    return all;
  }

  /** Whether the bit of a type's number is set. */
  static boolean has(long[] bits, int number) {
    return (bits[number >> 6] & (1L << number)) != 0;
  }
}
