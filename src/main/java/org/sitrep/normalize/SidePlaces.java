package org.sitrep.normalize;

import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.normalize.DroneFacts.Cue;

/**
 * Where a sentence that counts drones names a side as a place.
 *
 * @param text the sentence
 */
record SidePlaces(String text) {

  private static final WordScan WHERE =
      new WordScan(
          Pattern.compile(
              "(?i)\\b(?<!directions (?=of))\\p{Alpha}+\\s+(?:the\\s+)?(?:(?!that\\b|which\\b)[\\w’'-]+\\s+){0,3}+\\z"),
          "",
          Set.of(
              "in",
              "over",
              "near",
              "on",
              "at",
              "against",
              "across",
              "into",
              "toward",
              "towards",
              "above",
              "around",
              "inside",
              "outside",
              "off",
              "reach",
              "reached",
              "reaching",
              "entered",
              "entering",
              "crossed",
              "crossing",
              "approached",
              "approaching",
              "of",
              "for",
              "to",
              "hit",
              "hits",
              "struck",
              "target",
              "targeting",
              "targeted",
              "attacked",
              "attacking"));
  private static final Set<String> TARGETED =
      Set.of(
          "on",
          "over",
          "near",
          "against",
          "at",
          "into",
          "toward",
          "towards",
          "across",
          "hit",
          "hits",
          "struck",
          "attacked",
          "pummel",
          "pummels",
          "targeted",
          "bombarded",
          "prevented",
          "thwarted",
          "foiled",
          "repelled",
          "averted",
          "killed",
          "killing",
          "wounded",
          "injured",
          "destroyed",
          "destroying",
          "damaged",
          "damaging",
          "shelled",
          "shelling",
          "bombed",
          "bombing",
          "pounded",
          "pounding",
          "striking",
          "attacking");

  private static final WordScan TARGET =
      new WordScan(
          Pattern.compile(
              "(?i)\\b\\p{Alpha}+\\s+(?:(?:the|an?)\\s+)?(?:(?:western|eastern|northern|southern|central|occupied)\\s+)?\\z"),
          "",
          TARGETED);

  /** What makes a side's name a place that is attacked: Moscow airports. */
  private static final Pattern SITE =
      Pattern.compile(
          "\\s+(?:airports?|refiner(?:y|ies)|ports?|suburbs?|depots?|skies|airspace|bridge)\\b");

  private static final WordScan ACCUSED =
      WordScan.forWords("accused", "accuses", "accusing", "accuse", "blamed", "blames", "blaming");

  /** What a side does, which is no place then: the drones Russia launched. */
  private static final Pattern LAUNCHES =
      Pattern.compile("\\s+(?:(?:had|has)\\s+)?(?:launched|fired|sent|unleashed|deployed)\\b");

  private static final Pattern BODY =
      Pattern.compile(
          "..\\s(?:[\\w-]+\\s){0,2}?(?:intelligence|services?|agency|ministry|army|military|forces?|navy|staff|government|parliament|president|police)\\b");

  /** Whether a side is what is attacked: hit Russia, over Ukraine. */
  boolean isTarget(Cue side) {
    return WordScan.isSpaceBefore(text, side.begin())
        && TARGET.isIn(WordScan.lastWords(text, side.begin(), 3));
  }

  /** Whether a side launches something. */
  boolean isLauncher(Cue side) {
    return LAUNCHES.matcher(text).region(side.end(), text.length()).lookingAt();
  }

  /** Whether a side is accused of what follows: Kabul accused Islamabad of killing a man. */
  boolean isAccused(Cue side) {
    return ACCUSED.isIn(WordScan.lastWords(text, side.begin(), 2))
        && (text.startsWith(" of ", side.end()) || text.startsWith(" for ", side.end()));
  }

  /** Whether a side is where drones are: in Russia, Moscow airports. */
  boolean isPlace(Cue side) {
    if (isLauncher(side)) {
      return false;
    }
    boolean site =
        text.startsWith(" ", side.end())
            && SITE.matcher(text).region(side.end(), text.length()).lookingAt();
    return site
        || (!isOwner(side)
            && WordScan.isSpaceBefore(text, side.begin())
            && WHERE.isIn(WordScan.lastWords(text, side.begin(), 6)));
  }

  /** Ukraine in Ukraine's military intelligence agency. */
  private boolean isOwner(Cue side) {
    return (text.startsWith("'s ", side.end()) || text.startsWith("’s ", side.end()))
        && BODY.matcher(text).region(side.end(), text.length()).lookingAt();
  }
}
