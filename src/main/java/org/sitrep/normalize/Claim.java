package org.sitrep.normalize;

import org.jspecify.annotations.Nullable;

/**
 * Somebody says something: an attribution of the text.
 *
 * @param begin offset of its first character, speaker or verb
 * @param end offset after its last character
 * @param speaker who speaks, as written; null where the subject stands earlier in the sentence
 * @param relative whether a relative pronoun before the verb points to the phrase just before
 * @param cue the verb or phrase that attributes, as written
 */
record Claim(int begin, int end, @Nullable SpokenPhrase speaker, boolean relative, String cue) {

  /** By the place in the text, which tells claims apart well enough. */
  @Override
  public int hashCode() {
    return 31 * begin + end;
  }
}
