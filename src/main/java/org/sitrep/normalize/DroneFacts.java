package org.sitrep.normalize;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of the drones it counts: what happened to them and whose they are. Works
 * on the sentence's text and the cues that the rules found in it; offsets count from the sentence's
 * begin, in UTF-16 code units.
 *
 * @param text the sentence
 * @param actions its action words with their action, in text order
 * @param sides its mentions of states and other sides with their code or name, in text order
 */
record DroneFacts(String text, List<Cue> actions, List<Cue> sides) {

  /** A word or phrase of the sentence and what it stands for. */
  record Cue(int begin, int end, String value) {}

  /** What may stand between drones and the verb that says what they did or suffered. */
  private static final Pattern DIRECT =
      Pattern.compile(
          "\\s*(?:(?:that|which|who|and|were|was|are|is|had|have|has|been|being|be|also|all|both|each"
              + "|successfully|reportedly|allegedly|apparently|later|then|to|would|will|could|may|said|either"
              + "|subsequently|already|recorded|as|simultaneously|not|be|it|they|then)\\b[\\s,–—\"”’]*)*",
          Pattern.CASE_INSENSITIVE);

  /** Words between drones and a passive verb: over the city were shot down. */
  private static final Pattern PASSIVE =
      Pattern.compile(
          "[^.;:!?]{0,120}?\\b(?:were|was|been|being|are|got|be)\\s+(?:\\w+ly\\s+|all\\s+|also\\s+)*",
          Pattern.CASE_INSENSITIVE);

  /** Another clause or quantity before the verb, which then is about something else. */
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile(
          "\\b(?:while|but|when|after|before|as|killing|injuring|people|person|missiles?|woman|man|he|she|they|it)\\b|[,–—]\\s+(?:and|while|with|killing|which)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BROKEN_BY_CLAUSE = Pattern.compile("[;:]|\\. ");

  /** Part of a compound and no verb: Iranian-made, Ukraine-launched. */
  private static final Pattern ADJECTIVE = Pattern.compile(".*[\\p{L}][-‑]", Pattern.DOTALL);

  private static final Set<String> SUFFERED = Set.of("DOWNED", "LOST", "DAMAGED");

  /** Who fights whom with drones, where a text names both. */
  private static final Map<String, List<String>> ADVERSARIES =
      Map.of(
          "UA", List.of("RU"),
          "RU", List.of("UA"),
          "IL", List.of("IR", "Houthi", "Hezbollah"),
          "IR", List.of("IL", "US"),
          "US", List.of("Houthi", "IR"),
          "GB", List.of("Houthi"),
          "FR", List.of("Houthi"),
          "Houthi", List.of("US", "IL"),
          "Hezbollah", List.of("IL"));

  /**
   * What happened to the drones of one count.
   *
   * @param begin begin of the count
   * @param end end of the count; of a part (52 of 80 drones) the end of the whole phrase
   * @param total whether another count of the sentence is a part of this one
   * @return the action's name, or null where the sentence says nothing of it
   */
  @Nullable String action(int begin, int end, boolean total) {
    Cue after = verbAfter(end);
    if (after != null) {
      return after.value();
    }
    if (total) {
      return "LAUNCHED";
    }
    Cue before = verbBefore(begin);
    if (before != null) {
      return before.value().equals("HIT") ? "LAUNCHED" : before.value();
    }
    Cue passive = passiveAfter(end);
    return passive == null ? null : passive.value();
  }

  private @Nullable Cue verbAfter(int end) {
    for (Cue action : actions) {
      if (action.begin() >= end && !isAdjective(action)) {
        return DIRECT.matcher(text.substring(end, action.begin())).matches() ? action : null;
      }
    }
    return null;
  }

  private @Nullable Cue passiveAfter(int end) {
    for (Cue action : actions) {
      if (action.begin() >= end && !isAdjective(action)) {
        String between = text.substring(end, action.begin());
        if (PASSIVE.matcher(between).matches() && !OTHER_CLAUSE.matcher(between).find()) {
          return action;
        }
      }
    }
    return null;
  }

  private @Nullable Cue verbBefore(int begin) {
    Cue nearest = null;
    for (Cue action : actions) {
      if (action.end() <= begin && !isAdjective(action)) {
        nearest = action;
      }
    }
    return nearest != null && !BROKEN_BY_CLAUSE.matcher(text.substring(nearest.end(), begin)).find()
        ? nearest
        : null;
  }

  private boolean isAdjective(Cue action) {
    return ADJECTIVE.matcher(text.substring(0, action.begin())).matches();
  }

  /**
   * Whose drones a count counts.
   *
   * @param begin begin of the count
   * @param end end of the count
   * @param action what happened to them
   * @param source the side that claims it, or null where that is unknown
   * @param present the sides that the document names
   * @return an ISO 3166-1 alpha-2 code or a name, or null where the text names no side
   */
  @Nullable String operator(
      int begin, int end, @Nullable String action, @Nullable String source, Set<String> present) {
    String own = ownSide(begin, end);
    if (own != null) {
      return own;
    }
    String launcher = launchedBy(end);
    if (launcher != null) {
      return launcher;
    }
    if (action == null) {
      return null;
    }
    Cue verb = verbBefore(begin);
    String subject = verb == null ? null : sideBefore(verb.begin());
    boolean sufferedVerb = verb != null && SUFFERED.contains(verb.value());
    if (!sufferedVerb && (action.equals("LAUNCHED") || action.equals("PRODUCED"))) {
      return subject;
    }
    String downer = sufferedVerb && subject != null ? subject : source;
    return downer == null ? null : adversary(downer, present);
  }

  /** Ukrainian in 162 Ukrainian drones; not Iranian in Iranian-made drones. */
  private @Nullable String ownSide(int begin, int end) {
    for (Cue side : sides) {
      if (side.begin() >= begin && side.end() <= end) {
        String rest = text.substring(side.end(), Math.min(text.length(), side.end() + 10));
        if (!rest.matches("(?is)[-‑ ](?:made|built|supplied|designed|produced|type|style).*")) {
          return side.value();
        }
      }
    }
    return null;
  }

  /** Russia in 80 drones launched by Russia. */
  private @Nullable String launchedBy(int end) {
    for (Cue action : actions) {
      if (action.begin() >= end && action.value().equals("LAUNCHED")) {
        if (!DIRECT.matcher(text.substring(end, action.begin())).matches()) {
          return null;
        }
        for (Cue side : sides) {
          if (side.begin() >= action.end()
              && text.substring(action.end(), side.begin())
                  .matches("(?is)(?:\\s+\\w+){0,3}?\\s+by\\s+(?:the\\s+)?(?:\\w+\\s+)?")) {
            return side.value();
          }
        }
        return null;
      }
    }
    return null;
  }

  private @Nullable String sideBefore(int offset) {
    String nearest = null;
    for (Cue side : sides) {
      if (side.end() <= offset) {
        nearest = side.value();
      }
    }
    return nearest;
  }

  private static @Nullable String adversary(String side, Set<String> present) {
    List<String> named =
        ADVERSARIES.getOrDefault(side, List.of()).stream().filter(present::contains).toList();
    return named.size() == 1 ? named.get(0) : null;
  }
}
