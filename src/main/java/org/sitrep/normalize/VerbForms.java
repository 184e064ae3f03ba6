package org.sitrep.normalize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;

/**
 * How verbs behind drones belong to them.
 *
 * @param text the sentence
 */
record VerbForms(String text) {

  /** How a verb behind the drones belongs to them. */
  enum Form {
    /** were shot down, struck a house */
    FINITE,
    /** launched by Russia, heading for the city */
    REDUCED,
    /** that crossed the border */
    RELATIVE
  }

  /** What may stand between drones and their verb. */
  private static final Pattern DIRECT =
      Pattern.compile(
          "\\s*(?:(?:that|which|who|were|was|are|is|had|have|has|been|being|be|also|all|both|each|more"
              + "|others?|ones|successfully|reportedly|allegedly|apparently|later|then|to|would|will|could"
              + "|may|said|either|subsequently|already|recorded|confirmed|as|simultaneously|not|it|they|\\w+ly)\\b"
              + "[\\s,–—\"”’)]*)*",
          Pattern.CASE_INSENSITIVE);

  /** The words with which a match of {@link #DIRECT} may begin, but for those in -ly. */
  private static final Set<String> DIRECT_OPENERS =
      Set.of(
          "that",
          "which",
          "who",
          "were",
          "was",
          "are",
          "is",
          "had",
          "have",
          "has",
          "been",
          "being",
          "be",
          "also",
          "all",
          "both",
          "each",
          "more",
          "other",
          "others",
          "ones",
          "later",
          "then",
          "to",
          "would",
          "will",
          "could",
          "may",
          "said",
          "either",
          "already",
          "recorded",
          "confirmed",
          "as",
          "not",
          "it",
          "they");

  /** In the brackets or after the noun, without a verb: over the city, in the Red Sea. */
  private static final Pattern WHERE =
      Pattern.compile(
          "(?is)\\s*(?:\\([^)]*\\)\\s*)?(?:(?:over|in|near|on|at|from|above|off|around|across|of|outside|belonging|operated|flown|carrying|packed|laden|loaded|armed|hidden)\\b[^;:!?]*)?");

  private static final Pattern RELATIVE = Pattern.compile("(?is)\\s*,?\\s*(?:that|which|who)\\b.*");

  /** Verbs whose subject are the drones, without an auxiliary. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i)(?:hits?|struck|strikes?|crash|crashed|fell|falls|fallen|slammed|slams?|reached|exploded|detonated|got .*"
              + "|made it .*|rammed|collided|smashed|penetrated|plunged|plowed|landed|dropped|killed|kills|injured|wounded|crossed"
              + "|entered|flew|flies|breached|approached|violated|hovered|arrived|disappeared.*|vanished.*|failed.*"
              + "|strayed|crash-landed|veered.*|went .*|fell .*|ran .*|lost|attacked|targets?|targeted"
              + "|attempted .*|tried .*|took .*|taken off|participated|were .*|came .*|turn(?:ed)? back)");

  /** What drones destroy: one drone destroyed two floors. */
  private static final Pattern DESTRUCTIVE =
      Pattern.compile(
          "(?is)(?:(?:destroy|damage)(?:ed|d|s|ing)|sank|sinks|sinking)\\s+(?:an?|the|its|their|at least|some|several|one|two|three|four|five|six|\\d+)\\s.*");

  /**
   * The passive verb is of something that a relative clause describes: a tower that had been hit.
   */
  private static final Pattern OTHERS_CLAUSE =
      Pattern.compile("(?is).+\\b(?:that|which|who)\\b[^,]*");

  private static final Pattern TO = Pattern.compile("(?is).*\\bto\\s+");
  private static final Pattern PERFECT = Pattern.compile("(?is).*\\b(?:had|has|have)\\b.*");

  /** Whether nothing stands between drones and their verb but its auxiliaries. */
  static boolean isDirect(String between) {
    return mayBeDirect(between) && DIRECT.matcher(between).matches();
  }

  /** Whether a text may begin as {@link #DIRECT} does: rules out most texts at a glance. */
  private static boolean mayBeDirect(String between) {
    int begin = 0;
    while (WordScan.isSpaceAt(between, begin)) {
      begin++;
    }
    int end = begin;
    while (end < between.length() && WordScan.isLetter(between.charAt(end))) {
      end++;
    }
    if (end == begin || WordScan.isInWord(between, end)) {
      return end == between.length() || WordScan.isInWord(between, end);
    }
    String word = between.substring(begin, end).toLowerCase(Locale.ROOT);
    return word.endsWith("ly") || DIRECT_OPENERS.contains(word);
  }

  /** Whether a verb has what drones destroy behind it. */
  boolean isDestructive(Cue verb) {
    return DESTRUCTIVE.matcher(text.substring(verb.begin())).matches();
  }

  /** Whether a verb is one of attack, which a single drone does by hitting something. */
  boolean isAttacked(Cue verb) {
    return text.startsWith("attacked ", verb.begin());
  }

  /**
   * How a verb belongs to the drones before it, or null where it is of something else.
   *
   * @param between the words between them
   * @param last the form of the verb before it
   */
  @Nullable Form form(String between, Cue cue, @Nullable Form last) {
    boolean relative = last != Form.RELATIVE && RELATIVE.matcher(between).matches();
    if (Auxiliaries.end(between, between.length())) {
      boolean ofAnother = !relative && OTHERS_CLAUSE.matcher(between).matches();
      return relative ? Form.RELATIVE : ofAnother && last != Form.RELATIVE ? null : Form.FINITE;
    }
    if (relative) {
      return Form.RELATIVE;
    }
    String verb = text.substring(cue.begin(), cue.end());
    boolean does = isDestructive(cue);
    boolean hit = cue.value().equals("HIT") && !verb.endsWith("ing") && !verb.endsWith(" by");
    boolean active = hit || ACTIVE.matcher(verb).matches();
    if (WordScan.isSpaceBefore(between, between.length())
        && TO.matcher(WordScan.lastWords(between, between.length(), 1)).matches()) {
      return Form.REDUCED;
    }
    if (isDirect(between)) {
      boolean perfect = PERFECT.matcher(between).matches();
      return ((active || does) && !verb.endsWith("ing")) || perfect ? Form.FINITE : Form.REDUCED;
    }
    if (WHERE.matcher(between).matches()) {
      return active || does ? Form.FINITE : Form.REDUCED;
    }
    return active && last != null && !between.contains(",") ? Form.FINITE : null;
  }
}
