package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Affiliations.Affiliation;
import org.sitrep.working.PlaceName;

/** What an office whose own words do not say it belongs to: by what is named before it. */
final class NearbyAffiliation {

  private static final WordScan MAYOR = WordScan.forWords("mayor");

  private static final WordScan LOCAL =
      WordScan.forWords(
          "mayor", "governor", "regional", "region", "local", "city", "provincial", "district");

  /** Offices that only states have, whose country may stand a sentence or two before. */
  private static final Pattern OF_A_STATE =
      Pattern.compile(
          "(?i)(?:(?:deputy|acting|vice|first|interim|outgoing) )*(?:president|(?:prime|foreign|defen[cs]e|interior|finance"
              + "|energy|information|economy|health|home) (?:minister|secretary)|minister|premier|chancellor"
              + "|(?:defen[cs]e|foreign) (?:chief|secretary)|speaker of parliament|army chief)(?: of .*)?");

  /** What is the enemy's where it stands behind a people: Russian drones, an Iranian attack. */
  private static final Pattern COMES =
      Pattern.compile(
          "(?:\\s[\\w-]+){0,3}?\\s(?:drones?|UAVs?|missiles?|rockets?|bombs?|jets?|aircraft|planes?|attacks?|strikes?|raids?"
              + "|assaults?|barrages?|shelling|aggression|invasion|bombardment|Shaheds?|quadcopters?)\\b");

  /** Armed groups of a people, who have no ministers: the Lebanese group. */
  private static final Pattern GROUPS =
      Pattern.compile("\\s(?:[\\w-]+\\s)?(?:groups?|militants|militias?|rebels?|fighters)\\b");

  /** Before a place where something happens or goes to, not whose word it is. */
  private static final WordScan TO_OR_IN =
      WordScan.forWords(
          "to", "in", "at", "on", "into", "over", "against", "near", "from", "toward", "towards",
          "across", "with", "by", "around", "for", "off", "of");

  private static final int BACK = 2;

  /** The characters of a possessive mark, with its space. */
  private static final int POSSESSIVE = 3;

  private final NamedPlaces names;
  private final Sentences sentences;

  NearbyAffiliation(NamedPlaces names, Sentences sentences) {
    this.names = names;
    this.sentences = sentences;
  }

  /**
   * A mayor or governor belongs to the place named last, anybody else to the country or body named
   * last before in the sentence, or to the country that speaks or acts in a sentence before. Null
   * where there is none.
   */
  @Nullable Affiliation of(Annotation phrase) {
    int sentence = sentences.indexAt(phrase.getBegin());
    if (names.text.regionMatches(true, phrase.getBegin() - 4, "its ", 0, 4)) {
      return ofBody(sentences.begin(Math.max(0, sentence - 1)), phrase);
    }
    String words = phrase.getCoveredText();
    boolean local = LOCAL.isIn(words);
    int nameEnd = phrase.getBegin() - POSSESSIVE;
    if (local && (names.text.startsWith("'s ", nameEnd) || names.text.startsWith("’s ", nameEnd))) {
      int nameBegin = WordScan.wordBegin(names.text, nameEnd);
      if (Character.isUpperCase(names.text.codePointAt(nameBegin))) {
        String owner = names.owner(nameBegin, nameEnd);
        return owner == null ? null : new Affiliation(owner, null);
      }
    }
    boolean mayor = local && MAYOR.isIn(words);
    boolean back = local || OfficeText.isPossessed(words);
    int from = sentences.begin(back ? Math.max(0, sentence - BACK) : sentence);
    Annotation found = local ? last(places(from, phrase, mayor)) : owner(from, phrase);
    if (found == null && !local && OF_A_STATE.matcher(words).matches()) {
      int line = sentences.lineBegin(phrase.getBegin());
      for (int i = sentence - 1; i >= 0 && i >= sentence - BACK && found == null; i--) {
        found = sentences.end(i) <= line ? null : subject(i, sentence);
      }
    }
    return found == null ? null : affiliation(found);
  }

