package org.sitrep.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which counts of a document are parts of others: of a salvo those shot down, of those shot down
 * the ones over a region; and which repeat an earlier one.
 */
final class Salvos {

  /** No whole is known. */
  static final int NONE = -1;

  /**
   * One count.
   *
   * @param begin begin in the document
   * @param end end in the document
   * @param value the number, NaN where it is vague
   * @param form how its number stands: the rule of a bare count, or of the count itself
   * @param sentence number of its sentence
   * @param line offset of its line
   */
  record Count(int begin, int end, double value, String form, int sentence, int line) {
    boolean isBare() {
      return form.startsWith("BareCount.");
    }
  }

  private static final Set<String> PART_ACTIONS = Set.of("DOWNED", "LOST", "HIT", "DAMAGED");
  private static final Set<String> APART =
      Set.of("BareCount.compared", "BareCount.apposition", "BareCount.otherSide");
  private static final Set<String> POINTS_BACK =
      Set.of("BareCount.ofThem", "DroneCount.ofTheDrones", "DroneCount.ofTheCraft");

  private static final Pattern MORE =
      Pattern.compile("(?is).*\\b(?:another|a further)\\s+(?:\\w+\\s+)?$");
  private static final Pattern ALL = Pattern.compile("(?is).*\\ball\\s+(?:of\\s+)?(?:the\\s+)?$");
  private static final Pattern OPENS =
      Pattern.compile(
          "(?is).*(?:[:(–—]|\\s-|\\b(?:including|of which|of these|of those|among them)\\b,?)\\s*(?:[\\w-]+\\s+){0,3}$");
  private static final Pattern GOES_ON =
      Pattern.compile("(?is)\\s*,?\\s*(?:and|,)\\s*(?:(?:at least|about|some)\\s+)?");
  private static final Pattern PLACE =
      Pattern.compile("(?is)\\s*(over|in|near|above|at|on|by|off)\\b.*");

  /** How many sentences behind the drones that were launched their fate may stand. */
  private static final int MOST_SENTENCES = 4;

  /** Nine drones were shot down over the Kursk region, five over Tula: two of one list. */
  private static final Pattern NAMED_PLACE =
      Pattern.compile(
          "\\s+(?:were|was|have been|had been)\\s+(?:\\w+\\s+){1,3}?(?:over|near|above)\\s+(?:the\\s+)?(?![^,]*\\bregions\\b)(?!Russian?\\b|Ukrain)\\p{Lu}[^,.;:()]{1,40}(?:,|,? and)\\s+");

  private static final Pattern POINTS =
      Pattern.compile("(?s).*[.!?][\"”]?\\s+Of (?:these|those|them|the)\\b,?\\s*(?:\\w+\\s+){0,2}");
  private static final Pattern AND = Pattern.compile("(?s)[^.;:!?()]{1,60}(?:,| and|, and)\\s+");

  /** Twelve drones in May: seven Zalas. */
  private static final Pattern LIST = Pattern.compile("(?s)[^.;:!?()]{0,60}:\\s+(?:\\w+\\s+)?");

  private static final Pattern IN_TOTAL =
      Pattern.compile("(?is)\\s*(?:In total|In all|Overall|Altogether|All told)\\b.*");

  private final String text;
  private final List<Count> counts;
  private final int[] wholes;
  private final @Nullable String[] actions;

  Salvos(String text, List<Count> counts) {
    this.text = text;
    this.counts = counts;
    this.wholes = new int[counts.size()];
    Arrays.fill(wholes, NONE);
    this.actions = new String[counts.size()];
  }

  int whole(int part) {
    return wholes[part];
  }

  void setWhole(int part, int whole) {
    wholes[part] = whole;
  }

  void setAction(int count, @Nullable String action) {
    actions[count] = action;
  }

