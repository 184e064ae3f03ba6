package org.sitrep.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.DroneFacts.Phrase;

/** Whose drones a sentence counts. */
final class DroneSides {

  /** Who fights whom with drones, where a text names both. */
  private static final Map<String, List<String>> ADVERSARIES =
      Map.of(
          "IL", List.of("IR", "Houthi", "Hezbollah", "Hamas"),
          "IR", List.of("IL", "US"),
          "US", List.of("Houthi", "IR"),
          "GB", List.of("Houthi"),
          "FR", List.of("Houthi"),
          "Houthi", List.of("US", "IL"),
          "Hezbollah", List.of("IL"));

  /** The two whose war is plain from either. */
  private static final Set<String> WAR = Set.of("UA", "RU");

  /** Occupied places that the occupant's air defence covers. */
  private static final Map<String, String> HELD =
      Map.of(
          "crimea", "RU",
          "crimean", "RU",
          "crimean peninsula", "RU",
          "sevastopol", "RU",
          "simferopol", "RU",
          "feodosia", "RU",
          "kerch", "RU",
          "dzhankoi", "RU");

  private static final Set<String> SUFFERED = Set.of("DOWNED", "LOST", "DAMAGED");
  private static final Set<String> ATTACKED =
      Set.of("DOWNED", "LOST", "DAMAGED", "HIT", "LAUNCHED", "SEEN");

  /** What follows a side that only made the drones. */
  private static final Pattern MAKER =
      Pattern.compile(
          "(?is)[-‑ ](?:made|built|supplied|designed|produced|type|style|bound|held|occupied|controlled).*");