  private Affiliation affiliation(Annotation named) {
    return new Affiliation(
        OfficeText.role(named.getCoveredText()), Affiliations.country(names, named));
  }

  private List<Annotation> places(int from, Annotation phrase, boolean mayor) {
    List<Annotation> parts = new ArrayList<>();
    names.places.addIn(from, phrase.getBegin(), null, parts);
    parts.removeIf(part -> !isNear(part.getCoveredText(), mayor));
    return parts;
  }

  private static @Nullable Annotation last(List<Annotation> parts) {
    return parts.isEmpty() ? null : parts.get(parts.size() - 1);
  }

  /** The people or country named last: not one whose drones come, rather not where they go. */
  private @Nullable Annotation owner(int from, Annotation phrase) {
    List<Annotation> parts = countries(from, phrase.getBegin());
    Annotation place = null;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Annotation part = parts.get(i);
      // The delegation's country rather than the city where it meets.
      if (!(part instanceof PlaceName)) {
        return part;
      }
      place = place == null && !isWhere(part) ? part : place;
    }
    return place == null ? last(parts) : place;
  }

  /** The people or country that a sentence is about, but one of which the office speaks. */
  private @Nullable Annotation subject(int sentence, int ofOffice) {
    List<Annotation> spokenOf = new ArrayList<>();
    names.demonyms.addIn(sentences.begin(ofOffice), sentences.end(ofOffice), null, spokenOf);
    for (Annotation part : countries(sentences.begin(sentence), sentences.end(sentence))) {
      boolean ofGroup = isBefore(GROUPS, part);
      if (!ofGroup && !isWhere(part) && spokenOf.stream().noneMatch(other -> isSame(other, part))) {
        return part;
      }
    }
    return null;
  }

  private static boolean isSame(Annotation one, Annotation other) {
    return Objects.equals(
        Affiliations.country(one.getCoveredText()), Affiliations.country(other.getCoveredText()));
  }

  private List<Annotation> countries(int from, int to) {
    List<Annotation> parts = new ArrayList<>();
    names.places.addIn(from, to, null, parts);
    names.demonyms.addIn(from, to, null, parts);
    parts.removeIf(
        part ->
            Affiliations.country(part.getCoveredText()) == null
                || names.text.startsWith("-", part.getEnd())
                || isOfThoseWhoCome(part));
    parts.sort(Comparator.comparingInt(Annotation::getBegin));
    return parts;
  }

  private boolean isOfThoseWhoCome(Annotation part) {
    return !(part instanceof PlaceName) && isBefore(COMES, part);
  }

  private boolean isBefore(Pattern words, Annotation part) {
    return words.matcher(names.text).region(part.getEnd(), names.text.length()).lookingAt();
  }

  private boolean isWhere(Annotation place) {
    return place instanceof PlaceName
        && WordScan.isSpaceBefore(names.text, place.getBegin())
        && TO_OR_IN.isIn(WordScan.lastWords(names.text, place.getBegin(), 1));
  }

  /** Whether an office may belong to a place: a mayor's is no country. */
  private static boolean isNear(String place, boolean mayor) {
    String code = Affiliations.country(place);
    return code != null && !(mayor && Affiliations.isCountry(place, code));
  }

  /** The body or country named last before, whose spokesman somebody is: Its spokesman. */
  private @Nullable Affiliation ofBody(int from, Annotation phrase) {
    List<Annotation> parts = new ArrayList<>();
    names.bodies.addIn(from, phrase.getBegin(), null, parts);
    names.places.addIn(from, phrase.getBegin(), null, parts);
    return parts.stream()
        .max(Comparator.comparingInt(Annotation::getEnd).thenComparing(a -> -a.getBegin()))
        .map(this::affiliation)
        .orElse(null);
  }
}
