package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Phrase;
import org.sitrep.type.Date;
import org.sitrep.type.DroneCount;
import org.sitrep.working.Number;

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

  /** 728 drones, 13 missiles in one night. */
  private static final Pattern WITH_MISSILES =
      Pattern.compile(",?\\s+(?:and\\s+)?\\d+\\s+(?:\\w+\\s+)?missiles\\b");

  private static final Pattern NIGHTLY =
      Pattern.compile(
          "\\s+(?:(?:a|per|each|every|in (?:a|one)(?: single)?)\\s+night|overnight)\\b");

  private static final Set<String> SUPPLY = Set.of("PRODUCED", "SUPPLIED");

  @Override
  public void process(JCas jcas) {
    List<DroneCount> counts = Spans.list(jcas, DroneCount.class);
    if (!counts.isEmpty()) {
      new Document(jcas, counts).normalise();
    }
  }

  /** What the counts of one document need of it. */
  private static final class Document {
    private final List<DroneCount> counts;
    private final String text;
    private final Sentences sentences;
    private final Spans<Number> numbers;
    private final Modifiers modifiers;
    private final CountedModels models;
    private final ListHeads lists;
    private final CountedPhrases phrases;
    private final CountedDates dates;
    private final CountedSides sides;
    private final CountedOperators operators;

    /** What each sentence says that was asked about. */
    private final @Nullable DroneFacts[] facts;

    private final Matcher withMissiles;
    private final Matcher nightly;

    Document(JCas jcas, List<DroneCount> counts) {
      this.counts = counts;
      this.text = jcas.getDocumentText();
      this.sentences = Sentences.of(jcas);
      this.facts = new DroneFacts[sentences.count()];
      this.withMissiles = WITH_MISSILES.matcher(text);
      this.nightly = NIGHTLY.matcher(text);
      this.numbers = Spans.of(jcas, Number.class);
      this.modifiers = Modifiers.of(jcas);
      this.lists = new ListHeads(text, sentences);
      this.phrases = new CountedPhrases(jcas, counts, sentences);
      this.dates = new CountedDates(sentences, Spans.byBegin(jcas, Date.class));
      this.sides = new CountedSides(jcas);
      this.models = new CountedModels(jcas, sides);
      this.operators =
          new CountedOperators(text, counts, sentences, sides, this::factsIn, phrases::form);
    }

    void normalise() {
      Salvos salvos = salvos();
      for (int i = 0; i < counts.size(); i++) {
        DroneCount count = counts.get(i);
        count.setModel(models.of(count, phrases.end(count)));
        if (count.getDate() == null) {
          count.setDate(dates.of(count));
        }
        Phrase phrase = phrases.of(count);
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
                phrases.form(count),
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
        action =
            phrases.form(count).equals("BareCount.units")
                ? made(fact, phrase)
                : headerAction(count);
        action = action == null && fact.words().lossesBefore(phrase) >= 0 ? "LOST" : action;
        action = action == null && phrases.form(count).equals("BareCount.debris") ? "HIT" : action;
      }
      if ((action == null || action.equals("SEEN")) && isFirst(count)) {
        action = "SUPPLIED";
      }
      salvos.setAction(index, action);
      salvos.linkByWords(index);
      int whole = salvos.whole(index);
      if (action == null && index > 0 && phrases.goesOn(count)) {
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

    private DroneFacts factsOf(int sentence) {
      int from = sentences.begin(sentence);
      int to = sentences.end(sentence);
      return new DroneFacts(text.substring(from, to), ACTIONS, sides.in(from, to));
    }
  }
}
