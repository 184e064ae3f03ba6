package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Phrase;
import org.sitrep.type.Date;
import org.sitrep.type.DroneCount;
import org.sitrep.working.BareCount;
import org.sitrep.working.DroneNP;
import org.sitrep.working.Number;
import org.sitrep.working.OfWhich;

/**
 * Gives drone counts their values, and says what happened to the drones, whose they are, and when;
 * who says so is known before, of those counts whose own sentence tells.
 */
@ResourceMetaData(name = "Sitrep drone count normaliser")
@TypeCapability(
    inputs = {
      "org.sitrep.type.DroneCount",
      "org.sitrep.type.Date",
      "org.sitrep.working.Number",
      "org.sitrep.working.ModWord"
    },
    outputs = {
      "org.sitrep.type.DroneCount:value",
      "org.sitrep.type.DroneCount:upperValue",
      "org.sitrep.type.DroneCount:vague",
      "org.sitrep.type.DroneCount:mod",
      "org.sitrep.type.DroneCount:action",
      "org.sitrep.type.DroneCount:operator",
      "org.sitrep.type.DroneCount:model",
      "org.sitrep.type.DroneCount:outOf",
      "org.sitrep.type.DroneCount:source",
      "org.sitrep.type.DroneCount:date"
    })
public final class DroneCountNormalizer extends JCasAnnotator_ImplBase {

  private static final ActionWords ACTIONS = ActionWords.read();

  private static final Pattern OF_THE =
      Pattern.compile(
          "\\s+of\\s+(?:the|those|these|its|their|his|our|her|\\p{Lu}\\p{L}+[’']s?)\\s+");

  /** Of 83 drones that came, Of the 61 Shaheds. */
  private static final Pattern OF_GROUP =
      Pattern.compile("(?s)[\\s“\"]*Of\\s+(?:(?:the|those|these|about|some)\\s+)*");

  /** Forms of numbers that go on a list, whose verb stands with its first one. */
  private static final Set<String> IN_LIST =
      Set.of(
          "BareCount.region",
          "BareCount.compared",
          "BareCount.otherSide",
          "BareCount.apposition",
          "BareCount.another",
          "DroneCount.including");

  /** 728 drones, 13 missiles in one night. */
  private static final Pattern WITH_MISSILES =
      Pattern.compile(",?\\s+(?:and\\s+)?\\d+\\s+(?:\\w+\\s+)?missiles\\b");

  private static final Pattern NIGHTLY =
      Pattern.compile(
          "\\s+(?:(?:a|per|each|every|in (?:a|one)(?: single)?)\\s+night|overnight)\\b");

  /** One, a Russian Orlan-10, had crashed. */
  private static final Pattern ASIDE = Pattern.compile(", an?\\s[^,.;:\\n]{3,40},");

  private static final Set<String> SUPPLY = Set.of("PRODUCED", "SUPPLIED");
  private static final Set<String> MADE =
      Set.of(
          "make",
          "build",
          "produce",
          "makes",
          "builds",
          "produces",
          "launch",
          "launches",
          "fire",
          "fires",
          "send",
          "sends",
          "made",
          "built",
          "produced",
          "plans",
          "planned");

  @Override
  public void process(JCas jcas) {
    List<DroneCount> counts = Spans.list(jcas, DroneCount.class);
    if (!counts.isEmpty()) {
      new Document(jcas, counts).normalise();
    }
  }

  /** What the counts of one document need of it. */
  private static final class Document {
    private final JCas jcas;
    private final List<DroneCount> counts;
    private final String text;
    private final Sentences sentences;
    private final Spans<Number> numbers;
    private final Modifiers modifiers;
    private final CountedModels models;
    private final ListHeads lists;
    private final NavigableMap<Integer, DroneNP> nouns;
    private final NavigableMap<Integer, OfWhich> ofWhich;
    private final CountedDates dates;
    private final NavigableMap<Integer, BareCount> bareCounts;
    private final Set<DroneCount> parts = new HashSet<>();
    private final CountedSides sides;
    private final CountedOperators operators;

    /** What each sentence says that was asked about. */
    private final @Nullable DroneFacts[] facts;

    private final Matcher withMissiles;
    private final Matcher nightly;

    Document(JCas jcas, List<DroneCount> counts) {
      this.jcas = jcas;
      this.counts = counts;
      this.text = jcas.getDocumentText();
      this.sentences = Sentences.of(jcas);
      this.facts = new DroneFacts[sentences.count()];
      this.withMissiles = WITH_MISSILES.matcher(text);
      this.nightly = NIGHTLY.matcher(text);
      this.numbers = Spans.of(jcas, Number.class);
      this.modifiers = Modifiers.of(jcas);
      this.lists = new ListHeads(text, sentences);
      this.nouns = byBegin(DroneNP.class);
      this.ofWhich = byBegin(OfWhich.class);
      this.dates = new CountedDates(sentences, byBegin(Date.class));
      this.bareCounts = byBegin(BareCount.class);
      for (DroneCount count : counts) {
        if (count.getOutOf() != null
            && List.of("DroneCount.outOf", "DroneCount.outOfNumber").contains(count.getRule())) {
          parts.add(count.getOutOf());
        }
      }
      this.sides = new CountedSides(jcas);
      this.models = new CountedModels(jcas, sides);
      this.operators =
          new CountedOperators(text, counts, sentences, sides, this::factsIn, this::form);
    }

