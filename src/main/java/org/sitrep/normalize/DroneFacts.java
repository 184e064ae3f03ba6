package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.VerbForms.Form;
import org.sitrep.normalize.VerbsBehind.After;

/**
 * What one sentence says of the drones it counts. Works on the sentence's text and the cues that
 * the rules found in it; offsets count from the sentence's begin, in UTF-16 code units.
 */
final class DroneFacts {

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
   * @param inList whether it goes on a list of parts, whose verb stands with the first: 9 at sea
   * @param otherSide whether its side stands right before it, without a verb: and Russia 12
   */
  record Phrase(
      int begin,
      int end,
      int phraseEnd,
      boolean groupOf,
      boolean single,
      boolean inList,
      boolean otherSide) {}

  private static final Set<String> SUFFERED = Set.of("DOWNED", "LOST", "DAMAGED");
  private static final Set<String> SUFFERED_OR_HIT = Set.of("DOWNED", "LOST", "DAMAGED", "HIT");

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

  /** Verbs joined to one: shot down or jammed. */
  private static final Pattern JOINED =
      Pattern.compile("(?is)(?:\\s+(?:and|or)\\s+(?:\\w+ly\\s+)?|/)");

  private static final Pattern ELECTRONIC =
      Pattern.compile(
          "(?is)(?:(?!\\band\\b)[^.;]){0,60}\\bby\\s+[\"“]?(?:electronic warfare|jamming).*");

  private static final Pattern BY_OR_WITH = Pattern.compile("(?is).*\\b(?:by|with)\\b[^,;]*");
  private static final List<String> BY_OR_WITH_CUES = List.of("by", "with");
  private static final Pattern BY_NEAR =
      Pattern.compile("(?is).*\\b(?:by|with)\\b(?:\\s+[\\w-]+){0,5}\\s+");
  private static final Pattern BY =
      Pattern.compile("(?is)(?:hits|impacts|strikes) of\\b.*|.*\\bby\\b[^,;]*");

  private static final Set<String> FLIES = Set.of("flew", "fly", "flies", "flown", "flying");
  private static final Pattern AND_OR_COMMA =
      Pattern.compile("(?:,|;|,? and)\\s+(?:about |some |another )?");
  private static final Pattern ALL_BUT = Pattern.compile("(?is).*\\ball but\\s+(?:\\w+\\s+)?");

  private final String text;
  private final List<Cue> actions;
  private final List<Cue> sides;

  /** The text in lower case, to see what it does not hold. */
  private final String lower;

  private final ActionForms forms;
  private final VerbForms verbs;
  private final VerbsBehind behind;
  private final CountWords words;

  /** The governor of the count that was asked about last. */
  private @Nullable Cue governor;

  /** Where that count begins. */
  private int governed = -1;

  /**
   * Reads one sentence.
   *
   * @param text the sentence
   * @param words the words that say what happens to drones
   * @param sides its mentions of states and other sides with their code or name, in text order
   */
  DroneFacts(String text, ActionWords words, List<Cue> sides) {
    this.text = text;
    this.sides = sides;
    this.lower = text.toLowerCase(Locale.ROOT);
    this.actions = lower.length() == text.length() ? words.find(lower) : List.of();
    this.forms = new ActionForms(text, actions);
    this.verbs = new VerbForms(text);
    this.behind = new VerbsBehind(verbs, lower, actions, forms);
    this.words = new CountWords(text, lower, sides);
  }

  String text() {
    return text;
  }

  CountWords words() {
    return words;
  }

