package org.sitrep.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of the drones it counts. Works on the sentence's text and the cues that
 * the rules found in it; offsets count from the sentence's begin, in UTF-16 code units.
 *
 * @param text the sentence
 * @param actions its action words with their action, in text order
 * @param sides its mentions of states and other sides with their code or name, in text order
 */
record DroneFacts(String text, List<Cue> actions, List<Cue> sides) {

  /** A word or phrase of the sentence and what it stands for. */
  record Cue(int begin, int end, String value) {}

  /**
   * The count that is asked about.
   *
   * @param begin begin of the count
   * @param end end of the count
   * @param phraseEnd where its noun phrase ends: of a part (52 of 80 drones) the end of the whole
   * @param groupOf whether a part of it stands right before it: 52 of these
   * @param single whether it counts one drone
   */
  record Phrase(int begin, int end, int phraseEnd, boolean groupOf, boolean single) {}

  /** How a verb behind the drones belongs to them. */
  private enum Form {
    /** were shot down, struck a house */
    FINITE,
    /** launched by Russia, heading for the city */
    REDUCED,
    /** that crossed the border */
    RELATIVE
  }

  private record After(Cue cue, Form form) {}

  /** What may stand between drones and their verb. */
  private static final Pattern DIRECT =
      Pattern.compile(
          "\\s*(?:(?:that|which|who|and|were|was|are|is|had|have|has|been|being|be|also|all|both|each|more"
              + "|others?|ones|successfully|reportedly|allegedly|apparently|later|then|to|would|will|could"
              + "|may|said|either|subsequently|already|recorded|as|simultaneously|not|it|they|\\w+ly)\\b"
              + "[\\s,–—\"”’)]*)*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?is).*\\b(?:were|was|been|being|are|got|be)\\s+(?:(?:\\w+ly|all|also|either|then|both|later|reported|recorded|as)\\s+)*");

  /** Drones and other weapons together: nine drones and two missiles were shot down. */
  private static final Pattern OTHER_WEAPONS =
      Pattern.compile(
          "(?is)(?:,?\\s+(?:and|or|as well as|plus)\\s+(?:[\\w-]+\\s+){0,4}?(?:missiles?|bombs?|rockets?|helicopters?|jets?|planes?|aircraft|projectiles?|vehicles?))+\\b");

