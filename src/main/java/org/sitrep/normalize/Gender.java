package org.sitrep.normalize;

/** Which pronoun goes with somebody, as far as words tell. */
enum Gender {
  HE,
  SHE,
  UNKNOWN;

  /** Whether both may be the same person's. */
  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
