package org.sitrep.normalize;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Official;
import org.sitrep.working.NamePhrase;

/** People called by a part of their names that is not the last: Abiy, Prabowo, Sánchez. */
final class CallNames {

  private static final WordTable FIRST_NAMES = WordTable.read("words/names", "FirstName");

  private CallNames() {}

  /**
   * The full name of the Official named before whom a single word means; null for nobody, and for a
   * first name that many bear.
   */
  static @Nullable PersonName find(
      NamePhrase phrase, NavigableMap<Integer, Official> officials, PersonNames names) {
    String word = phrase.getCoveredText();
    if (word.indexOf(' ') >= 0 || FIRST_NAMES.get(word) != null) {
      return null;
    }
    String folded = names.of(word).family();
    PersonName found = null;
    for (Official official : officials.headMap(phrase.getBegin()).values()) {
      PersonName full = names.of(official.getCoveredText());
      if (full.family().equals(folded)) {
        return null;
      }
      if (!full.familyFirst() && full.given().contains(folded)) {
        found = full;
      }
    }
    return found;
  }
}