  List<Cue> sides() {
    return sides;
  }

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
    if (lower.contains("all but") && ALL_BUT.matcher(text.substring(0, count.begin())).matches()) {
      return "HIT";
    }
    if (count.groupOf()) {
      After after = behind.first(count.end(), Form.RELATIVE);
      boolean seen = after != null && after.cue().value().equals("SEEN");
      return seen ? "SEEN" : "LAUNCHED";
    }
    After finite = words.isOblique(count) ? null : behind.first(count.phraseEnd(), Form.FINITE);
    if (finite != null && behind.isDirect(count.phraseEnd(), finite.cue())) {
      return valueOf(finite.cue(), count);
    }
    Cue governor = governor(count);
    After reduced = behind.first(count.phraseEnd(), Form.REDUCED);
    After later = reduced != null ? reduced : behind.first(count.phraseEnd(), Form.RELATIVE);
    if (governor != null && later != null && isCoordinated(governor, count, later.cue())) {
      return valueOf(later.cue(), count);
    }
    if (governor != null) {
      boolean weak = governor.value().equals("SEEN") || governor.value().equals("HIT");
      if (weak && reduced != null && !reduced.cue().value().equals("LAUNCHED")) {
        return reduced.cue().value();
      }
      if (words.isSentTo(governor, count)) {
        return "SUPPLIED";
      }
      boolean flown = weak && FLIES.contains(lower.substring(governor.begin(), governor.end()));
      boolean with = SUFFERED.contains(governor.value()) && words.isInstrument(governor, count);
      if (flown || (with && !count.single())) {
        return "LAUNCHED";
      }
      if (with) {
        return "HIT";
      }
      if (governor.value().equals("HIT") && words.isObject(governor, count)) {
        return "DOWNED";
      }
      boolean launched =
          governor.value().equals("HIT")
              && !count.single()
              && !BY.matcher(text.substring(governor.begin(), count.begin())).matches();
      return launched ? "LAUNCHED" : governor.value();
    }
    if (finite != null) {
      return valueOf(finite.cue(), count);
    }
    if (count.inList() && reduced != null && !SUFFERED_OR_HIT.contains(reduced.cue().value())) {
      return null;
    }
    if (count.inList() && reduced == null) {
      return null;
    }
    if (later != null) {
      return valueOf(later.cue(), count);
    }
    String same = gapped(count);
    if (same != null) {
      return same;
    }
    return words.isToldOf(count) ? "SEEN" : null;
  }

  /**
   * The verb that has the count as its object, or the noun that has it behind its "of"; null for
   * drones that are the subject of a verb themselves.
   */
  @Nullable Cue governor(Phrase count) {
    if (count.begin() != governed) {
      governor = findGovernor(count);
      governed = count.begin();
    }
    return governor;
  }

  private @Nullable Cue findGovernor(Phrase count) {
    After finite = words.isOblique(count) ? null : behind.first(count.phraseEnd(), Form.FINITE);
    if (count.inList() || (finite != null && behind.isDirect(count.phraseEnd(), finite.cue()))) {
      return null;
    }
    for (int i = actions.size() - 1; i >= 0; i--) {
      Cue cue = actions.get(i);
      if (cue.end() > count.begin()
          || forms.isAdjective(cue)
          || forms.isNoun(i)
          || forms.isParticiple(cue)) {
        continue;
      }
      String between = text.substring(cue.end(), count.begin());
      if (between.indexOf('(') >= 0) {
        between = BRACKETS.matcher(between).replaceAll("");
      }
      boolean passive = !CountWords.isGerund(text, cue) && Auxiliaries.end(text, cue.begin());
      if (Clauses.BOUNDARY.isIn(between)
          || (passive && !(maySayBy(between) && BY_OR_WITH.matcher(between).matches()))) {
        String words = passive ? text.substring(cue.begin(), count.begin()) : "";
        return maySayBy(words) && BY_NEAR.matcher(words).matches() ? cue : null;
      }
      Cue first = cue;
      for (int j = i - 1; j >= 0 && joined(actions.get(j), first); j--) {
        first = actions.get(j);
      }
      return first;
    }
    return null;
  }

  /** Whether words may match {@link #BY_OR_WITH} or {@link #BY_NEAR}. */
  private static boolean maySayBy(String words) {
    return CountWords.containsAny(words.toLowerCase(Locale.ROOT), BY_OR_WITH_CUES);
  }

  /** The verb that is left out: Denmark pledged $90m, and the Czech Republic 10,000 drones. */
  private @Nullable String gapped(Phrase count) {
    for (Cue side : sides) {
      if (side.end() + 1 == count.begin()
          && CountWords.isGap(WordScan.lastWords(text, side.begin(), 2))) {
        String verb = null;
        for (int i = 0; i < actions.size() && actions.get(i).end() < side.begin(); i++) {
          verb = isVerb(i) ? actions.get(i).value() : verb;
        }
        return verb;
      }
    }
    return null;
  }

  private boolean joined(Cue a, Cue b) {
    return a.end() <= b.begin() && JOINED.matcher(text.substring(a.end(), b.begin())).matches();
  }

  /** What a line above a list says of all of the list: Shot down:, Losses of the day:. */
  @Nullable String actionOfAll() {
    for (int i = actions.size() - 1; i >= 0; i--) {
      if (isVerb(i)) {
        boolean second = i > 0 && joined(actions.get(i - 1), actions.get(i));
        return actions.get(second ? i - 1 : i).value();
      }
    }
    return lower.contains("losses") ? "LOST" : null;
  }

  /** The verbs of an action. */
  List<Cue> verbs(Set<String> wanted) {
    List<Cue> found = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      if (wanted.contains(actions.get(i).value()) && isVerb(i)) {
        found.add(actions.get(i));
      }
    }
    return found;
  }

  private boolean isVerb(int index) {
    return !forms.isAdjective(actions.get(index)) && !forms.isNoun(index);
  }

  /** Where the clause of a passive verb behind the drones ends that names who did it. */
  @Nullable Cue verbAfter(int phraseEnd) {
    After finite = behind.first(phraseEnd, Form.FINITE);
    After after = finite != null ? finite : behind.first(phraseEnd, Form.REDUCED);
    return after == null ? null : after.cue();
  }

  /** Downed in a downed drone. */
  private @Nullable String ownParticiple(Phrase count) {
    for (Cue cue : actions) {
      if (cue.begin() >= count.begin()
          && cue.end() <= count.end()
          && !forms.isAdjective(cue)
          && List.of("DOWNED", "LOST", "DAMAGED").contains(cue.value())
          && text.substring(cue.begin(), cue.end()).endsWith("ed")) {
        return cue.value();
      }
    }
    return null;
  }

  /** 36 shot down, 20 jammed: a verb behind the number, the one before it is another's. */
  private boolean isCoordinated(Cue before, Phrase count, Cue after) {
    String between = text.substring(count.end(), after.begin()).strip();
    return (between.isEmpty() || between.equals("that") || between.equals("which"))
        && AND_OR_COMMA.matcher(text.substring(before.end(), count.begin())).matches();
  }

  /** Drones that destroy something hit it; drones that are hit are downed. */
  private String valueOf(Cue cue, Phrase count) {
    boolean done = Auxiliaries.end(text, cue.begin());
    if (done) {
      boolean jammed =
          (lower.contains("jamming") || lower.contains("electronic"))
              && ELECTRONIC.matcher(text.substring(cue.end())).matches();
      return cue.value().equals("HIT") && !text.substring(0, cue.end()).endsWith("ing")
          ? "DOWNED"
          : jammed ? "LOST" : cue.value();
    }
    boolean one = count.single() && verbs.isAttacked(cue);
    return one || verbs.isDestructive(cue) ? "HIT" : cue.value();
  }
}
