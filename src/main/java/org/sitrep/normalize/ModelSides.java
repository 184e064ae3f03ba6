package org.sitrep.normalize;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Models that only one side of the war between Ukraine and Russia flies. */
final class ModelSides {

  /** Those that attack, by the word that their names begin with. */
  private static final Map<String, String> SIDES = sides();

  /** Those that one side flies in other wars. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "MQ", "US", "Reaper", "US", "Predator", "US", "RQ", "US", "Hermes", "IL", "Heron", "IL");

  /** Made by somebody else than who flies them here. */
  private static final Set<String> IMPORTED = Set.of("Shahed", "Shaheed", "Shahid");

  private ModelSides() {}

  private static Map<String, String> sides() {
    Map<String, String> sides = new TreeMap<>();
    for (String model :
        "Shahed Shaheed Shahid Geran Gerbera Italmas Lancet Orlan Zala Molniya Supercam Forpost Parodiya Eleron Garpiya Okhotnik Privet Takhion V2U"
            .split(" ")) {
      sides.put(model, "RU");
    }
    for (String model :
        "Liutyi Lyutyi AN FP Bober UJ Palianytsia Peklo Sea Magura Baba Vampire Leleka Furia Marichka Sichen Rubaka Raybird"
            .split(" ")) {
      sides.put(model, "UA");
    }
    return sides;
  }

  /**
   * Whose drones of a model are, or null.
   *
   * @param made whether it is asked who makes them
   */
  static @Nullable String of(@Nullable String model, boolean made) {
    if (model == null) {
      return null;
    }
    String first = firstWord(model);
    return made && IMPORTED.contains(first) ? null : SIDES.get(first);
  }

  /** Whose drones of a model are where a text names that side, or only the one that downs them. */
  static @Nullable String elsewhere(@Nullable String model, Set<String> present) {
    String side = model == null ? null : ELSEWHERE.get(firstWord(model));
    if (side == null) {
      return null;
    }
    boolean plain =
        present.contains(side) || present.contains("Houthi") || present.contains("Hezbollah");
    return plain ? side : null;
  }

  private static String firstWord(String model) {
    int end = 0;
    while (end < model.length() && WordScan.isLetter(model.charAt(end))) {
      end++;
    }
    return model.substring(0, end);
  }
}