  /**
   * Finds what a count is a part of by its words; needs the actions and wholes of those before it.
   */
  void linkByWords(int i) {
    if (wholes[i] != NONE) {
      return;
    }
    Count count = counts.get(i);
    String before20 = text.substring(Math.max(0, count.begin() - 20), count.begin());
    if (before20.toLowerCase(Locale.ROOT).contains("all") && ALL.matcher(before20).matches()) {
      wholes[i] = i;
      return;
    }
    if (i == 0) {
      return;
    }
    if (isKnown(before20) && actions[i] == null) {
      wholes[i] = sameBefore(i);
      return;
    }
    int before = i - 1;
    Count previous = counts.get(before);
    String between = text.substring(previous.end(), Math.max(previous.end(), count.begin()));
    boolean near =
        count.sentence() - previous.sentence() <= 2
            && (count.line() == previous.line() || POINTS_BACK.contains(count.form()));
    if (!near || APART.contains(count.form())) {
      return;
    }
    int same = count.form().equals("BareCount.ofThem") ? sameBefore(i) : NONE;
    if (same != NONE) {
      wholes[i] = same;
    } else if (POINTS_BACK.contains(count.form())) {
      link(i, isPart(before) ? wholes[before] : before);
    } else if (count.isBare()) {
      link(i, wholeOfBare(count, before, between));
    } else if (isPart(before)
        && (GOES_ON.matcher(between).matches() || isNextPlace(previous, count, between))) {
      link(i, wholes[before]);
    } else if (count.sentence() == previous.sentence()
        && count.value() <= previous.value()
        && LIST.matcher(between).matches()) {
      link(i, before);
    }
  }

  /** Two over Crimea and one UAV over the sea: regions on a list, the last with its noun. */
  private boolean isNextPlace(Count previous, Count count, String between) {
    return previous.form().equals("BareCount.region")
        && count.sentence() == previous.sentence()
        && PLACE.matcher(between).matches()
        && AND.matcher(between).matches()
        && PLACE
            .matcher(text.substring(count.end(), Math.min(text.length(), count.end() + 40)))
            .matches();
  }

  /** The 251 drones were a record: a number that was said before. */
  private static boolean isKnown(String before) {
    return before.endsWith("The ") || before.endsWith("the ") || before.endsWith("hose ");
  }

  /** Of the 103: the nearest earlier mention of a number, or of what it repeats. */
  private int sameBefore(int i) {
    Count count = counts.get(i);
    for (int j = i - 1; j >= 0 && count.sentence() - counts.get(j).sentence() <= 3; j--) {
      if (counts.get(j).value() == count.value() && count.value() >= 5) {
        return wholes[j] == NONE ? j : wholes[j];
      }
    }
    return NONE;
  }

  private int wholeOfBare(Count count, int before, String between) {
    Count previous = counts.get(before);
    if (count.form().equals("BareCount.ordinal") || isMore(between)) {
      return wholes[before];
    }
    if (between.contains("Of ") && POINTS.matcher(between).matches()) {
      return isPart(before) ? wholes[before] : before;
    }
    boolean sameSentence = count.sentence() == previous.sentence();
    if (sameSentence && OPENS.matcher(between).matches() && !between.contains(";")) {
      return before;
    }
    if (isPart(before)) {
      return wholes[before];
    }
    if (count.form().equals("BareCount.region")) {
      if (NAMED_PLACE.matcher(between).matches()) {
        return NONE;
      }
      Matcher one = PLACE.matcher(between);
      Matcher other = PLACE.matcher(text).region(count.end(), text.length());
      boolean beside = one.matches() && other.matches() && one.group(1).equals(other.group(1));
      return beside ? NONE : before;
    }
    String action = actions[before];
    return action != null && PART_ACTIONS.contains(action) ? NONE : before;
  }

  private static boolean isMore(String between) {
    String lower = between.toLowerCase(Locale.ROOT);
    return (lower.contains("another") || lower.contains("a further"))
        && MORE.matcher(between).matches();
  }

  private boolean isPart(int i) {
    return wholes[i] != NONE && wholes[i] != i;
  }

  /** Links a part to the whole, or to what that is a part of, whichever is large enough. */
  private void link(int part, int whole) {
    int at = whole;
    while (at != NONE && counts.get(part).value() > counts.get(at).value()) {
      at = wholes[at] == at ? NONE : wholes[at];
    }
    wholes[part] = at;
  }

