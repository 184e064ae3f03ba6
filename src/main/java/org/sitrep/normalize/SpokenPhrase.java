package org.sitrep.normalize;

/**
 * A phrase that may name who speaks.
 *
 * @param begin offset of its first character
 * @param end offset after its last character
 * @param kind what it is
 * @param text its words
 * @param definite whether an article or a demonstrative before it says that it is known: the mayor
 */
record SpokenPhrase(int begin, int end, Kind kind, String text, boolean definite) {

  enum Kind {
    NAME,
    ROLE,
    BODY,
    PLACE,
    PRONOUN,
    /** A noun phrase without name or office: a young woman, the website. */
    DESCRIPTION
  }

  /** By the place in the text, which tells phrases apart well enough. */
  @Override
  public int hashCode() {
    return 31 * begin + end;
  }

  boolean inside(int from, int to) {
    return begin >= from && end <= to;
  }
}
