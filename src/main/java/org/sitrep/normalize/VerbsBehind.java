package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.VerbForms.Form;

/**
 * The verbs behind the drones of one sentence, in their clause. Offsets count from the sentence's
 * begin.
 */
final class VerbsBehind {

  /**
   * A verb.
   *
   * @param form how it belongs to the drones; null where it is of something else
   */
  record After(Cue cue, @Nullable Form form) {}

  /** Drones and other weapons together: nine drones and two missiles were shot down. */
  private static final Pattern OTHER_WEAPONS =
      Pattern.compile(
          "(?is)(?:,?\\s+(?:(?:and|or|as well as|plus)\\s+)?(?:[\\w-]+\\s+){0,4}?(?:missiles?|bombs?|rockets?|helicopters?|jets?|planes?|aircraft|projectiles?|vehicles?))+\\b");

  private static final List<String> WEAPONS =
      List.of(
          "missile",
          "bomb",
          "rocket",
          "helicopter",
          "jet",
          "plane",
          "aircraft",
          "projectile",
          "vehicle");

  /** What joins what was seen of drones to what they did: were seen and shot down. */
  private static final Pattern SAME_DRONES = Pattern.compile("\\s+(?:and|as|as having)\\s+");

  private final String text;
  private final List<Cue> actions;
  private final ActionForms actionForms;
  private final VerbForms verbForms;

  /** Whether the sentence names other weapons. */
  private final boolean weapons;

  /** The verbs behind the offset that was asked about last. */
  private List<After> found = List.of();

  private int foundFor = -1;

  /**
   * The verbs behind any drones of a sentence.
   *
   * @param verbForms of the sentence
   * @param lower the sentence in lower case
   * @param actions its action words, in its order
   * @param actionForms of these
   */
  VerbsBehind(VerbForms verbForms, String lower, List<Cue> actions, ActionForms actionForms) {
    this.text = verbForms.text();
    this.verbForms = verbForms;
    this.actions = actions;
    this.actionForms = actionForms;
    this.weapons = CountWords.containsAny(lower, WEAPONS);
  }

  /** Whether nothing but its auxiliaries stands between the drones and a verb behind them. */
  boolean isDirect(int end, Cue cue) {
    return VerbForms.isDirect(between(end, cue));
  }

  private String between(int end, Cue cue) {
    String between = text.substring(end, cue.begin());
    if (!weapons) {
      return between;
    }
    Matcher others = OTHER_WEAPONS.matcher(between);
    return others.lookingAt() ? between.substring(others.end()) : between;
  }

  /** The first verb of a form behind drones whose phrase ends at an offset; null if none is. */
  @Nullable After first(int end, Form wanted) {
    if (foundFor != end) {
      found = verbsBehind(end);
      foundFor = end;
    }
    Cue seen = null;
    for (After after : found) {
      Cue cue = after.cue();
      if (seen != null) {
        boolean same = SAME_DRONES.matcher(text.substring(seen.end(), cue.begin())).matches();
        return new After(same ? cue : seen, wanted);
      }
      if (after.form() == wanted) {
        if (!cue.value().equals("SEEN")) {
          return after;
        }
        seen = cue;
      }
    }
    return seen == null ? null : new After(seen, wanted);
  }

  /** The verbs behind the drones, in their clause, each with its form. */
  private List<After> verbsBehind(int end) {
    List<After> verbs = new ArrayList<>(4);
    Form last = null;
    for (int i = 0; i < actions.size(); i++) {
      Cue cue = actions.get(i);
      if (cue.begin() < end || actionForms.isAdjective(cue)) {
        continue;
      }
      String between = between(end, cue);
      if (Clauses.CLAUSE_END.isIn(between)) {
        break;
      }
      if (!actionForms.isNoun(i)) {
        Form form = verbForms.form(between, cue, last);
        last = form == null ? last : form;
        verbs.add(new After(cue, form));
      }
    }
    return verbs;
  }
}
