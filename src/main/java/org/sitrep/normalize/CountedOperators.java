package org.sitrep.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.DroneFacts.Phrase;
import org.sitrep.type.DroneCount;
import org.sitrep.type.Institution;
import org.sitrep.type.Mention;
import org.sitrep.type.Official;
import org.sitrep.type.Role;

/** Whose drones the counts of a document count: by their sentences, then by one another. */
final class CountedOperators {

  /** Forms of numbers that go on with the drones of the same side. */
  private static final Set<String> SAME_SIDE =
      Set.of("BareCount.fate", "BareCount.ordinal", "BareCount.ofThem");

  /** How many sentences before and behind a count may tell who attacks. */
  private static final int NEAR = 4;

  private static final Set<String> COME = Set.of("LAUNCHED", "HIT", "SEEN");

  private static final Pattern STRIKERS =
      Pattern.compile(
          "\\b(?:SBU|GUR|HUR|[Ss]ecurity [Ss]ervice|[Ii]ntelligence|[Uu]nmanned [Ss]ystems)\\b");
  private static final Pattern COUNTRYS =
      Pattern.compile("(?is)\\s*(?:the|its)\\s+(?:country|nation)[’']s\\s.*");

  private final String text;
  private final List<DroneCount> counts;
  private final Sentences sentences;
  private final CountedSides sides;
  private final Adversaries adversaries;
  private final ListHeads lists;
  private final IntFunction<DroneFacts> facts;

  /** Who attacks in each sentence that was asked about. */
  private final Map<Integer, Optional<String>> attackers = new HashMap<>();

  private final Function<DroneCount, String> form;

  /**
   * Reads a document.
   *
   * @param facts what the sentence of a number says
   * @param form how the number of a count stands
   */
  CountedOperators(
      String text,
      List<DroneCount> counts,
      Sentences sentences,
      CountedSides sides,
      IntFunction<DroneFacts> facts,
      Function<DroneCount, String> form) {
    this.text = text;
    this.counts = counts;
    this.sentences = sentences;
    this.sides = sides;
    this.adversaries = new Adversaries(sides.present());
    this.lists = new ListHeads(text, sentences);
    this.facts = facts;
    this.form = form;
  }

  /** Whose drones a count counts, by its sentence and the list that it is on, or null. */
  @Nullable String of(DroneCount count, Phrase phrase, boolean attack) {
    String operator = operatorOfSentence(count, phrase, attack);
    int header = operator == null ? lists.above(count.getBegin()) : -1;
    if (header >= 0) {
      return attackOf(facts.apply(header)).launcherOfAll();
    }
    if (operator == null && sidesOf(factsAt(count)).isOwnLoss(phrase)) {
      return onlyBefore(count);
    }
    return operator == null ? byModel(count) : operator;
  }

  /** Shaheds are Russia's in a text of its war, Sea Babies Ukraine's. */
  private @Nullable String byModel(DroneCount count) {
    String action = count.getAction();
    boolean made = "PRODUCED".equals(action);
    if (action != null && !made && !DroneSides.ATTACKED.contains(action)) {
      return null;
    }
    String own = adversaries.isOfTheWar() ? ModelSides.of(count.getModel(), made) : null;
    return own != null ? own : ModelSides.elsewhere(count.getModel(), adversaries.present());
  }

  private @Nullable String operatorOfSentence(DroneCount count, Phrase phrase, boolean attack) {
    DroneSides here = sidesOf(factsAt(count));
    String source = sideOfSource(count);
    DroneCount before = goneOnFrom(count, source);
    if (before != null) {
      String named = here.named(phrase);
      return named != null ? named : before.getOperator();
    }
    boolean unsaid = attack && factsAt(count).action(phrase) == null;
    String owner = unsaid ? attackOf(factsAt(count)).owner(phrase) : null;
    if (owner != null) {
      return owner;
    }
    String action = count.getAction();
    if (action != null && COME.contains(action) && strikes(count.getSource())) {
      String told = here.operator(phrase, action, null);
      return told != null ? told : source;
    }
    return here.operator(phrase, action, source);
  }

  /** Whether who claims a count is one who strikes with drones: a secret service. */
  private static boolean strikes(@Nullable Mention source) {
    String name = source instanceof Institution institution ? institution.getName() : null;
    return name != null && STRIKERS.matcher(name).find();
  }

  /** The count before a number without a noun that goes on with it: another ten were jammed. */
  private @Nullable DroneCount goneOnFrom(DroneCount count, @Nullable String source) {
    int index = counts.indexOf(count);
    if (index == 0 || !SAME_SIDE.contains(form.apply(count))) {
      return null;
    }
    DroneCount before = counts.get(index - 1);
    String claimed = sideOfSource(before);
    boolean near =
        sentences.indexAt(count.getBegin()) - sentences.indexAt(before.getBegin()) <= 1
            && sentences.lineBegin(count.getBegin()) == sentences.lineBegin(before.getBegin());
    boolean agree = source == null || claimed == null || source.equals(claimed);
    return near && agree && before.getOperator() != null ? before : null;
  }

  /** Whose drones attack, by the sentences beside those counts that are still nobody's. */
  void addAttackers() {
    for (DroneCount count : counts) {
      String action = count.getAction();
      if (count.getOperator() == null && action != null && DroneSides.ATTACKED.contains(action)) {
        String before = attackerBefore(count);
        count.setOperator(before != null ? before : attackerNear(count));
      }
    }
  }

