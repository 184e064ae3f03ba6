package org.sitrep.normalize;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.DroneFacts.Phrase;

/**
 * What the words before a count make of it.
 *
 * @param text the sentence
 * @param lower the sentence in lower case
 * @param sides the sides that it names
 */
record CountWords(String text, String lower, List<Cue> sides) {

  private static final Pattern WITH =
      Pattern.compile(
          "(?is)\\s+[^,;:(]*\\w(?<!along)(?<!together)(?<!down)(?<!out)\\s+(?:with|using|by using)\\s+(?:[\\w-]+\\s+){0,3}");
  private static final List<String> WITH_CUES = List.of("with", "using");
  private static final Pattern OBLIQUE =
      Pattern.compile(
          "(?is).*\\b(?:involving|using|(?:attacks?|strikes?|raids?|assaults?|barrages?|hits?|impacts?) (?:with|by)|hits of|average of|rate of)\\s+(?:(?:a\\s+total\\s+of|more than|at least|about|nearly|some|over|around|almost|up to|roughly|the)\\s+)?");
  private static final List<String> OBLIQUE_CUES =
      List.of("involving", "using", "with", "by", "hits of", "average of", "rate of");

  /** Reported 99 drones: no more is said of them. */
  private static final Pattern TOLD_OF =
      Pattern.compile(
          "(?is).*\\b(?:reports?|reported|reporting|warned of|spoke of)\\s+(?:\\w+\\s+){0,2}");

  private static final List<String> TOLD_OF_CUES = List.of("report", "of");

  /** What stands before the side whose verb is left out. */
  private static final Pattern GAP =
      Pattern.compile("(?is)(?:.*[,;]\\s+)?(?:and|while)\\s+(?:the\\s+)?|.*[,;]\\s+(?:the\\s+)?");

  /** Where the sentence speaks of losses before a count, of which it is one; else -1. */
  int lossesBefore(Phrase count) {
    int at = lower.indexOf("losses");
    return at < count.begin() ? at : -1;
  }

  /** A Shahed in pilots hit a Shahed. */
  boolean isObject(Cue verb, Phrase count) {
    String word = lower.substring(verb.begin(), verb.end());
    return (word.equals("hit") || word.equals("struck"))
        && text.substring(verb.end(), count.begin()).isBlank()
        && !Auxiliaries.end(text, verb.begin());
  }

  /** Will send Ukraine 100 drones. */
  boolean isSentTo(Cue verb, Phrase count) {
    if (!lower.startsWith("sen", verb.begin())) {
      return false;
    }
    for (Cue side : sides) {
      if (side.begin() == verb.end() + 1) {
        return side.end() < count.begin();
      }
    }
    return false;
  }

  /** Strikes involving 40 drones killed ten: the verb is not of the drones. */
  boolean isOblique(Phrase count) {
    String words = WordScan.lastWords(text, count.begin(), 4).toLowerCase(Locale.ROOT);
    return containsAny(words, OBLIQUE_CUES) && OBLIQUE.matcher(words).matches();
  }

  /** With two drones in sank a boat with two drones. */
  boolean isInstrument(Cue verb, Phrase count) {
    String between = lower.substring(verb.end(), count.begin());
    return containsAny(between, WITH_CUES) && WITH.matcher(between).matches();
  }

  /** Whether a text contains one of some words. */
  static boolean containsAny(String text, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (text.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether drones are only told of: the air force reported 99 drones. */
  boolean isToldOf(Phrase count) {
    String words = WordScan.lastWords(text, count.begin(), 4).toLowerCase(Locale.ROOT);
    return containsAny(words, TOLD_OF_CUES) && TOLD_OF.matcher(words).matches();
  }

  /** Whether words before a side are those behind which a verb is left out. */
  static boolean isGap(String before) {
    return GAP.matcher(before).matches();
  }

  /** Launching in they were launching drones, or hits of in there were hits of drones. */
  static boolean isGerund(String text, Cue cue) {
    return text.startsWith(" of", cue.end() - 3) || text.startsWith("ing", cue.end() - 3);
  }
}
