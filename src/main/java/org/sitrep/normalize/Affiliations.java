package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.working.Demonym;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.OrgName;
import org.sitrep.working.PlaceName;
import org.sitrep.working.RolePhrase;

/** What an office belongs to, and its country: from the words inside the phrase. */
final class Affiliations {

  private static final WordTable PLACES = WordTable.read("words/places", "PlaceName");
  private static final WordTable DEMONYMS = WordTable.read("words/places", "Demonym");
  private static final WordTable ORGANISATIONS = WordTable.read("words/orgs", "OrgName");

  private static final List<WordTable> TABLES = List.of(DEMONYMS, PLACES, ORGANISATIONS);

  /** An envoy to a country belongs to the one who sent him. */
  private static final Pattern SENT_TO = Pattern.compile("(?i)\\b(?:to|in|at)\\s+(?:the\\s+)?$");

  /** A town or state that the lists do not know: mayor of Izmir, governor of the state of Oyo. */
  private static final Pattern OF_PLACE =
      Pattern.compile(
          "(?i:mayor|governor|sheriff|emir|bishop|patriarch|metropolitan)"
              + " of (?:the (?:\\p{Ll}+ )?(?:state|region|province|city|town|district) of )?"
              + "((?:\\p{Lu}[\\p{L}'’-]+\\s?){1,3})$");

  /** A company or a body known by its initials: CEO of arms maker Volta, head of the BKA. */
  private static final Pattern OF_BODY =
      Pattern.compile(
          "\\b(?:of|for|at) (?:the )?(?:.*\\s)?(\\p{Lu}[\\p{L}\\d-]+(?:\\s\\p{Lu}[\\p{L}\\d-]+)*)$");

  private static final Pattern OF_COMPANY =
      Pattern.compile(
          "(?:maker|manufacturer|producer|firm|giant|conglomerate|start-?up|contractor|developer)"
              + " ((?:\\p{Lu}[\\p{L}\\d-]+\\s?)+)$");

  private static final Pattern INITIALS = Pattern.compile("^(\\p{Lu}{3,7})\\s");

  /** What made somebody an official, not what the office belongs to: Moscow-installed. */
  private static final Pattern MADE_BY =
      Pattern.compile("-(?:installed|appointed|backed|imposed|controlled|trained|born)\\b");

  private static final Pattern LOCAL_POSSESSOR =
      Pattern.compile(
          "\\b(?:city|town|village|region|district|province|oblast|governorate)['’]s\\b");

  private static final Pattern MAYOR = Pattern.compile("(?i)\\bmayor\\b");

  private static final Pattern ENVOY =
      Pattern.compile("(?i)\\b(?:envoy|ambassador|emissary|representative)\\b");

  /** Where an envoy is sent to, before and after the word: envoy for Ukraine, Ukraine envoy. */
  private static final Pattern SENT_FOR =
      Pattern.compile("(?i)\\b(?:to|for|in|at|on)\\s+(?:the\\s+)?$");

