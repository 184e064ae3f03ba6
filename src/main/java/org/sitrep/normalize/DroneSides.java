package org.sitrep.normalize;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.DroneFacts.Phrase;

/** Whose drones a sentence counts. */
final class DroneSides {

  private static final Set<String> ITS = Set.of("its", "their");
  private static final Set<String> SUFFERED = Set.of("DOWNED", "LOST", "DAMAGED");

  /** What drones do or suffer in an attack. */
  static final Set<String> ATTACKED =
      Set.of("DOWNED", "LOST", "DAMAGED", "HIT", "LAUNCHED", "SEEN");

  private static final Pattern BY_WHOM =
      Pattern.compile("(?is)[^.;:]{0,40}?\\bby\\s+(?:the\\s+)?(?:\\w+\\s+)?");
  private static final Pattern OVER = Pattern.compile("\\s+(?:over|above)\\s");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?is)(?:[’']s(?:\\s+[\\w-]+){1,3}|\\s+(?:region|oblast|district|province)(?:\\s[\\w\\s]{1,30})?)?:\\s.*");
  private static final Pattern ITS_ATTACK =
      Pattern.compile(
          "(?is)(?:[’']s?)?\\s+(?:(?!in\\b|of\\b|on\\b|after\\b|and\\b|said\\b|says\\b|(?:repel\\w*|thwart\\w*|foil\\w*|prevent\\w*|stop\\w*|beat\\w*|avert\\w*|faces?|suffer\\w*|under)\\b)[\\w-]+\\s+){0,3}?"
              + "(?:attack|raid|assault|barrage|onslaught|bombardment|strike)s?\\b");
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)[,–—]\\s+(?:with|while|but|as)\\b|; |: ");
  private static final Pattern NOMINAL =
      Pattern.compile("(?i)\\w+ (?:by|of)|(?:attack|assault|strikes?) with");
  private static final Pattern OWNED =
      Pattern.compile(
          "(?is)(?:[’']s?)?\\s+(?:(?!said|says|that|there|repel\\w*|thwart\\w*|foil\\w*|prevent\\w*|stop\\w*|beat\\w*|avert\\w*)\\w+\\s+){0,3}?");
  private static final Pattern LOSS = Pattern.compile("(?i)lo(?:st|se|ses|sing|ss of|sses of)");
  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?is).*\\b(?:were|was|been|being|are|is|got|came under|came)\\s+(?:\\w+ly\\s+)?");

  /** The words that a match of {@link #PASSIVE} may end with, but for adverbs. */
  private static final Set<String> BEFORE_PASSIVE =
      Set.of("were", "was", "been", "being", "are", "is", "got", "under", "came");

  /** Before what is lost of one's own: contact was lost with a drone. */
  private static final Pattern CONTACT =
      Pattern.compile("(?is).*\\b(?:contact|communication|connection|control)\\s[^,;]{0,30}");

  private static final Pattern LISTED = Pattern.compile("\\s*(?:,|and)\\s*");

  private final DroneFacts facts;
  private final SidePlaces places;
  private final String text;
  private final Adversaries adversaries;
  private final DroneLaunchers launchers;

  /**
   * Reads one sentence.
   *
   * @param adversaries who fights whom in the document
   */
  DroneSides(DroneFacts facts, Adversaries adversaries) {
    this.facts = facts;
    this.text = facts.text();
    this.places = new SidePlaces(text);
    this.adversaries = adversaries;
    this.launchers = new DroneLaunchers(facts, adversaries);
  }

  /**
   * Whose drones a count counts.
   *
   * @param action what happened to them
   * @param source the side that claims it, or null where that is unknown
   * @return an ISO 3166-1 alpha-2 code or a name, or null where the text names no side
   */
  @Nullable String operator(Phrase count, @Nullable String action, @Nullable String source) {
    String named = named(count);
    if (action == null
        && named == null
        && OVER.matcher(text).region(count.end(), text.length()).lookingAt()) {
      return attackerOf(count);
    }
    if ("SUPPLIED".equals(action)) {
      return ownSide(count.begin(), count.phraseEnd());
    }
    if (action == null || (named != null && !named.equals("IR"))) {
      return named;
    }
    String other = byDeed(count, action, source);
    if (named != null && other == null && adversaries.flyIranianDrones()) {
      return ATTACKED.contains(action) ? "RU" : named;
    }
    // Iranian drones that Ukraine shoots down are Russia's.
    return named != null && !"RU".equals(other) ? named : other;
  }

  /** The side that the phrase of a count names, or the launcher behind it, or null. */
  @Nullable String named(Phrase count) {
    String own = ownSide(count.begin(), count.phraseEnd());
    if (own == null && ITS.contains(WordScan.lastWords(text, count.begin(), 1).strip())) {
      own = sideBefore(count.begin());
    }
    return own != null ? own : launchers.behind(count.phraseEnd());
  }

  /** The only side that the sentence names, or null. */
  @Nullable String only() {
    String only = null;
    for (Cue side : facts.sides()) {
      if (only != null && !only.equals(side.value())) {
        return null;
      }
      only = side.value();
    }
    return only;
  }

  private @Nullable String byDeed(Phrase count, String action, @Nullable String source) {
    if (count.otherSide()) {
      String side = sideBefore(count.begin());
      return SUFFERED.contains(action) && !isLost() ? adversaries.of(side) : side;
    }
    Cue verb = facts.governor(count);
    String accused = accused(count, verb);
    if (accused != null) {
      return accused;
    }
    if (verb != null) {
      String subject = subjectOf(verb);
      boolean passive = isPassive(verb) || text.startsWith(" by ", verb.end());
      if (isLoss(verb) && passive && CONTACT.matcher(text.substring(0, verb.begin())).matches()) {
        return source;
      }
      if (isLoss(verb) && !passive) {
        String loser = sideBefore(verb.begin());
        return loser != null ? loser : source;
      }
      if (SUFFERED.contains(verb.value()) && facts.words().isInstrument(verb, count)) {
        return subject != null ? subject : source;
      }
      if (SUFFERED.contains(verb.value())) {
        String adversary = adversaries.of(subject != null ? subject : source);
        return adversary != null ? adversary : attackerOf(count);
      }
      if (action.equals("SEEN") && !passive && adversaries.of(subject) != null) {
        return adversaries.of(subject);
      }
      if (action.equals("OTHER") && word(verb).startsWith("test")) {
        return subject;
      }
      if (action.equals("PRODUCED")) {
        return subject != null ? subject : only();
      }
      if (action.equals("LAUNCHED") || action.equals("HIT")) {
        boolean faces = word(verb).startsWith("fac");
        String side = passive || faces ? adversaries.of(subject) : subject;
        if (side != null) {
          return side;
        }
        String attacker = attackerOf(count);
        if (attacker == null) {
          attacker = adversaries.of(defenderBefore(verb));
        }
        return attacker != null ? attacker : bySource(action, source);
      }
    }
    if (!ATTACKED.contains(action)) {
      return null;
    }
    int losses = action.equals("LOST") ? facts.words().lossesBefore(count) : -1;
    if (losses > 0) {
      return sideBefore(losses);
    }
    Cue after = facts.verbAfter(count.phraseEnd());
    String downer = after == null || !SUFFERED.contains(action) ? null : agent(after.end());
    String adversary = adversaries.of(downer);
    if (adversary == null) {
      adversary = attackerOf(count);
    }
    if (adversary == null) {
      adversary = bySource(action, source);
    }
    return adversary != null ? adversary : adversaries.of(headed());
  }

  /** Islamabad in accused Islamabad of striking a village with two drones; not who says so. */
  private @Nullable String accused(Phrase count, @Nullable Cue verb) {
    for (Cue side : facts.sides()) {
      if (side.end() <= count.begin() && places.isAccused(side)) {
        boolean downs = verb != null && SUFFERED.contains(verb.value());
        return downs || (verb != null && verb.begin() < side.end()) ? null : side.value();
      }
    }
    return null;
  }

  /** Moscow in Moscow repels an attack by 15 drones. */
  private @Nullable String defenderBefore(Cue attack) {
    for (Cue verb : facts.verbs(SUFFERED)) {
      if (verb.end() < attack.begin() && !isPassive(verb)) {
        return sideBefore(verb.begin());
      }
    }
    return null;
  }

  boolean isPassive(Cue verb) {
    String before = WordScan.wordBefore(text, verb.begin());
    return (BEFORE_PASSIVE.contains(before) || before.endsWith("ly"))
        && PASSIVE.matcher(WordScan.lastWords(text, verb.begin(), 3)).matches();
  }

  /** A side speaks of the other's drones, an armed group of those that it sends itself. */
  private @Nullable String bySource(String action, @Nullable String source) {
    boolean own = source != null && action.equals("LAUNCHED") && Adversaries.isGroup(source);
    return own ? source : adversaries.of(source);
  }

  /** Whether a side loses drones itself: Kyiv lost three, Moscow five. */
  private boolean isLost() {
    for (Cue verb : facts.verbs(Set.of("LOST"))) {
      if (isLoss(verb)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a side's own loss is told: it lost 20 drones. */
  boolean isOwnLoss(Phrase count) {
    Cue verb = facts.governor(count);
    return verb != null && isLoss(verb) && !isPassive(verb);
  }

  private boolean isLoss(Cue verb) {
    return text.regionMatches(true, verb.begin(), "lo", 0, 2) && LOSS.matcher(word(verb)).matches();
  }

  private String word(Cue cue) {
    return text.substring(cue.begin(), cue.end());
  }

  /** Ukraine in Ukraine: 118 drones downed. */
  @Nullable String headed() {
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
    String word = word(verb);
    if (word.indexOf(' ') < 0 || !NOMINAL.matcher(word).matches()) {
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
      if (side.begin() >= begin && side.end() <= end && !launchers.isMaker(side)) {
        // An Iranian Shahed that somebody else launched is still spoken of as Iranian.
        return side.value();
      }
    }
    return null;
  }

  @Nullable String agent(int verbEnd) {
    for (Cue side : facts.sides()) {
      if (side.begin() >= verbEnd) {
        String between = text.substring(verbEnd, side.begin());
        if (DroneLaunchers.endsInBy(between) && BY_WHOM.matcher(between).matches()) {
          return side.value();
        }
      }
    }
    return null;
  }

  /** The nearest side before a verb that is not where something happens. */
  @Nullable String sideBefore(int offset) {
    Cue nearest = null;
    boolean place = false;
    int end = 0;
    for (Cue side : facts.sides()) {
      if (side.end() <= offset && !launchers.isMaker(side)) {
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

  boolean isTarget(Cue side) {
    return places.isTarget(side);
  }

  /** The adversary of the side whose places the sentence names as those attacked. */
  private @Nullable String attackerOf(Phrase count) {
    return attackerOf(count.begin(), count.end());
  }

  @Nullable String attackerOf(int begin, int end) {
    String attacked = null;
    for (Cue side : facts.sides()) {
      boolean before =
          side.end() <= begin || text.substring(end, Math.max(end, side.begin())).isBlank();
      if (before
          && (places.isLauncher(side)
              || ITS_ATTACK
                  .matcher(text)
                  .region(side.end(), side.end() <= begin ? begin : text.length())
                  .lookingAt())) {
        return side.value();
      }
    }
    for (Cue side : facts.sides()) {
      String holder = launchers.holder(side);
      boolean beside = side.end() <= begin || side.begin() >= end;
      if (Adversaries.fights(holder)
          && beside
          && !launchers.isMaker(side)
          && places.isPlace(side)) {
        if (attacked != null && !attacked.equals(holder)) {
          return null;
        }
        attacked = holder;
      }
    }
    return adversaries.of(attacked);
  }
}
