package org.sitrep.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.normalize.DroneFacts.Cue;

/** Which action words of a sentence are no verbs there. */
final class ActionForms {

  /** Words behind which a participle says what was done with them: missiles fired. */
  private static final Set<String> WEAPONS =
      Set.of(
          "missile missiles drone drones uav uavs bomb bombs rocket rockets shahed shaheds weapons"
              .split(" "));

  private static final Pattern DETERMINER =
      Pattern.compile(
          "(?is).*\\b(?:an?|the|its|their|his|her|this|that|of|in|under|after|overnight|massive|largest|biggest|drone"
              + "|missile|air|aerial|latest|new|single|major|rocket|\\w+ian|\\w+[’']s?)\\s+");

  private static final Set<String> DETERMINERS =
      Set.of(
          "a",
          "an",
          "the",
          "its",
          "their",
          "his",
          "her",
          "this",
          "that",
          "of",
          "in",
          "under",
          "after",
          "overnight",
          "massive",
          "largest",
          "biggest",
          "drone",
          "missile",
          "air",
          "aerial",
          "latest",
          "new",
          "single",
          "major",
          "rocket");

  private static final List<String> VERB_ENDS =
      List.of(
          "ed", "ing", "shot", "struck", "sent", "fell", "lost", "made", "built", "sunk", "hit",
          "flown", "flew", "came", "ran", "took", "broke", "blew", "ought", "gave", "got", "threw",
          "sank", "saw", "sold", "went");

  private static final Set<String> ATTACKS =
      Set.of("attack", "attacks", "strike", "strikes", "hit");

  /** Nouns that are verbs as well, and what stands before them only as nouns. */
  private static final Set<String> COUNTED = Set.of("targets", "strikes", "hits", "attacks");

  private static final Set<String> NUMBERS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "several",
          "dozens",
          "all",
          "aerial",
          "enemy",
          "various",
          "military",
          "ground",
          "other");

  private static final Pattern PARTICIPLE = Pattern.compile("(?i)\\w+(?:ed|nt|wn)|shot down");
  private static final Pattern BEHIND_PARTICIPLE =
      Pattern.compile("(?is)\\s*(?:,|(?:and|by|at|from|overnight|on|in)\\b).*");
  private static final Pattern OF_CRAFT =
      Pattern.compile("(?is)\\s+(?:drones?|uavs?|quadcopters?|munitions?)\\b.*");
  private static final Pattern IS_BUILDING =
      Pattern.compile("(?is).*\\b(?:is|are|was|were|been|by|start|started)\\s+");

  private final String text;
  private final List<Cue> actions;

  /** What is known of each action: 0 for nothing yet, 1 for a noun, 2 for none. */
  private final byte[] nouns;

  ActionForms(String text, List<Cue> actions) {
    this.text = text;
    this.actions = actions;
    this.nouns = new byte[actions.size()];
  }

  /** Fired in missiles fired at the city and 42 drones. */
  boolean isParticiple(Cue cue) {
    return WordScan.isSpaceBefore(text, cue.begin())
        && WEAPONS.contains(WordScan.wordBefore(text, cue.begin()))
        && PARTICIPLE.matcher(text.substring(cue.begin(), cue.end())).matches()
        && BEHIND_PARTICIPLE.matcher(text.substring(cue.end())).matches();
  }

  /** Whether it is part of a compound and no verb: Iranian-made, Ukraine-launched. */
  boolean isAdjective(Cue action) {
    int hyphen = action.begin() - 1;
    return hyphen > 0
        && (text.charAt(hyphen) == '-' || text.charAt(hyphen) == '‑')
        && Character.isLetter(text.codePointBefore(hyphen));
  }

  /** Attack in an attack on the city; not in attack by drones, which is an action of its own. */
  boolean isNoun(int index) {
    if (nouns[index] == 0) {
      nouns[index] = (byte) (findNoun(actions.get(index)) ? 1 : 2);
    }
    return nouns[index] == 1;
  }

  private boolean findNoun(Cue action) {
    String word = text.substring(action.begin(), action.end()).toLowerCase(Locale.ROOT);
    if (ATTACKS.contains(word) && OF_CRAFT.matcher(text.substring(action.end())).matches()) {
      return true;
    }
    boolean spaced = WordScan.isSpaceBefore(text, action.begin());
    if (word.equals("building")) {
      return !spaced || !IS_BUILDING.matcher(WordScan.lastWords(text, action.begin(), 1)).matches();
    }
    if (COUNTED.contains(word) && spaced && isCounted(action.begin())) {
      return true;
    }
    return spaced
        && !word.contains(" ")
        && !(word.length() == 6 && text.startsWith("output", action.begin()))
        && !endsAsVerb(word)
        && isDeterminerBefore(action.begin());
  }

  /** 560 targets, aerial targets. */
  private boolean isCounted(int offset) {
    int end = WordScan.skipSpace(text, offset);
    int begin = WordScan.wordBegin(text, end);
    return begin < end
        && (Character.isDigit(text.charAt(end - 1)) || NUMBERS.contains(lowerCase(begin, end)));
  }

  private static boolean endsAsVerb(String word) {
    if (!WordScan.isPlain(word, 0, word.length()) && word.indexOf('-') < 0) {
      return false;
    }
    for (String end : VERB_ENDS) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeterminerBefore(int offset) {
    int end = WordScan.skipSpace(text, offset);
    int begin = WordScan.wordBegin(text, end);
    if (WordScan.isPlain(text, begin, end)) {
      String word = lowerCase(begin, end);
      return DETERMINERS.contains(word) || (word.endsWith("ian") && word.length() > 3);
    }
    return DETERMINER.matcher(text.substring(begin, offset)).matches();
  }

  private String lowerCase(int begin, int end) {
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }
}