  /** In the brackets or after the noun, without a verb: over the city, in the Red Sea. */
  private static final Pattern WHERE =
      Pattern.compile(
          "(?is)\\s*(?:\\([^)]*\\)\\s*)?(?:(?:over|in|near|on|at|from|above|off|around|across|of|outside)\\b[^;:!?]*)?");

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "(?i)[;!?]|\\. |:\\s|\\b(?:while|but|when|after|before|because|although|killing|injuring|people|person|woman|man|he|she|they|we)\\b"
              + "|[,–—]\\s+(?:and|while|with|killing|wounding)\\b|\\band\\s+(?:killed|injured|wounded)\\b");

  /** Where the object of a verb cannot go on. */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)[;:!?(]|\\. |[,–—]\\s+(?:and\\s+(?!\\d|\\w+\\s+(?:drones|uavs))|with\\b|while\\b|but\\b|as\\b|which\\b)|\\b(?:while|but|when|because"
              + "|although|after|before|says?|said|saying|reported|claims?|claimed)\\b|\\bthat\\b|\\bas\\b(?!\\s+(?:many|well))");

  private static final Pattern RELATIVE =
      Pattern.compile("(?is)\\s*,?\\s*(?:that|which|who)\\b.*", Pattern.DOTALL);

  /** Verbs whose subject are the drones, without an auxiliary. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i)(?:hits?|struck|strikes?|crash|crashed|fell|falls|fallen|slammed|slams?|reached|exploded|detonated|got .*"
              + "|made it .*|rammed|collided|smashed|penetrated|plunged|plowed|landed|dropped|killed|kills|injured|wounded|crossed"
              + "|entered|flew|flies|breached|approached|violated|hovered|arrived|disappeared.*|vanished.*|failed.*"
              + "|strayed|crash-landed|veered.*|went .*|fell .*|ran .*|lost|attacked|targets?|targeted"
              + "|attempted .*|tried .*|took .*|participated|were .*|came .*|turn(?:ed)? back)");

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?is)\\s+(?:an?|the|its|their|at least|some|several|one|two|three|four|five|six|\\d+)\\s.*");

  /** Part of a compound and no verb: Iranian-made, Ukraine-launched. */
  private static final Pattern ADJECTIVE = Pattern.compile(".*[\\p{L}][-‑]", Pattern.DOTALL);

  private static final Pattern DETERMINER =
      Pattern.compile(
          "(?is).*\\b(?:an?|the|its|their|his|her|this|that|of|in|under|after|overnight|massive|largest|biggest|drone"
              + "|missile|air|aerial|latest|new|single|major|rocket|\\w+ian|\\w+[’']s?)\\s+");

  private static final Pattern BY = Pattern.compile("(?is).*\\bby\\b[^,;]*");

  /**
   * What happened to the drones of one count.
   *
   * @return the action's name, or null where the sentence says nothing of it
   */
  @Nullable String action(Phrase count) {
    String own = ownParticiple(count);
    if (own != null) {
      return own;
    }
    if (text.substring(0, count.begin()).matches("(?is).*\\ball but\\s+(?:\\w+\\s+)?")) {
      return "HIT";
    }
    if (count.groupOf()) {
      After after = first(count.end(), Form.RELATIVE);
      boolean seen = after != null && after.cue().value().equals("SEEN");
      return seen ? "SEEN" : "LAUNCHED";
    }
    After finite = first(count.phraseEnd(), Form.FINITE);
    if (finite != null && isDirect(count.phraseEnd(), finite.cue())) {
      return valueOf(finite.cue());
    }
    Cue governor = governor(count.begin());
    After reduced = first(count.phraseEnd(), Form.REDUCED);
    if (governor != null) {
      boolean seen = governor.value().equals("SEEN");
      if (seen && reduced != null && !reduced.cue().value().equals("LAUNCHED")) {
        return reduced.cue().value();
      }
      boolean launched =
          governor.value().equals("HIT")
              && !count.single()
              && !BY.matcher(text.substring(governor.begin(), count.begin())).matches();
      return launched ? "LAUNCHED" : governor.value();
    }
    if (finite != null) {
      return valueOf(finite.cue());
    }
    After relative = reduced != null ? reduced : first(count.phraseEnd(), Form.RELATIVE);
    return relative == null ? null : valueOf(relative.cue());
  }

  /** The verb that has the count as its object, or the noun that has it behind its "of". */
  @Nullable Cue governor(int begin) {
    for (int i = actions.size() - 1; i >= 0; i--) {
      Cue cue = actions.get(i);
      if (cue.end() <= begin && !isAdjective(cue) && !isNoun(cue)) {
        String between = text.substring(cue.end(), begin);
        return BOUNDARY.matcher(between).find() ? null : cue;
      }
    }
    return null;
  }

  /** Where the clause of a passive verb behind the drones ends that names who did it. */
  @Nullable Cue verbAfter(int phraseEnd) {
    After finite = first(phraseEnd, Form.FINITE);
    After after = finite != null ? finite : first(phraseEnd, Form.REDUCED);
    return after == null ? null : after.cue();
  }

  /** Downed in a downed drone. */
  private @Nullable String ownParticiple(Phrase count) {
    for (Cue cue : actions) {
      if (cue.begin() >= count.begin()
          && cue.end() <= count.end()
          && !isAdjective(cue)
          && List.of("DOWNED", "LOST", "DAMAGED").contains(cue.value())
          && text.substring(cue.begin(), cue.end()).endsWith("ed")) {
        return cue.value();
      }
    }
    return null;
  }

  private boolean isDirect(int end, Cue cue) {
    return DIRECT.matcher(between(end, cue)).matches();
  }

  private String between(int end, Cue cue) {
    String between = text.substring(end, cue.begin());
    Matcher weapons = OTHER_WEAPONS.matcher(between);
    return weapons.lookingAt() ? between.substring(weapons.end()) : between;
  }

  /** The first verb of a form behind the drones, in their clause. */
  private @Nullable After first(int end, Form wanted) {
    boolean inRelative = false;
    Cue seen = null;
    for (Cue cue : actions) {
      if (cue.begin() < end || isAdjective(cue)) {
        continue;
      }
      String between = between(end, cue);
      if (CLAUSE_END.matcher(between).find()) {
        return null;
      }
      if (isNoun(cue)) {
        continue;
      }
      if (seen != null) {
        return new After(
            text.substring(seen.end(), cue.begin()).matches("\\s+(?:and|as|as having)\\s+")
                ? cue
                : seen,
            wanted);
      }
      Form form = form(between, cue, inRelative);
      inRelative |= form == Form.RELATIVE;
      if (form == wanted) {
        if (!cue.value().equals("SEEN")) {
          return new After(cue, form);
        }
        seen = cue;
      }
    }
    return seen == null ? null : new After(seen, wanted);
  }

  private @Nullable Form form(String between, Cue cue, boolean inRelative) {
    boolean relative = !inRelative && RELATIVE.matcher(between).matches();
    boolean direct = DIRECT.matcher(between).matches();
    if (PASSIVE.matcher(between).matches()) {
      return relative ? Form.RELATIVE : Form.FINITE;
    }
    if (relative) {
      return Form.RELATIVE;
    }
    String verb = text.substring(cue.begin(), cue.end());
    boolean active =
        ACTIVE.matcher(verb).matches() || OBJECT.matcher(text.substring(cue.end())).matches();
    if (direct) {
      boolean perfect = between.matches("(?is).*\\b(?:had|has|have)\\b.*");
      return (active && !verb.endsWith("ing")) || perfect ? Form.FINITE : Form.REDUCED;
    }
    if (WHERE.matcher(between).matches()) {
      return ACTIVE.matcher(verb).matches() ? Form.FINITE : Form.REDUCED;
    }
    return null;
  }

  /** Drones that destroy something hit it. */
  private String valueOf(Cue cue) {
    boolean suffers = cue.value().equals("DOWNED") || cue.value().equals("DAMAGED");
    boolean done = PASSIVE.matcher(text.substring(0, cue.begin())).matches();
    return suffers && !done && OBJECT.matcher(text.substring(cue.end())).matches()
        ? "HIT"
        : cue.value();
  }

  private boolean isAdjective(Cue action) {
    return ADJECTIVE.matcher(text.substring(0, action.begin())).matches();
  }

  /** Attack in an attack on the city; not in attack by drones, which is an action of its own. */
  private boolean isNoun(Cue action) {
    String word = text.substring(action.begin(), action.end());
    return !word.contains(" ")
        && !word.matches("(?i).*(?:ed|ing|shot|struck|sent|fell|lost|made|built|sunk|hit|flown)")
        && DETERMINER.matcher(text.substring(0, action.begin())).matches();
  }
}
