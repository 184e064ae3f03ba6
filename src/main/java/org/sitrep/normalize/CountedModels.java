package org.sitrep.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
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
              + "|\\s+of (?:which|them|these)\\s+|\\s+of the\\s+|\\s\\(|,\\s+(?:the|an?)\\s+(?:\\w+\\s+)?");

  /** The drone, known as Poseidon; bombers called Vampire. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:drones?|UAVs?|quadcopters?|munitions?|bombers?|submarines?|torpedo|vehicles?|boats?|vessels?),?\\s+(?:(?:now|also|commonly)\\s+)?"
              + "(?:known as|called|dubbed|named|nicknamed|codenamed)\\s+(?:the\\s+)?[“\"‘']?(\\p{Lu}[\\p{L}\\d-]*(?:\\s(?:\\p{Lu}[\\p{L}\\d-]*|\\d+))?)");

  /** What those nouns hold, of which one stands near before a cue. */
  private static final List<String> NOUNS =
      List.of(
          "drone",
          "UAV",
          "copter",
          "munition",
          "bomber",
          "submarine",
          "torpedo",
          "vehicle",
          "boat",
          "vessel");

  /** What stands before such a name, or ends what does. */
  private static final List<String> CUES = List.of("known as", "called", "dubbed", "named");

  /** A drone, the Poseidon, ... */
  private static final Pattern ASIDE = Pattern.compile(", the (\\p{Lu}[\\p{L}\\d-]+),\\s");

  private static final int NAME_NEAR = 300;
  private static final int NOUN_NEAR = 40;
  private static final Pattern FPV = Pattern.compile("(?s).*\\bFPVs?\\b.*");

  /** A capitalised name that stands before the noun: 1,300 Vector drones. */
  private static final Pattern NAME_BEFORE_NOUN =
      Pattern.compile(
          "\\s((?:\\p{Lu}[\\p{L}\\d]*-?\\d*[\\p{L}\\d]*\\s)?(?:\\p{Lu}\\p{Ll}[\\p{L}\\d-]*|\\p{Lu}{1,3}-?\\d+\\p{L}?))\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}?(?:drones?|quadcopters?|UAVs?)$");

  private static final Pattern PLURAL = Pattern.compile("(?<=[\\p{Ll}\\d])(?<!Herme)(?<!Italma)s$");

  private final JCas jcas;
  private final CountedSides sides;
  private final Spans<DroneModel> all;
  private final String text;
  private final NavigableMap<Integer, DroneModel> models = new TreeMap<>();
  private final NavigableMap<Integer, String> named = new TreeMap<>();
  private final Set<Integer> defined = new HashSet<>();

  CountedModels(JCas jcas, CountedSides sides) {
    this.jcas = jcas;
    this.sides = sides;
    this.text = jcas.getDocumentText();
    this.all = Spans.of(jcas, DroneModel.class);
    all.all().forEach(m -> models.putIfAbsent(m.getBegin(), m));
    Matcher name = NAMED.matcher(text).useTransparentBounds(true);
    for (String cue : CUES) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
        if (CountWords.containsAny(WordScan.lastWords(text, at, 3), NOUNS)) {
          int end = Math.min(text.length(), at + NOUN_NEAR + NOUN_NEAR);
          addNamed(name.region(Math.max(0, at - NOUN_NEAR), end), at);
        }
      }
    }
  }

  /** What the nearest noun before a cue is said to be called. */
  private void addNamed(Matcher name, int cue) {
    while (name.find() && name.start() < cue) {
      if (name.start(1) > cue) {
        named.put(name.start(), name.group(1));
        if (text.startsWith("he ", Math.max(0, name.start() - 3))) {
          defined.add(name.start());
        }
      }
    }
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
    if (name == null) {
      name = nameNear(count);
    }
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

  /** What a drone, or those just spoken of, are said to be called, or their units were before. */
  private @Nullable String nameNear(DroneCount count) {
    int end = count.getEnd();
    if (count.getCoveredText().endsWith("units") || count.getCoveredText().endsWith("pieces")) {
      Map.Entry<Integer, DroneModel> before = models.lowerEntry(count.getBegin());
      return before == null || before.getKey() < count.getBegin() - NAME_NEAR
          ? null
          : PLURAL.matcher(before.getValue().getCoveredText()).replaceFirst("");
    }
    Matcher aside = ASIDE.matcher(text).region(end, text.length());
    if (text.startsWith(", the ", end)
        && aside.lookingAt()
        && isUnknown(aside.start(1), aside.end(1))) {
      return aside.group(1);
    }
    if (named.isEmpty()) {
      return null;
    }
    Map.Entry<Integer, String> own = named.higherEntry(count.getBegin());
    if (own != null && own.getKey() < end) {
      return own.getValue();
    }
    boolean back = "DroneCount.ofTheDrones".equals(count.getRule());
    boolean single = "DroneCount.one".equals(count.getRule());
    boolean later = single && own != null && defined.contains(own.getKey());
    Map.Entry<Integer, String> near = back ? named.lowerEntry(end) : later ? own : null;
    return near == null || Math.abs(near.getKey() - end) > NAME_NEAR ? null : near.getValue();
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
    return isUnknown(count.getBegin() + name.start(1), count.getBegin() + name.end(1))
        ? name.group(1)
        : null;
  }

  private boolean isUnknown(int begin, int end) {
    return !sides.isAnyIn(begin, end)
        && jcas.select(Word.class)
            .coveredBy(begin, end)
            .allMatch(w -> w instanceof DroneNoun || w instanceof Ordinal);
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