    /** What begins where, so that no mention searches the whole document. */
    private <T extends Annotation> NavigableMap<Integer, T> byBegin(Class<T> type) {
      NavigableMap<Integer, T> found = new TreeMap<>();
      Spans.index(jcas, type).forEach(a -> found.putIfAbsent(a.getBegin(), a));
      return found;
    }

    void normalise() {
      Salvos salvos = salvos();
      for (int i = 0; i < counts.size(); i++) {
        DroneCount count = counts.get(i);
        count.setModel(models.of(count, endOfPhrase(count)));
        if (count.getDate() == null) {
          count.setDate(dates.of(count));
        }
        Phrase phrase = phrase(count);
        setAction(i, salvos, phrase);
        count.setOperator(operators.of(count, phrase, isAttack(count)));
      }
      linkWholes(salvos);
      operators.inherit();
      salvos.linkByFacts(
          counts.stream().map(DroneCount::getOperator).toList(),
          counts.stream().map(Document::day).toList());
      linkWholes(salvos);
      operators.inherit();
      operators.addAttackers();
      operators.inherit();
      inheritSources();
    }

    /** A part is claimed by who claims the whole, and a whole by who claims its parts. */
    private void inheritSources() {
      for (DroneCount count : counts) {
        DroneCount whole = count.getOutOf();
        if (whole != null && count.getSource() == null) {
          count.setSource(whole.getSource());
        } else if (whole != null && whole.getSource() == null) {
          whole.setSource(count.getSource());
        }
      }
    }

    /** The counts with the parts that the rules linked. */
    private Salvos salvos() {
      List<Salvos.Count> all = new ArrayList<>();
      for (DroneCount count : counts) {
        setQuantity(count);
        int sentence = sentences.indexAt(count.getBegin());
        all.add(
            new Salvos.Count(
                count.getBegin(),
                count.getEnd(),
                count.getValue(),
                form(count),
                sentence,
                sentences.lineBegin(count.getBegin())));
      }
      Salvos salvos = new Salvos(text, all);
      for (int i = 0; i < counts.size(); i++) {
        if (counts.get(i).getOutOf() != null) {
          salvos.setWhole(i, counts.indexOf(counts.get(i).getOutOf()));
        }
      }
      return salvos;
    }

    private void linkWholes(Salvos salvos) {
      for (int i = 0; i < counts.size(); i++) {
        int whole = salvos.whole(i);
        counts.get(i).setOutOf(whole == Salvos.NONE ? null : counts.get(whole));
      }
    }

    private static @Nullable String day(DroneCount count) {
      String value = count.getDate() == null ? null : count.getDate().getValue();
      return value == null || value.length() < 10 ? null : value.substring(0, 10);
    }

    private void setQuantity(DroneCount count) {
      int begin = count.getBegin();
      Number number = numbers.firstIn(begin, count.getEnd(), begin + 2);
      Quantity quantity =
          number == null
              ? new Quantity(1, Double.NaN, null)
              : Quantity.parse(number.getCoveredText());
      count.setValue(quantity.value());
      count.setUpperValue(quantity.upperValue());
      count.setVague(quantity.vague());
      count.setMod(modifiers.of(count.getBegin(), count.getEnd()));
    }

    private void setAction(int index, Salvos salvos, Phrase phrase) {
      DroneCount count = counts.get(index);
      DroneFacts fact = factsAt(count);
      String action = fact.action(phrase);
      if (action == null) {
        action = form(count).equals("BareCount.units") ? made(fact, phrase) : headerAction(count);
        action = action == null && fact.words().lossesBefore(phrase) >= 0 ? "LOST" : action;
        action = action == null && form(count).equals("BareCount.debris") ? "HIT" : action;
      }
      if ((action == null || action.equals("SEEN")) && isFirst(count)) {
        action = "SUPPLIED";
      }
      salvos.setAction(index, action);
      salvos.linkByWords(index);
      int whole = salvos.whole(index);
      if (action == null && index > 0 && goesOn(count)) {
        whole = index - 1;
      }
      if (action == null && whole != Salvos.NONE && whole < index) {
        action = counts.get(whole).getAction();
        salvos.setAction(index, action);
      }
      if (action == null && whole == Salvos.NONE && isAttack(count)) {
        action = "LAUNCHED";
        salvos.setAction(index, action);
      }
      count.setAction(action);
    }

