package org.sitrep;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DateNormalizer;
import org.sitrep.normalize.DistanceNormalizer;
import org.sitrep.normalize.DroneCountNormalizer;
import org.sitrep.normalize.OfficialNormalizer;
import org.sitrep.normalize.QuoteNormalizer;

/**
 * The kinds of mention in the order in which they are normalised, each with the scripts that it
 * needs besides its own and the kinds that its values are read from.
 */
enum Kind {
  Date(DateNormalizer.class),
  Distance(DistanceNormalizer.class),
  Official(OfficialNormalizer.class),
  DirectQuote(QuoteNormalizer.class),
  DroneCount(DroneCountNormalizer.class);

  /** The main script, and what every kind is built on. */
  private static final List<String> SHARED = List.of("Lexicon", "Structure");

  private static final Map<String, Kind> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));

  private final Class<? extends AnalysisComponent> normalizer;

  Kind(Class<? extends AnalysisComponent> normalizer) {
    this.normalizer = normalizer;
  }

  Class<? extends AnalysisComponent> normalizer() {
    return normalizer;
  }

  private List<String> buildingBlocks() {
    return switch (this) {
      case Date, Distance -> List.of("Numbers");
      case Official -> List.of("Names");
      case DirectQuote -> List.of("QuotationMarks", "Attribution");
      case DroneCount -> List.of("Numbers", "Links");
    };
  }

  private List<Kind> readFrom() {
    return switch (this) {
      case Date, Distance, Official -> List.of();
      case DirectQuote -> List.of(Official);
      case DroneCount -> List.of(Date, Official, DirectQuote);
    };
  }

  /** The kinds of these names. */
  static Set<Kind> of(String... names) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : names) {
      Kind kind = ofType(name);
      if (kind == null) {
        throw new IllegalArgumentException("\"" + name + "\" is no kind; the kinds are " + names());
      }
      kinds.add(kind);
    }
    return kinds;
  }

  /** The kind whose mentions are of the type of a short name, or null. */
  static @Nullable Kind ofType(String name) {
    return BY_NAME.get(name);
  }

  static String names() {
    return Arrays.stream(values()).map(Kind::name).collect(Collectors.joining(", "));
  }

  /** These kinds and those that they are read from: what must run to have them right. */
  static Set<Kind> needed(Set<Kind> wanted) {
    Set<Kind> needed = EnumSet.copyOf(wanted);
    wanted.forEach(kind -> needed.addAll(kind.readFrom()));
    return needed;
  }

  /** The scripts that must run for these kinds. */
  static Set<String> scripts(Set<Kind> needed) {
    Set<String> scripts = new LinkedHashSet<>(SHARED);
    for (Kind kind : needed) {
      scripts.addAll(kind.buildingBlocks());
      scripts.add(kind.name());
    }
    return scripts;
  }
}
