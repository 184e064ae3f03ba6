package org.sitrep.normalize;

import java.util.HashMap;
import java.util.Map;

/** Names by what a text writes, each read once: texts repeat them. For one thread. */
final class PersonNames {

  /** How many are kept before it starts again. */
  private static final int MOST = 20_000;

  private final Map<String, PersonName> names = new HashMap<>();

  /** The same as {@link PersonName#of}. */
  PersonName of(String text) {
    PersonName known = names.get(text);
    if (known == null) {
      if (names.size() >= MOST) {
        names.clear();
      }
      known = PersonName.of(text);
      names.put(text, known);
    }
    return known;
  }
}