  private static final Pattern BEFORE_ENVOY =
      Pattern.compile("^\\s(?:(?:special|peace|top|chief)\\s)?(?:envoy|emissary)\\b");

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)\\b(?:mayor|governor|regional|region|local|city|provincial|district)\\b");

  /** A company's name before an office in it: SpaceX CEO. */
  private static final Pattern COMPANY =
      Pattern.compile(
          "^(?!(?:Vice|Air|Former|Acting|Deputy|Interim|Senior|First|Then|Ex|The|Rear|Chief|Executive|Opposition|Rebel|Managing|General|City|Police)\\b)((?:\\p{Lu}[\\p{L}\\d&.-]*\\s)+)(?i:(?:co-)?founder|ceo|c\\.e\\.o\\.|chief|chair|boss|director"
              + "|managing|spokes|president)");

  private static final List<Pattern> BODIES_BEFORE = List.of(COMPANY, INITIALS);

  private static final List<Pattern> BODIES = List.of(COMPANY, INITIALS, OF_BODY);

  /** Whose team the person behind the words leads. */
  private static final Pattern DELEGATION =
      Pattern.compile(
          "\\b(?:delegation|team|mission|side|negotiators)\\b[^.;\\n]{0,60}?\\b(?:headed|led|chaired)(?: up)? by\\b"
              + "[^.;\\n,]{0,60},?\\s*$");

  /** The body that somebody leads: the rebels' army, led by ... */
  private static final Pattern LED =
      Pattern.compile(",? (?:(?:which is|now) )?(?:headed|led|commanded) by [^,;]{0,40}$");

  private static final Pattern REGION =
      Pattern.compile(
          "^\\s+(?:region|oblast|province|governorate|district|krai|territory|county)\\b");

  private static final Set<String> OTHER_COUNTRY_NAMES =
      Set.of("US", "U.S.", "USA", "America", "UK", "U.K.", "Britain", "Turkey", "Türkiye");

  /** English names of countries by code; there are few. */
  private static final Map<String, String> COUNTRY_NAMES = new ConcurrentHashMap<>();

  private Affiliations() {}

  /**
   * @param text the affiliation in the text's words
   * @param country its ISO 3166-1 alpha-2 code, or null
   */
  record Affiliation(String text, @Nullable String country) {}

  /** What the office in a phrase belongs to, or null where the phrase does not say it. */
  static @Nullable Affiliation of(JCas jcas, Annotation phrase) {
    String text = jcas.getDocumentText();
    var named = OF_COMPANY.matcher(phrase.getCoveredText());
    if (named.find()) {
      return new Affiliation(named.group(1), null);
    }
    Annotation chosen = null;
    boolean envoy = ENVOY.matcher(phrase.getCoveredText()).find();
    for (Annotation part : parts(jcas, phrase)) {
      if ((envoy && isDestination(text, phrase, part)) || isMaker(text, part)) {
        continue;
      }
      if (chosen == null
          || (part instanceof InstitutionPhrase && !isSentTo(text, phrase.getBegin(), part))) {
        chosen = part;
      }
    }
    if (chosen == null) {
      var place = OF_PLACE.matcher(phrase.getCoveredText());
      if (place.find()) {
        return new Affiliation(place.group(1), null);
      }
      boolean ofBody =
          !envoy && phrase instanceof RolePhrase role && role.getRule().equals("RolePhrase.of");
      return ofUnknownBody(phrase.getCoveredText(), ofBody ? BODIES : BODIES_BEFORE);
    }
    int end = chosen.getEnd();
    var region = REGION.matcher(text.substring(end, Math.min(text.length(), end + 15)));
    if (chosen instanceof PlaceName && region.find()) {
      end += region.end();
    }
    return new Affiliation(
        OfficeText.role(text.substring(chosen.getBegin(), end)), country(jcas, phrase));
  }

  private static @Nullable Affiliation ofUnknownBody(String phrase, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      var body = pattern.matcher(phrase);
      if (body.find()) {
        return new Affiliation(body.group(1).strip(), null);
      }
    }
    return null;
  }

  private static boolean isMaker(String text, Annotation part) {
    int hyphen = text.indexOf('-', part.getBegin());
    return hyphen >= 0
        && hyphen <= part.getEnd()
        && MADE_BY.matcher(text).region(hyphen, Math.min(text.length(), hyphen + 12)).lookingAt();
  }

  private static boolean isDestination(String text, Annotation phrase, Annotation part) {
    boolean name =
        part instanceof PlaceName && part.getCoveredText().chars().anyMatch(Character::isLowerCase);
    return SENT_FOR.matcher(text.substring(phrase.getBegin(), part.getBegin())).find()
        || (name && BEFORE_ENVOY.matcher(text.substring(part.getEnd(), phrase.getEnd())).find());
  }

  private static boolean isSentTo(String text, int begin, Annotation part) {
    return SENT_TO.matcher(text.substring(begin, part.getBegin())).find();
  }

  /** The side whose delegation somebody leads: Moscow's delegation, headed by ...; else null. */
  static @Nullable Affiliation ofDelegation(JCas jcas, Sentences sentences, Annotation mention) {
    int begin = sentences.begin(sentences.indexAt(mention.getBegin()));
    String before = jcas.getDocumentText().substring(begin, mention.getBegin());
    if (!before.contains(" by")) {
      return null;
    }
    var led = LED.matcher(before);
    if (led.find()) {
      Annotation window = new Annotation(jcas, begin, begin + led.start());
      for (InstitutionPhrase body : jcas.select(InstitutionPhrase.class).coveredBy(window)) {
        if (body.getEnd() == window.getEnd()) {
          return new Affiliation(OfficeText.role(body.getCoveredText()), country(jcas, body));
        }
      }
    }
    var delegation = DELEGATION.matcher(before);
    if (!delegation.find()) {
      return null;
    }
    Annotation window = new Annotation(jcas, begin, begin + delegation.start());
    return Stream.of(PlaceName.class, Demonym.class)
        .<Annotation>flatMap(type -> jcas.select(type).coveredBy(window).map(a -> (Annotation) a))
        .filter(part -> country(part.getCoveredText()) != null)
        .max(Comparator.comparingInt(Annotation::getBegin))
        .map(a -> new Affiliation(OfficeText.role(a.getCoveredText()), country(jcas, a)))
        .orElse(null);
  }

  /**
   * What an office whose words do not say it belongs to: a mayor or governor to the place named
   * last, anybody else to the country or body named last before in the sentence. Null where there
   * is none.
   */
  static @Nullable Affiliation near(JCas jcas, Sentences sentences, Annotation phrase) {
    int sentence = sentences.indexAt(phrase.getBegin());
    if (jcas.getDocumentText().regionMatches(true, phrase.getBegin() - 4, "its ", 0, 4)) {
      return ofBody(jcas, sentences.begin(Math.max(0, sentence - 1)), phrase);
    }
    boolean local = LOCAL.matcher(phrase.getCoveredText()).find();
    boolean mayor = local && MAYOR.matcher(phrase.getCoveredText()).find();
    boolean back = local || OfficeText.isPossessed(phrase.getCoveredText());
    int from = sentences.begin(back ? Math.max(0, sentence - 2) : sentence);
    Annotation window = new Annotation(jcas, from, phrase.getBegin());
    List<Annotation> parts = new ArrayList<>();
    addCovered(jcas, PlaceName.class, window, parts);
    if (!local) {
      addCovered(jcas, Demonym.class, window, parts);
    }
    parts.removeIf(part -> !isNear(part.getCoveredText(), mayor));
    parts.sort(Comparator.comparingInt(Annotation::getBegin));
    if (parts.isEmpty()) {
      return null;
    }
    Annotation last = parts.get(parts.size() - 1);
    for (int i = parts.size() - 1; i >= 0 && !local; i--) {
      // The delegation's country rather than the city where it meets.
      if (!(parts.get(i) instanceof PlaceName)) {
        last = parts.get(i);
        break;
      }
    }
    return new Affiliation(OfficeText.role(last.getCoveredText()), country(jcas, last));
  }

  /** Whether an office may belong to a place: a mayor's is no country. */
  private static boolean isNear(String place, boolean mayor) {
    String code = country(place);
    return code != null && !(mayor && isCountry(place, code));
  }

  /** The country of the town or region that a phrase calls only that: the city's mayor. */
  static @Nullable String ofPossessor(JCas jcas, Sentences sentences, Annotation phrase) {
    if (!LOCAL_POSSESSOR.matcher(phrase.getCoveredText()).find()) {
      return null;
    }
    int from = sentences.begin(Math.max(0, sentences.indexAt(phrase.getBegin()) - 2));
    String code = null;
    for (PlaceName place :
        jcas.select(PlaceName.class).coveredBy(new Annotation(jcas, from, phrase.getBegin()))) {
      String known = country(place.getCoveredText());
      code = known == null ? code : known;
    }
    return code;
  }

  /** The body or country named last before, whose spokesman somebody is: Its spokesman. */
  private static @Nullable Affiliation ofBody(JCas jcas, int from, Annotation phrase) {
    Annotation window = new Annotation(jcas, from, phrase.getBegin());
    return Stream.of(InstitutionPhrase.class, PlaceName.class)
        .<Annotation>flatMap(type -> jcas.select(type).coveredBy(window).map(a -> (Annotation) a))
        .max(Comparator.comparingInt(Annotation::getEnd).thenComparing(a -> -a.getBegin()))
        .map(a -> new Affiliation(OfficeText.role(a.getCoveredText()), country(jcas, a)))
        .orElse(null);
  }

  /**
   * The word that a document has for a country: the one nearest before a mention, else the first.
   *
   * @param code ISO 3166-1 alpha-2 code
   * @return null where the document does not name the country
   */
  static @Nullable String wordFor(JCas jcas, String code, int offset) {
    Annotation best = null;
    List<Annotation> words = new ArrayList<>();
    jcas.getAnnotationIndex(PlaceName.class).forEach(words::add);
    jcas.getAnnotationIndex(Demonym.class).forEach(words::add);
    words.sort(Comparator.comparingInt(Annotation::getBegin));
    for (Annotation word : words) {
      if ((best == null || word.getBegin() < offset) && means(word, code)) {
        best = word;
      }
    }
    return best == null ? null : best.getCoveredText();
  }

  private static boolean means(Annotation word, String code) {
    String written = word.getCoveredText();
    return code.equals(country(written)) && (word instanceof Demonym || isCountry(written, code));
  }

  /** Whether a name is the country's own, not that of one of its cities. */
  static boolean isCountry(String name, String code) {
    return OTHER_COUNTRY_NAMES.contains(name)
        || name.equals(
            COUNTRY_NAMES.computeIfAbsent(
                code,
                c -> new Locale.Builder().setRegion(c).build().getDisplayCountry(Locale.ENGLISH)));
  }

  /** Institutions, places and demonyms in a phrase: the outermost ones, in the text's order. */
  private static List<Annotation> parts(JCas jcas, Annotation phrase) {
    List<Annotation> all = new ArrayList<>();
    addCovered(jcas, InstitutionPhrase.class, phrase, all);
    addCovered(jcas, PlaceName.class, phrase, all);
    addCovered(jcas, Demonym.class, phrase, all);
    all.sort(
        Comparator.comparingInt(Annotation::getBegin)
            .thenComparing(Comparator.comparingInt(Annotation::getEnd).reversed()));
    List<Annotation> outermost = new ArrayList<>();
    for (Annotation part : all) {
      if (!isInsideAnother(part, all)) {
        outermost.add(part);
      }
    }
    return outermost;
  }

  private static boolean isInsideAnother(Annotation a, List<Annotation> all) {
    for (Annotation b : all) {
      if (b.getBegin() <= a.getBegin()
          && b.getEnd() >= a.getEnd()
          && b.getEnd() - b.getBegin() > a.getEnd() - a.getBegin()) {
        return true;
      }
    }
    return false;
  }

  private static void addCovered(
      JCas jcas, Class<? extends Annotation> type, Annotation phrase, List<Annotation> all) {
    jcas.select(type).coveredBy(phrase).forEach(all::add);
  }

  /** The country that a phrase names, or null. */
  static @Nullable String country(JCas jcas, Annotation phrase) {
    String found = country(phrase.getCoveredText());
    if (found != null) {
      return found;
    }
    List<Annotation> parts = new ArrayList<>();
    addCovered(jcas, Demonym.class, phrase, parts);
    addCovered(jcas, PlaceName.class, phrase, parts);
    addCovered(jcas, OrgName.class, phrase, parts);
    for (Annotation part : parts) {
      String code = country(part.getCoveredText());
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** The country of a place, demonym or institution, or null. */
  static @Nullable String country(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    for (WordTable table : TABLES) {
      String code = table.get(plain);
      if (code != null && !code.isEmpty()) {
        return code;
      }
    }
    return null;
  }
}
