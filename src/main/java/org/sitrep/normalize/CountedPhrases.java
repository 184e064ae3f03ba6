package org.sitrep.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.sitrep.normalize.DroneFacts.Phrase;
import org.sitrep.type.DroneCount;
import org.sitrep.working.BareCount;
import org.sitrep.working.DroneNP;
import org.sitrep.working.OfWhich;

/** The noun phrases of a document's drone counts: where they end, and what form they have. */
final class CountedPhrases {

  /** Between a number and the drones that it is a part of: 12 of the drones. */
  private static final Pattern OF_THE =
      Pattern.compile(
          "\\s+of\\s+(?:the|those|these|its|their|his|our|her|\\p{Lu}\\p{L}+[’']s?)\\s+");

  /** Of 83 drones that came, Of the 61 Shaheds. */
  private static final Pattern OF_GROUP =
      Pattern.compile("(?s)[\\s“\"]*Of\\s+(?:(?:the|those|these|about|some)\\s+)*");

  /** Forms of numbers that go on a list, whose verb stands with its first one. */
  private static final Set<String> IN_LIST =
      Set.of(
          "BareCount.region",
          "BareCount.compared",
          "BareCount.otherSide",
          "BareCount.apposition",
          "BareCount.another",
          "DroneCount.including");

  /** One, a Russian Orlan-10, had crashed. */
  private static final Pattern ASIDE = Pattern.compile(", an?\\s[^,.;:\\n]{3,40},");

  /** Verbs before a number that make it no item of a list. */
  private static final Set<String> MADE =
      Set.of(
          "make",
          "build",
          "produce",
          "makes",
          "builds",
          "produces",
          "launch",
          "launches",
          "fire",
          "fires",
          "send",
          "sends",
          "made",
          "built",
          "produced",
          "plans",
          "planned");

  private final String text;
  private final Sentences sentences;
  private final NavigableMap<Integer, DroneNP> nouns;
  private final NavigableMap<Integer, OfWhich> ofWhich;
  private final NavigableMap<Integer, BareCount> bareCounts;
  private final Set<DroneCount> parts = new HashSet<>();

  CountedPhrases(JCas jcas, List<DroneCount> counts, Sentences sentences) {
    this.text = jcas.getDocumentText();
    this.sentences = sentences;
    this.nouns = Spans.byBegin(jcas, DroneNP.class);
    this.ofWhich = Spans.byBegin(jcas, OfWhich.class);
    this.bareCounts = Spans.byBegin(jcas, BareCount.class);
    for (DroneCount count : counts) {
      if (count.getOutOf() != null
          && List.of("DroneCount.outOf", "DroneCount.outOfNumber").contains(count.getRule())) {
        parts.add(count.getOutOf());
      }
    }
  }

  /** The count and its noun phrase, with offsets in its sentence. */
  Phrase of(DroneCount count) {
    int from = sentences.begin(sentences.indexAt(count.getBegin()));
    boolean groupOf =
        parts.contains(count)
            || "DroneCount.outOfNumber".equals(count.getRule())
            || OF_GROUP.matcher(text).region(from, count.getBegin()).matches();
    return new Phrase(
        count.getBegin() - from,
        count.getEnd() - from,
        end(count) - from,
        groupOf,
        count.getValue() == 1,
        goesOn(count) && !isMade(count),
        "BareCount.otherSide".equals(form(count)));
  }

  /** The name of the rule that found the number, or else the count. */
  String form(DroneCount count) {
    BareCount bare = bareCounts.get(count.getBegin());
    return bare == null ? count.getRule() : bare.getRule();
  }

  /** Whether it goes on a list whose verb stands with the first count. */
  boolean goesOn(DroneCount count) {
    return IN_LIST.contains(form(count));
  }

  /** Made 2.2 million in 2024: a number with a verb of its own. */
  private boolean isMade(DroneCount count) {
    return MADE.contains(WordScan.lastWords(text, count.getBegin(), 1).strip());
  }

  /**
   * Where the phrase ends that a verb follows: behind "of which", or behind the drones of a part.
   */
  int end(DroneCount count) {
    int end = count.getEnd();
    if (count.getOutOf() != null && "DroneCount.outOf".equals(count.getRule())) {
      return count.getOutOf().getEnd();
    }
    Map.Entry<Integer, OfWhich> part = ofWhich.ceilingEntry(end);
    if (part != null && part.getKey() <= end + 2) {
      return part.getValue().getEnd();
    }
    if (count.getRule().equals("DroneCount.one") && text.startsWith(", a", end)) {
      Matcher aside = ASIDE.matcher(text).region(end, text.length());
      boolean bare = end - count.getBegin() < 8 && count.getCoveredText().indexOf(' ') < 0;
      return bare && aside.lookingAt() ? aside.end() : end;
    }
    int pronoun = ofThem(end);
    if (pronoun > end) {
      return pronoun;
    }
    for (DroneNP noun : nouns.subMap(end + 1, end + 15).values()) {
      if (OF_THE.matcher(text.substring(end, noun.getBegin())).matches()) {
        return noun.getEnd();
      }
    }
    return end;
  }

  /** The end of "of them" behind a number. */
  private int ofThem(int end) {
    boolean them = text.startsWith(" of the", end);
    return them && (text.startsWith("m", end + 7) || text.startsWith("se", end + 7))
        ? end + (text.startsWith("m", end + 7) ? 8 : 9)
        : end;
  }
}
