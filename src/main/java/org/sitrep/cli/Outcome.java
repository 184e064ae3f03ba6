package org.sitrep.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param file its path relative to the input
 * @param shown its path as the user gave it
 * @param reason why it failed; null if it is done
 * @param published its date; null if none is known
 * @param characters the length of its text in UTF-16 units
 * @param replaced how many of them XML cannot hold
 * @param mentions how many mentions of each kind it has
 * @param resumed whether it was done in an earlier run
 */
record Outcome(
    String file,
    String shown,
    @Nullable String reason,
    @Nullable String published,
    int characters,
    int replaced,
    Map<String, Integer> mentions,
    boolean resumed) {

  static Outcome failed(String file, String shown, String reason) {
    return new Outcome(file, shown, reason, null, 0, 0, Map.of(), false);
  }

  boolean done() {
    return reason == null;
  }
}
