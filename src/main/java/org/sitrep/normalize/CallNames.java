package org.sitrep.normalize;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Official;
import org.sitrep.working.NamePhrase;

/** People called by a part of their names that is not the last, or by a nickname: Abiy, Hemedti. */
final class CallNames {

  private static final WordTable FIRST_NAMES = WordTable.read("words/names", "FirstName");

  private static final String KNOWN_AS = " known as ";

  /** Characters between a name and the nickname: ", more commonly known as " and a few more. */
  private static final int KNOWN_AS_REACH = 30;

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
      if ((!full.familyFirst() && full.given().contains(folded)) || isKnownAs(official, word)) {
        found = full;
      }
    }
    return found;
  }

  /** Mohamed Hamdan Dagalo, widely known as Hemedti. */
  private static boolean isKnownAs(Official official, String word) {
    String text = official.getCAS().getDocumentText();
    int end = Math.min(text.length(), official.getEnd() + KNOWN_AS_REACH);
    int known = text.indexOf(KNOWN_AS, official.getEnd());
    if (known < 0 || known + KNOWN_AS.length() > end) {
      return false;
    }
    int at = known + KNOWN_AS.length();
    return text.startsWith(word, at) || text.startsWith(word, at + 1);
  }
}
