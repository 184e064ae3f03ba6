package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.working.Demonym;
import org.sitrep.working.PlaceName;

/** Where a text names the sides of a war: states by their places and people, and armed groups. */
final class CountedSides {

  private static final WordTable PLACES = WordTable.read("words/places", "PlaceName");
  private static final WordTable DEMONYMS = WordTable.read("words/places", "Demonym");

  /** Sides that are no states, and who stands for one, by the words that begin their names. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Houthi", "Houthi"),
          Map.entry("Ansar Allah", "Houthi"),
          Map.entry("Hezbollah", "Hezbollah"),
          Map.entry("Hamas", "Hamas"),
          Map.entry("RSF", "RSF"),
          Map.entry("Rapid Support Forces", "RSF"),
          Map.entry("Arakan Army", "Arakan Army"),
          Map.entry("M23", "M23"),
          Map.entry("Putin", "RU"));

  /** What one side's texts call the other. */
  private static final List<String> ENEMIES =
      List.of("enemy", "aggressor", "invaders", "occupiers", "Enemy", "Aggressor", "Occupiers");

  /** What a text says whose enemy is Russia, even if it does not name Ukraine. */
  private static final List<String> RUSSIAS =
      List.of(
          "Shahed",
          "directions of",
          "Russia launched",
          "Russian attack",
          "Russian drone",
          "Russian strike",
          "Russian troops",
          "Russian army",
          "Russians",
          "occupiers",
          "aggressor",
          "invaders");

  /** What an armed group is called later. */
  private static final List<String> GROUP_WORDS =
      List.of(
          "the group",
          "The group",
          "the rebels",
          "The rebels",
          "the militants",
          "The militants",
          "the militia",
          "The militia",
          "the paramilitaries",
          "The paramilitaries");

  /** What stands for a side that the whole text tells. */
  private static final String ENEMY = "enemy";

  private static final String GROUP = "group";
  private static final String JUNTA = "junta";
  private static final Set<String> LATER = Set.of(ENEMY, GROUP, JUNTA);
  private static final WordFinder FINDER = finder();

  private final String text;
  private final NavigableMap<Integer, Cue> all = new TreeMap<>();
  private final List<Cue> toldLater = new ArrayList<>();
  private final Set<String> present = new HashSet<>();

  CountedSides(JCas jcas) {
    this.text = jcas.getDocumentText();
    FINDER.find(text, this::addName);
    Spans.index(jcas, PlaceName.class).forEach(p -> add(p, PLACES));
    Spans.index(jcas, Demonym.class).forEach(d -> add(d, DEMONYMS));
    all.values().forEach(s -> present.add(s.value()));
    for (Cue cue : toldLater) {
      String side = told(cue.value());
      if (side != null) {
        all.putIfAbsent(cue.begin(), new Cue(cue.begin(), cue.end(), side));
      }
    }
  }

  private @Nullable String told(String word) {
    return switch (word) {
      case ENEMY -> enemy();
      case GROUP -> onlyGroup();
      default -> present.contains("MM") ? "MM" : null;
    };
  }

  private static WordFinder finder() {
    Map<String, String> wanted = new HashMap<>(NAMES);
    ENEMIES.forEach(word -> wanted.put(word, ENEMY));
    GROUP_WORDS.forEach(word -> wanted.put(word, GROUP));
    wanted.put(JUNTA, JUNTA);
    return new WordFinder(wanted);
  }

  /** The armed group that a name of an office or body begins with, or null. */
  static @Nullable String group(@Nullable String name) {
    if (name != null) {
      for (Map.Entry<String, String> known : NAMES.entrySet()) {
        if (name.startsWith(known.getKey())) {
          return known.getValue();
        }
      }
    }
    return null;
  }

  /**
   * Whose enemy is spoken of where a text says "the enemy": of the two, Ukraine's if it is named.
   */
  private @Nullable String enemy() {
    if (present.contains("UA")) {
      return "RU";
    }
    boolean theirs = false;
    for (String cue : RUSSIAS) {
      theirs |= text.contains(cue);
    }
    return present.contains("RU") ? (theirs ? "RU" : "UA") : null;
  }

  /** The armed group of a text that names one. */
  private @Nullable String onlyGroup() {
    String only = null;
    for (String side : present) {
      if (side.length() > 2) {
        if (only != null) {
          return null;
        }
        only = side;
      }
    }
    return only;
  }

  private void addName(int begin, String name, String side) {
    int end = begin + name.length();
    if (text.startsWith("s", end)) {
      end++;
    }
    if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return;
    }
    Cue cue = new Cue(begin, end, side);
    if (LATER.contains(side)) {
      toldLater.add(cue);
    } else {
      all.putIfAbsent(begin, cue);
    }
  }

  private void add(Annotation word, WordTable table) {
    String code = table.get(word.getCoveredText());
    if (code != null && !code.isEmpty()) {
      all.putIfAbsent(word.getBegin(), new Cue(word.getBegin(), word.getEnd(), code));
    }
  }

  /** The sides that the document names. */
  Set<String> present() {
    return present;
  }

  /** The last one that begins before an offset, or null. */
  @Nullable String before(int offset) {
    Map.Entry<Integer, Cue> last = all.lowerEntry(offset);
    return last == null ? null : last.getValue().value();
  }

  /** Whether a stretch names one. */
  boolean isAnyIn(int from, int to) {
    Map.Entry<Integer, Cue> first = all.ceilingEntry(from);
    return first != null && first.getValue().end() <= to;
  }

  /** Those of a stretch, none inside another, with offsets that count from its begin. */
  List<Cue> in(int from, int to) {
    List<Cue> here = new ArrayList<>();
    int behind = from;
    for (Cue side : all.subMap(from, Math.max(from, to)).values()) {
      if (side.begin() >= behind && side.end() <= to) {
        here.add(new Cue(side.begin() - from, side.end() - from, side.value()));
        behind = side.end();
      }
    }
    return here;
  }
}