  private static final Pattern LAUNCHED_BY =
      Pattern.compile(
          "(?is)[^.;:]{0,160}?\\b(?:launched|fired|sent|released|dispatched|deployed|directed|used|operated)\\b(?:(?!\\b(?:but|and|were|was|which)\\b)[^.;:]){0,50}?\\bby\\s+(?:the\\s+)?(?:\\w+\\s+)?");
  private static final Pattern THAT_LAUNCHED =
      Pattern.compile("(?is)\\s+(?:that|which)\\s+(?:the\\s+)?");
  private static final Pattern LAUNCHES =
      Pattern.compile(
          "(?is)(?:[’']s)?\\s+(?:\\w+\\s+){0,2}?(?:launched|fired|sent|released|dispatched|deployed|directed)\\b.*");
  private static final Pattern FROM =
      Pattern.compile(
          "(?is)\\s+(?:(?:over|in|near|on)\\s+[\\w\\s]{1,25}\\s)?(?:launched\\s+|fired\\s+|sent\\s+|coming\\s+|flying\\s+)?(?:\\([^)]*\\)\\s+)?(?:\\w+\\s+){0,3}?from\\s+(?:the\\s+)?(?:directions?\\s+of\\s+)?(?:the\\s+)?");
  private static final Pattern BY_WHOM =
      Pattern.compile("(?is)[^.;:]{0,40}?\\bby\\s+(?:the\\s+)?(?:\\w+\\s+)?");
  private static final Pattern WHERE =
      Pattern.compile(
          "(?is).*\\b(?:in|over|near|on|at|against|across|into|towards?|above|around|inside|outside|(?<!directions )of|for|to|hit|hits|struck|target|targeting|targeted|attacked|attacking)"
              + "\\s+(?:the\\s+)?(?:[\\w’'-]+\\s+){0,3}");
  private static final Pattern TARGET =
      Pattern.compile(
          "(?is).*\\b(?:on|over|near|against|at|into|towards?|across|hit|hits|struck|attacked|pummels?|targeted|bombarded|prevented|thwarted|foiled|repelled|averted)"
              + "\\s+(?:(?:the|an?)\\s+)?(?:(?:western|eastern|northern|southern|central|occupied)\\s+)?");
  private static final Pattern HEAD = Pattern.compile("(?is)(?:[’']s(?:\\s+[\\w-]+){1,3})?:\\s.*");
  private static final Pattern ITS_ATTACK =
      Pattern.compile(
          "(?is)(?:[’']s?)?\\s+(?:(?!in\\b|of\\b|on\\b|after\\b|and\\b|said\\b|says\\b)[\\w-]+\\s+){0,3}?"
              + "(?:attack|raid|assault|barrage|onslaught|bombardment|strike)s?\\b.*");
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)[,–—]\\s+(?:with|while|but|as)\\b|; |: ");
  private static final Pattern NOMINAL =
      Pattern.compile("(?i)\\w+ (?:by|of)|(?:attack|assault|strikes?) with");
  private static final Pattern OWNED =
      Pattern.compile("(?is)(?:[’']s?)?\\s+(?:(?!said|says|that|there)\\w+\\s+){0,3}?");
  private static final Pattern LOSS = Pattern.compile("(?i)lo(?:st|se|ses|sing|ss of|sses of)");
  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?is).*\\b(?:were|was|been|being|are|is|got|came under|came)\\s+(?:\\w+ly\\s+)?");

  private static final Pattern LISTED = Pattern.compile("\\s*(?:,|and)\\s*");

  private final DroneFacts facts;
  private final String text;
  private final Set<String> present;

  /**
   * Reads one sentence.
   *
   * @param present the sides that the document names
   */
  DroneSides(DroneFacts facts, Set<String> present) {
    this.facts = facts;
    this.text = facts.text();
    this.present = present;
  }

  /**
   * Whose drones a count counts.
   *
   * @param action what happened to them
   * @param source the side that claims it, or null where that is unknown
   * @return an ISO 3166-1 alpha-2 code or a name, or null where the text names no side
   */
  @Nullable String operator(Phrase count, @Nullable String action, @Nullable String source) {
    String named = ownSide(count.begin(), count.end());
    if (named == null) {
      named = launcher(count.phraseEnd());
    }
    if (action == null || (named != null && !named.equals("IR"))) {
      return named;
    }
    String other = byDeed(count, action, source);
    // Iranian drones that Ukraine shoots down are Russia's.
    return named != null && !"RU".equals(other) ? named : other;
  }

  /** Who launched the drones of the line above a list, or null. */
  @Nullable String launcherOfAll() {
    return launcher(0);
  }

  private @Nullable String byDeed(Phrase count, String action, @Nullable String source) {
    if (count.otherSide()) {
      String side = sideBefore(count.begin());
      return SUFFERED.contains(action) ? adversary(side) : side;
    }
    Cue verb = facts.governor(count);
    if (verb != null) {
      String subject = subjectOf(verb);
      boolean passive =
          PASSIVE.matcher(WordScan.lastWords(text, verb.begin(), 3)).matches()
              || text.startsWith(" by ", verb.end());
      String word = text.substring(verb.begin(), verb.end());
      if (LOSS.matcher(word).matches() && !passive) {
        String loser = sideBefore(verb.begin());
        return loser != null ? loser : source;
      }
      if (SUFFERED.contains(verb.value())) {
        String adversary = adversary(subject != null ? subject : source);
        return adversary != null ? adversary : attackerOf(count);
      }
      if (action.equals("PRODUCED")) {
        return subject;
      }
      if (action.equals("LAUNCHED") || action.equals("HIT")) {
        String side = passive ? adversary(subject) : subject;
        if (side != null) {
          return side;
        }
        String attacker = attackerOf(count);
        return attacker != null ? attacker : adversary(source);
      }
    }
    if (!ATTACKED.contains(action)) {
      return null;
    }
    Cue after = facts.verbAfter(count.phraseEnd());
    String downer = after == null || !SUFFERED.contains(action) ? null : agent(after.end());
    String adversary = adversary(downer);
    if (adversary == null) {
      adversary = attackerOf(count);
    }
    if (adversary == null) {
      adversary = adversary(source);
    }
    return adversary != null ? adversary : adversary(headed());
  }

  /** Ukraine in Ukraine: 118 drones downed. */
  private @Nullable String headed() {
    for (Cue side : facts.sides()) {
      if (!opens(side)) {
        return null;
      }
      if (HEAD.matcher(text.substring(side.end())).matches()) {
        return side.value();
      }
    }
    return null;
  }

  private boolean opens(Cue side) {
    for (int i = 0; i < side.begin(); i++) {
      if (!WordScan.isSpace(text.charAt(i)) && "•*–-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The side that does what a verb says; of a noun (attack by) only one that it belongs to. */
  private @Nullable String subjectOf(Cue verb) {
    String word = text.substring(verb.begin(), verb.end());
    if (!NOMINAL.matcher(word).matches()) {
      return sideBefore(verb.begin());
    }
    for (Cue side : facts.sides()) {
      if (side.end() <= verb.begin()
          && OWNED.matcher(text.substring(side.end(), verb.begin())).matches()) {
        return side.value();
      }
    }
    return null;
  }

  /** Ukrainian in 162 Ukrainian drones; not Iranian in Iranian-made drones. */
  private @Nullable String ownSide(int begin, int end) {
    for (Cue side : facts.sides()) {
      if (side.begin() >= begin && side.end() <= end && !isMaker(side)) {
        // An Iranian Shahed that somebody else launched is still spoken of as Iranian.
        return side.value();
      }
    }
    return null;
  }

  private boolean isMaker(Cue side) {
    return MAKER
        .matcher(text.substring(side.end(), Math.min(text.length(), side.end() + 14)))
        .matches();
  }

  /** Russia in 80 drones launched by Russia, that Russia launched, from Russia. */
  private @Nullable String launcher(int end) {
    for (Cue side : facts.sides()) {
      if (side.begin() >= end && side.begin() <= end + 260 && !isBound(side)) {
        String between = text.substring(end, side.begin());
        if ((endsInBy(between) && LAUNCHED_BY.matcher(between).matches())
            || (THAT_LAUNCHED.matcher(between).matches()
                && LAUNCHES.matcher(text.substring(side.end())).matches())) {
          return side.value();
        }
        if (between.toLowerCase(Locale.ROOT).contains("from") && FROM.matcher(between).matches()) {
          return group(side.value());
        }
      }
    }
    return null;
  }

  /** A Moscow-bound drone is not Moscow's. */
  private boolean isBound(Cue side) {
    return text.startsWith("-bound", side.end());
  }

  /** Who launches drones from Yemen, where the text names them. */
  private String group(String side) {
    return side.equals("YE") && present.contains("Houthi") ? "Houthi" : side;
  }

  private @Nullable String agent(int verbEnd) {
    for (Cue side : facts.sides()) {
      if (side.begin() >= verbEnd) {
        String between = text.substring(verbEnd, side.begin());
        if (endsInBy(between) && BY_WHOM.matcher(between).matches()) {
          return side.value();
        }
      }
    }
    return null;
  }

  /** Whether "by" is near the end: what ends in "by the" and a word needs it there. */
  private static boolean endsInBy(String between) {
    return WordScan.isSpaceBefore(between, between.length())
        && WordScan.lastWords(between, between.length(), 3).toLowerCase(Locale.ROOT).contains("by");
  }

  /** The nearest side before a verb that is not where something happens. */
  private @Nullable String sideBefore(int offset) {
    Cue nearest = null;
    boolean place = false;
    int end = 0;
    for (Cue side : facts.sides()) {
      if (side.end() <= offset && !isMaker(side)) {
        boolean listed = end > 0 && LISTED.matcher(text.substring(end, side.begin())).matches();
        place = listed ? place : isTarget(side);
        end = side.end();
        if (!place) {
          nearest = side;
        }
      }
    }
    if (nearest == null) {
      return null;
    }
    boolean cut = CLAUSE.matcher(text.substring(nearest.end(), offset)).find();
    return cut ? null : nearest.value();
  }

  private boolean isTarget(Cue side) {
    return WordScan.isSpaceBefore(text, side.begin())
        && TARGET.matcher(WordScan.lastWords(text, side.begin(), 3)).matches();
  }

  private boolean isPlace(Cue side) {
    return WordScan.isSpaceBefore(text, side.begin())
        && WHERE.matcher(WordScan.lastWords(text, side.begin(), 6)).matches();
  }

  /** The adversary of the side whose places the sentence names as those attacked. */
  private @Nullable String attackerOf(Phrase count) {
    String attacked = null;
    for (Cue side : facts.sides()) {
      boolean before = side.end() <= count.begin();
      if (before && ITS_ATTACK.matcher(text.substring(side.end())).matches()) {
        return side.value();
      }
    }
    for (Cue side : facts.sides()) {
      String word = text.substring(side.begin(), side.end()).toLowerCase(Locale.ROOT);
      String holder = HELD.getOrDefault(word, side.value());
      boolean beside = side.end() <= count.begin() || side.begin() >= count.end();
      boolean fights = WAR.contains(holder) || ADVERSARIES.containsKey(holder);
      if (fights && beside && !isMaker(side) && isPlace(side)) {
        if (attacked != null && !attacked.equals(holder)) {
          return null;
        }
        attacked = holder;
      }
    }
    return adversary(attacked);
  }

  private @Nullable String adversary(@Nullable String side) {
    if (side == null) {
      return null;
    }
    if (WAR.contains(side)) {
      return side.equals("UA") ? "RU" : "UA";
    }
    List<String> named =
        ADVERSARIES.getOrDefault(side, List.of()).stream().filter(present::contains).toList();
    return named.size() == 1 ? named.get(0) : null;
  }
}
