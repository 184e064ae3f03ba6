package org.sitrep.normalize;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who fights whom with drones.
 *
 * @param present the sides that the document names
 */
record Adversaries(Set<String> present) {

  /** Who fights whom with drones, where a text names both. */
  private static final Map<String, List<String>> ADVERSARIES =
      Map.ofEntries(
          Map.entry("IL", List.of("IR", "Houthi", "Hezbollah", "Hamas")),
          Map.entry("IR", List.of("IL", "US")),
          Map.entry("US", List.of("Houthi", "IR")),
          Map.entry("GB", List.of("Houthi")),
          Map.entry("FR", List.of("Houthi")),
          Map.entry("Houthi", List.of("US", "IL")),
          Map.entry("Hezbollah", List.of("IL")),
          Map.entry("Hamas", List.of("IL")),
          Map.entry("IN", List.of("PK")),
          Map.entry("PK", List.of("IN")),
          Map.entry("AM", List.of("AZ")),
          Map.entry("AZ", List.of("AM")),
          Map.entry("SD", List.of("RSF")),
          Map.entry("RSF", List.of("SD")),
          Map.entry("MM", List.of("Arakan Army")),
          Map.entry("Arakan Army", List.of("MM")));

  /** Who sends drones from a country, where the text names them. */
  private static final Map<String, String> GROUPS =
      Map.of("YE", "Houthi", "LB", "Hezbollah", "PS", "Hamas");

  private static final Set<String> OF_IRANS_WARS =
      Set.of("IL", "YE", "SA", "AE", "IQ", "OM", "Houthi", "Hezbollah");

  /** The two whose war is plain from either. */
  private static final Set<String> WAR = Set.of("UA", "RU");

  /** Occupied places that the occupant's air defence covers. */
  private static final Map<String, String> HELD =
      Map.of(
          "crimea", "RU",
          "crimean", "RU",
          "crimean peninsula", "RU",
          "sevastopol", "RU",
          "simferopol", "RU",
          "feodosia", "RU",
          "kerch", "RU",
          "dzhankoi", "RU");

  /** Whether the text is of the war whose sides are plain from either. */
  boolean isOfTheWar() {
    return present.contains("UA") || present.contains("RU");
  }

  /** Whether Iranian drones are Russia's in the document: it is of Ukraine, not of Iran's wars. */
  boolean flyIranianDrones() {
    return present.contains("UA") && Collections.disjoint(present, OF_IRANS_WARS);
  }

  /** Whether a side is one of the two whose war is plain. */
  static boolean isAtWar(String side) {
    return WAR.contains(side);
  }

  /** Whether a side has adversaries at all. */
  static boolean fights(String side) {
    return WAR.contains(side) || ADVERSARIES.containsKey(side);
  }

  /** Whether a side is an armed group. */
  static boolean isGroup(String side) {
    return GROUPS.containsValue(side);
  }

  /** Who holds a place, which belongs to a side. */
  static String holder(String place, String side) {
    return HELD.getOrDefault(place.toLowerCase(Locale.ROOT), side);
  }

  /** The armed group that sends drones from a country, if the document names it, or the country. */
  String sender(String side) {
    String group = GROUPS.get(side);
    return group != null && present.contains(group) ? group : side;
  }

  /** The only adversary that the document makes plain, or null. */
  @Nullable String of(@Nullable String side) {
    if (side == null) {
      return null;
    }
    if (WAR.contains(side)) {
      return side.equals("UA") ? "RU" : "UA";
    }
    String only = null;
    for (String other : ADVERSARIES.getOrDefault(side, List.of())) {
      if (present.contains(other)) {
        if (only != null) {
          return null;
        }
        only = other;
      }
    }
    return only;
  }
}
