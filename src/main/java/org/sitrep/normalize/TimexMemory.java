package org.sitrep.normalize;

import java.util.HashMap;
import java.util.Map;

/** Reads temporal expressions, and those that come again only once; for one thread. */
final class TimexMemory {

  /** More expressions than this are forgotten again. */
  private static final int LIMIT = 20_000;

  /** Bare figures are no longer than this: their parts depend on what stands before them. */
  private static final int FIGURES = 2;

  private final Map<String, TimexParts> known = new HashMap<>();

  /** The parts of an expression; the caller may change them only where it is two figures. */
  TimexParts read(String text) {
    if (text.length() <= FIGURES) {
      return TimexReader.read(text);
    }
    TimexParts parts = known.get(text);
    if (parts == null) {
      parts = TimexReader.read(text);
      if (known.size() >= LIMIT) {
        known.clear();
      }
      known.put(text, parts);
    }
    return parts;
  }
}
