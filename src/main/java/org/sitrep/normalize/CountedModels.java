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

  private static final Pattern PLURAL = Pattern.compile("(?<=[\\p{Ll}\\d])s$");

  private final JCas jcas;
  private final Spans<DroneModel> all;
  private final String text;
  private final NavigableMap<Integer, DroneModel> models = new TreeMap<>();

  CountedModels(JCas jcas) {
    this.jcas = jcas;
    this.text = jcas.getDocumentText();
    this.all = Spans.of(jcas, DroneModel.class);
    jcas.select(DroneModel.class).forEach(m -> models.putIfAbsent(m.getBegin(), m));
  }

  /**
   * The model, without plural, or null where none is named.
   *
   * @param phraseEnd where the noun phrase of the count ends
   */
  @Nullable String of(DroneCount count, int phraseEnd) {
    DroneModel model =
        models.isEmpty() ? null : all.firstIn(count.getBegin(), count.getEnd(), count.getEnd());
    if (model == null && "DroneCount.ofTheDrones".equals(count.getRule())) {
      model = models.subMap(count.getEnd(), phraseEnd).values().stream().findFirst().orElse(null);
    }
    if (model == null) {
      model = modelBehind(count.getEnd());
    }
    if (model != null) {
      return PLURAL.matcher(model.getCoveredText()).replaceFirst("");
    }
    String words = count.getCoveredText();
    String name =
        words.contains("FPV") && FPV.matcher(words).matches()
            ? "FPV"
            : nameBeforeNoun(count, words);
    DroneCount whole = count.getOutOf();
    boolean ofWhole = name == null && whole != null && "DroneCount.outOf".equals(count.getRule());
    return ofWhole ? of(whole, whole.getEnd()) : name;
  }

  /** The model that a verb behind the count names: 20 drones, of which 12 were Shaheds. */
  private @Nullable DroneModel modelBehind(int end) {
    for (DroneModel model : models.subMap(end, end + 40).values()) {
      if (WERE_MODEL.matcher(text.substring(end, model.getBegin())).matches()) {
        return model;
      }
    }
    return null;
  }

  /** A name that is no word of the lists: no side, organisation or rank. */
  private @Nullable String nameBeforeNoun(DroneCount count, String words) {
    if (!mayHoldName(words)) {
      return null;
    }
    Matcher name = NAME_BEFORE_NOUN.matcher(words);
    if (!name.find()) {
      return null;
    }
    boolean known =
        jcas.select(Word.class)
            .coveredBy(count.getBegin() + name.start(1), count.getBegin() + name.end(1))
            .anyMatch(w -> !(w instanceof DroneNoun || w instanceof Ordinal));
    return known ? null : name.group(1);
  }

  /** Whether a word other than the first has a capital. */
  private static boolean mayHoldName(String words) {
    if (words.lastIndexOf("drone") < 0
        && words.lastIndexOf("quadcopter") < 0
        && words.lastIndexOf("UAV") < 0) {
      return false;
    }
    for (int i = 1; i < words.length(); i++) {
      char c = words.charAt(i);
      if (WordScan.isSpace(words.charAt(i - 1)) && ((c >= 'A' && c <= 'Z') || c > 127)) {
        return true;
      }
    }
    return false;
  }
}
