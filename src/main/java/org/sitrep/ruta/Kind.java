package org.sitrep.ruta;

import org.apache.uima.cas.Type;

/**
 * A type of annotation, as the rules see it.
 *
 * @param number the type's place in {@link Kinds}
 * @param type the UIMA type
 * @param supertypes a bit for the number of the type itself and of each of its supertypes
 */
record Kind(int number, Type type, long[] supertypes) {

  /** Whether this is a type or one of its subtypes. */
  boolean is(Kind other) {
    return has(supertypes, other.number);
  }

  static boolean has(long[] bits, int number) {
    return (bits[number >> 6] & 1L << number) != 0;
  }
}