    /** The first 850 have arrived, the first 500 will follow. */
    private boolean isFirst(DroneCount count) {
      return count.getValue() > 1
          && WordScan.lastWords(text, count.getBegin(), 1).strip().equals("first");
    }

    /** A 500-drone raid; its biggest number of drones, 472; 800 drones a night. */
    private boolean isAttack(DroneCount count) {
      String rule = count.getRule();
      return rule.equals("DroneCount.hyphen")
          || rule.equals("DroneCount.apposition")
          || (mayBeAttack(count.getEnd())
              && (withMissiles.region(count.getEnd(), text.length()).lookingAt()
                  || nightly.region(count.getEnd(), text.length()).lookingAt()));
    }

    /** Whether what stands behind a count may match {@link #WITH_MISSILES} or {@link #NIGHTLY}. */
    private boolean mayBeAttack(int end) {
      int at = text.startsWith(",", end) ? end + 1 : end;
      while (WordScan.isSpaceAt(text, at)) {
        at++;
      }
      return at < text.length()
          && (Character.isDigit(text.charAt(at)) || "apeio".indexOf(text.charAt(at)) >= 0);
    }

    private DroneFacts factsAt(DroneCount count) {
      return factsIn(sentences.indexAt(count.getBegin()));
    }

    private DroneFacts factsIn(int sentence) {
      DroneFacts known = facts[sentence];
      if (known == null) {
        known = factsOf(sentence);
        facts[sentence] = known;
      }
      return known;
    }

    private Phrase phrase(DroneCount count) {
      int from = sentences.begin(sentences.indexAt(count.getBegin()));
      boolean groupOf =
          parts.contains(count)
              || "DroneCount.outOfNumber".equals(count.getRule())
              || OF_GROUP.matcher(text).region(from, count.getBegin()).matches();
      return new Phrase(
          count.getBegin() - from,
          count.getEnd() - from,
          endOfPhrase(count) - from,
          groupOf,
          count.getValue() == 1,
          goesOn(count) && !isMade(count),
          "BareCount.otherSide".equals(form(count)));
    }

    private String form(DroneCount count) {
      BareCount bare = bareCounts.get(count.getBegin());
      return bare == null ? count.getRule() : bare.getRule();
    }

    private boolean goesOn(DroneCount count) {
      return IN_LIST.contains(form(count));
    }

    /** Made 2.2 million in 2024: a number with a verb of its own. */
    private boolean isMade(DroneCount count) {
      return MADE.contains(WordScan.lastWords(text, count.getBegin(), 1).strip());
    }

    /** Produced in the one that is produced at a rate of 100 units a day. */
    private static @Nullable String made(DroneFacts fact, Phrase phrase) {
      String last = null;
      for (DroneFacts.Cue verb : fact.verbs(SUPPLY)) {
        last = verb.end() <= phrase.begin() ? verb.value() : last;
      }
      return last;
    }

    /** What the line above a list says of all in it: Shot down:, Launched this year:. */
    private @Nullable String headerAction(DroneCount count) {
      int header = lists.above(count.getBegin());
      return header < 0 ? null : factsIn(header).actionOfAll();
    }

    /**
     * Where the phrase ends that a verb follows: behind "of which", or behind the drones of a part.
     */
    private int endOfPhrase(DroneCount count) {
      int end = count.getEnd();
      if (count.getOutOf() != null && "DroneCount.outOf".equals(count.getRule())) {
        return count.getOutOf().getEnd();
      }
      Map.Entry<Integer, OfWhich> part = ofWhich.ceilingEntry(end);
      if (part != null && part.getKey() <= end + 2) {
        return part.getValue().getEnd();
      }
      if (count.getRule().equals("DroneCount.one") && text.startsWith(", a", end)) {
        Matcher aside = ASIDE.matcher(text).region(end, text.length());
        boolean bare = end - count.getBegin() < 8 && count.getCoveredText().indexOf(' ') < 0;
        return bare && aside.lookingAt() ? aside.end() : end;
      }
      int pronoun = ofThem(end);
      if (pronoun > end) {
        return pronoun;
      }
      for (DroneNP noun : nouns.subMap(end + 1, end + 15).values()) {
        if (OF_THE.matcher(text.substring(end, noun.getBegin())).matches()) {
          return noun.getEnd();
        }
      }
      return end;
    }

    /** The end of "of them" behind a number. */
    private int ofThem(int end) {
      boolean them = text.startsWith(" of the", end);
      return them && (text.startsWith("m", end + 7) || text.startsWith("se", end + 7))
          ? end + (text.startsWith("m", end + 7) ? 8 : 9)
          : end;
    }

    private DroneFacts factsOf(int sentence) {
      int from = sentences.begin(sentence);
      int to = sentences.end(sentence);
      return new DroneFacts(text.substring(from, to), ACTIONS, sides.in(from, to));
    }
  }
}