  /**
   * Links what became of drones to those just launched (launched 14, destroying nine), and later
   * mentions of a count to the first; needs all actions.
   *
   * @param operators whose drones each count counts
   * @param days when, as the value of the count's date
   */
  void linkByFacts(List<@Nullable String> operators, List<@Nullable String> days) {
    int launched = NONE;
    for (int i = 0; i < counts.size(); i++) {
      String action = actions[i];
      int first = wholes[i] == NONE ? repeated(i, operators, days) : NONE;
      if (first != NONE) {
        wholes[i] = first;
        launched = "LAUNCHED".equals(action) ? first : launched;
      } else if (isTotal(i)) {
        launched = wholes[i] == NONE || wholes[i] == i ? i : launched;
        linkEarlier(i, operators);
      } else if (launched != NONE
          && wholes[i] == NONE
          && action != null
          && PART_ACTIONS.contains(action)
          && !counts.get(i).form().equals("BareCount.apposition")
          && fits(i, launched, operators)) {
        wholes[i] = launched;
      }
    }
  }

  private boolean isTotal(int i) {
    String action = actions[i];
    if ("LAUNCHED".equals(action) || "SEEN".equals(action)) {
      return true;
    }
    for (int j = 0; j < wholes.length; j++) {
      if (wholes[j] == i && j != i) {
        return wholes[i] == NONE && action == null;
      }
    }
    return false;
  }

  private boolean fits(int part, int whole, List<@Nullable String> operators) {
    Count a = counts.get(part);
    Count b = counts.get(whole);
    String operator = operators.get(part);
    boolean same = operator != null && operator.equals(operators.get(whole));
    if (!(a.value() <= b.value())
        || (operator != null && !same)
        || a.sentence() - b.sentence() > MOST_SENTENCES) {
      return false;
    }
    int lines = lineEnds(text.substring(b.begin(), a.begin()).strip());
    boolean goesOn = same && part > 0 && wholes[part - 1] == whole;
    int from = goesOn ? counts.get(part - 1).sentence() : b.sentence();
    return (lines == 0 && a.sentence() - from <= 2)
        || (same && lines == 1 && a.sentence() - b.sentence() <= 3);
  }

  /** How often lines end in a text; empty lines do not count. */
  private static int lineEnds(String between) {
    int ends = 0;
    for (int i = 0; i < between.length(); i++) {
      if (between.charAt(i) == '\n' && (i == 0 || between.charAt(i - 1) != '\n')) {
        ends++;
      }
    }
    return ends;
  }

  /** They destroyed 17 drones. In total, 24 were launched. */
  private void linkEarlier(int total, List<@Nullable String> operators) {
    if (total == 0 || wholes[total] != NONE) {
      return;
    }
    int part = total - 1;
    Count a = counts.get(part);
    Count b = counts.get(total);
    String action = actions[part];
    String operator = operators.get(part);
    String between = text.substring(a.end(), b.begin());
    int stop = between.lastIndexOf(". ");
    if (wholes[part] == NONE
        && action != null
        && PART_ACTIONS.contains(action)
        && a.line() == b.line()
        && a.value() <= b.value()
        && (operator == null || operator.equals(operators.get(total)))
        && stop >= 0
        && IN_TOTAL.matcher(between.substring(stop + 2)).matches()) {
      wholes[part] = total;
    }
  }

  /** The first mention of the same number of the same side's drones with the same fate. */
  private int repeated(int i, List<@Nullable String> operators, List<@Nullable String> days) {
    Count count = counts.get(i);
    if (!(count.value() >= 5) || actions[i] == null) {
      return NONE;
    }
    for (int j = 0; j < i; j++) {
      boolean same =
          counts.get(j).value() == count.value()
              && Objects.equals(actions[j], actions[i])
              && agree(operators.get(j), operators.get(i))
              && agree(days.get(j), days.get(i));
      if (same && (wholes[j] == NONE || wholes[j] == j)) {
        return j;
      }
    }
    return NONE;
  }

  private static boolean agree(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b);
  }
}
