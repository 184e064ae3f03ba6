package org.sitrep.normalize;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.DroneCount;
import org.sitrep.working.DroneModel;
import org.sitrep.working.DroneNoun;
import org.sitrep.working.Ordinal;
import org.sitrep.working.Word;

/** Of what model the drones of a count are, as its text or the words behind it name it. */
final class CountedModels {

  private static final Pattern WERE_MODEL =
      Pattern.compile(
          "(?:\\s+of (?:which|them|these))?\\s+(?:were|was|are|being)\\s+(?:of the\\s+)?(?:\\w+[- ]?){0,2}?$"
              + "|\\s+of (?:which|them|these)\\s+");
  private static final Pattern FPV = Pattern.compile("(?s).*\\bFPVs?\\b.*");

  /** A capitalised name that stands before the noun: 1,300 Vector drones. */
  private static final Pattern NAME_BEFORE_NOUN =
      Pattern.compile(
          "\\s((?:\\p{Lu}[\\p{L}\\d]*-?\\d*[\\p{L}\\d]*\\s)?\\p{Lu}\\p{Ll}[\\p{L}\\d-]*)\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}?(?:drones?|quadcopters?|UAVs?)$");

  private final JCas jcas;
  private final String text;
  private final NavigableMap<Integer, DroneModel> models = new TreeMap<>();

  CountedModels(JCas jcas) {
    this.jcas = jcas;
    this.text = jcas.getDocumentText();
    jcas.select(DroneModel.class).forEach(m -> models.putIfAbsent(m.getBegin(), m));
  }

  /**
   * The model, without plural, or null where none is named.
   *
   * @param phraseEnd where the noun phrase of the count ends
   */
  @Nullable String of(DroneCount count, int phraseEnd) {
    DroneModel model = jcas.select(DroneModel.class).coveredBy(count).findFirst().orElse(null);
    if (model == null && "DroneCount.ofTheDrones".equals(count.getRule())) {
      model = models.subMap(count.getEnd(), phraseEnd).values().stream().findFirst().orElse(null);
    }
    if (model == null) {
      int end = count.getEnd();
      model =
          models.subMap(end, end + 40).values().stream()
              .filter(m -> WERE_MODEL.matcher(text.substring(end, m.getBegin())).matches())
              .findFirst()
              .orElse(null);
    }
    if (model != null) {
      return model.getCoveredText().replaceFirst("(?<=[\\p{Ll}\\d])s$", "");
    }
    String name = FPV.matcher(count.getCoveredText()).matches() ? "FPV" : nameBeforeNoun(count);
    DroneCount whole = count.getOutOf();
    boolean ofWhole = name == null && whole != null && "DroneCount.outOf".equals(count.getRule());
    return ofWhole ? of(whole, whole.getEnd()) : name;
  }

  /** A name that is no word of the lists: no side, organisation or rank. */
  private @Nullable String nameBeforeNoun(DroneCount count) {
    Matcher name = NAME_BEFORE_NOUN.matcher(count.getCoveredText());
    if (!name.find()) {
      return null;
    }
    boolean known =
        jcas.select(Word.class)
            .coveredBy(count.getBegin() + name.start(1), count.getBegin() + name.end(1))
            .anyMatch(w -> !(w instanceof DroneNoun || w instanceof Ordinal));
    return known ? null : name.group(1);
  }
}