  /** Who attacks in the sentences further around a count's, where only two sides are at war. */
  private @Nullable String attackerNear(DroneCount count) {
    if (!adversaries.isOfTheWar()) {
      return null;
    }
    int sentence = sentences.indexAt(count.getBegin());
    for (Cue side : facts.apply(sentence).sides()) {
      if (!Adversaries.isAtWar(side.value())) {
        return null;
      }
    }
    int from = text.lastIndexOf("\n\n", count.getBegin());
    int blank = text.indexOf("\n\n", count.getEnd());
    int first = from < 0 ? 0 : sentences.indexAt(from + 2);
    int last = sentences.indexAt(blank < 0 ? text.length() - 1 : blank - 1);
    String beside = attackerNear(sentence, first, last);
    return beside != null ? beside : attackerNear(sentence, 0, sentences.count() - 1);
  }

  private @Nullable String attackerNear(int sentence, int first, int last) {
    for (int i = 0; i <= NEAR; i++) {
      String before = attackerIn(sentence - i, first, last);
      String attacker = before != null ? before : attackerIn(sentence + i, first, last);
      if (attacker != null) {
        return attacker;
      }
    }
    return null;
  }

  private @Nullable String attackerIn(int sentence, int first, int last) {
    boolean here = sentence >= first && sentence <= last;
    return here ? attackerIn(sentence) : null;
  }

  private @Nullable String attackerIn(int sentence) {
    return attackers
        .computeIfAbsent(
            sentence, each -> Optional.ofNullable(attackOf(facts.apply(each)).attacker()))
        .orElse(null);
  }

  /** The only side of the sentence before: the brigade lost 20 drones. */
  private @Nullable String onlyBefore(DroneCount count) {
    int sentence = sentences.indexAt(count.getBegin());
    return sentence == 0 ? null : sidesOf(facts.apply(sentence - 1)).only();
  }

  private DroneFacts factsAt(DroneCount count) {
    return facts.apply(sentences.indexAt(count.getBegin()));
  }

  private AttackSides attackOf(DroneFacts fact) {
    return new AttackSides(fact, sidesOf(fact), adversaries);
  }

  private DroneSides sidesOf(DroneFacts fact) {
    return new DroneSides(fact, adversaries);
  }

  /** The first wave of 20 drones came at midnight, the second of 35 that Russia sent at four. */
  private void inheritBack(DroneCount count, DroneCount next) {
    String action = count.getAction();
    String later = next.getAction();
    if (count.getOperator() == null
        && action != null
        && later != null
        && (action.equals(later) || (COME.contains(action) && COME.contains(later)))
        && sentences.indexAt(next.getBegin()) - sentences.indexAt(count.getBegin()) <= 1
        && sentences.lineBegin(count.getBegin()) == sentences.lineBegin(next.getBegin())) {
      count.setOperator(next.getOperator());
    }
  }

  /** Whether the line of a count ends as no sentence does. */
  private boolean isHeadline(DroneCount count) {
    int end = text.indexOf('\n', count.getEnd());
    String line = text.substring(count.getEnd(), end < 0 ? text.length() : end).stripTrailing();
    return line.isEmpty() || ".!?;:”\"".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** Who attacks in the sentences of the paragraph before a count's. */
  private @Nullable String attackerBefore(DroneCount count) {
    int line = sentences.lineBegin(count.getBegin());
    int sentence = sentences.indexAt(count.getBegin());
    for (int i = sentence - 1; i >= sentence - 2 && i >= 0; i--) {
      if (sentences.end(i) <= line) {
        return null;
      }
      String attacker = attackerIn(i);
      if (attacker != null) {
        return attacker;
      }
    }
    return null;
  }

  /** The side that claims a count: its source's, or of a country's air force the one just named. */
  private @Nullable String sideOfSource(DroneCount count) {
    String side = sideOf(count.getSource());
    int begin = sentences.begin(sentences.indexAt(count.getBegin()));
    if (side == null && COUNTRYS.matcher(text.substring(begin, count.getBegin())).lookingAt()) {
      return sides.before(begin);
    }
    return side;
  }

  private @Nullable String sideOf(@Nullable Mention source) {
    if (source instanceof Institution institution) {
      return side(institution.getCountry(), institution.getName());
    }
    if (source instanceof Official official) {
      return side(official.getCountry(), official.getAffiliation());
    }
    return source instanceof Role role ? side(role.getCountry(), role.getAffiliation()) : null;
  }

  private @Nullable String side(@Nullable String country, @Nullable String name) {
    return country != null ? country : CountedSides.group(name);
  }

  /**
   * A part's drones are the whole's; a paragraph speaks of one side's drones until it says
   * otherwise.
   */
  void inherit() {
    for (DroneCount count : counts) {
      if (count.getOutOf() != null && count.getOutOf().getOperator() == null) {
        count.getOutOf().setOperator(count.getOperator());
      }
    }
    DroneCount before = null;
    for (DroneCount count : counts) {
      DroneCount whole = count.getOutOf();
      if (whole != null && whole.getOperator() != null) {
        count.setOperator(whole.getOperator());
      } else if (count.getOperator() == null
          && before != null
          && (sentences.lineBegin(before.getBegin()) == sentences.lineBegin(count.getBegin())
              || !isHeadline(count))
          && sentences.indexAt(count.getBegin()) - sentences.indexAt(before.getBegin()) <= 3) {
        count.setOperator(before.getOperator());
      }
      if (count.getOperator() != null) {
        before = count;
      }
    }
    for (int i = counts.size() - 2; i >= 0; i--) {
      for (int j = i + 1; j < Math.min(counts.size(), i + 4); j++) {
        inheritBack(counts.get(i), counts.get(j));
      }
    }
  }
}
