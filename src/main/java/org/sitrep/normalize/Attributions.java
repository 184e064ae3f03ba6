package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;
import org.sitrep.type.DirectQuote;
import org.sitrep.type.Official;
import org.sitrep.working.Attribution;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.NamePhrase;
import org.sitrep.working.NameWord;
import org.sitrep.working.Office;
import org.sitrep.working.PlaceName;
import org.sitrep.working.Pronoun;
import org.sitrep.working.QuoteSpan;
import org.sitrep.working.RolePhrase;
import org.sitrep.working.Speaker;
import org.sitrep.working.SpeakerPhrase;

/** Who says what stands at a place of the text, by the attributions that the rules found. */
final class Attributions {

  private static final WordTable DEMONYMS = WordTable.read("words/places", "Demonym");

  private static final Pattern ARTICLE =
      Pattern.compile("(?i)(?<!\\p{L})(?:the|this|that|its|his|her|their)\\s+$");
  private static final Pattern LEADING_ARTICLE =
      Pattern.compile("(?i)^(?:the|this|that|its|his|her|their)\\s.*", Pattern.DOTALL);
  private static final Pattern RELATIVE =
      Pattern.compile("(?i)(?<!\\p{L})(?:who|which|that)\\s+(?:\\p{L}+\\s+){0,2}$");

  private final JCas jcas;
  private final Sentences sentences;
  private final List<DirectQuote> directQuotes;
  private final Antecedents antecedents;
  private final Map<Attribution, Claim> claims = new HashMap<>();
  private final Map<SpokenPhrase, Annotation> annotations = new HashMap<>();

  private Attributions(JCas jcas) {
    this.jcas = jcas;
    this.sentences = Sentences.of(jcas);
    this.directQuotes = jcas.select(DirectQuote.class).asList();
    String text = jcas.getDocumentText();
    Map<Long, SpokenPhrase> bySpan = new HashMap<>();
    List<SpokenPhrase> phrases = new ArrayList<>();
    List<QuoteSpan> quotes = jcas.select(QuoteSpan.class).asList();
    int quote = 0;
    for (Annotation annotation : longest(jcas, text)) {
      SpokenPhrase phrase = phrase(annotation, text);
      bySpan.put(span(annotation), phrase);
      while (quote < quotes.size() && quotes.get(quote).getEnd() <= annotation.getBegin()) {
        quote++;
      }
      if (quote == quotes.size() || quotes.get(quote).getBegin() > annotation.getBegin()) {
        phrases.add(phrase);
      }
    }
    List<Attribution> found = jcas.select(Attribution.class).asList();
    for (Attribution attribution : found) {
      Annotation speaker = attribution.getSpeaker();
      SpokenPhrase phrase =
          speaker == null
              ? null
              : bySpan.computeIfAbsent(span(speaker), s -> phrase(speaker, text));
      String before =
          text.substring(Math.max(0, attribution.getBegin() - 40), attribution.getBegin());
      claims.put(
          attribution,
          new Claim(
              attribution.getBegin(),
              attribution.getEnd(),
              phrase,
              RELATIVE.matcher(before).find(),
              attribution.getCue().getCoveredText()));
    }
    Map<SpokenPhrase, String> roles = new HashMap<>();
    for (Official official : jcas.select(Official.class)) {
      SpokenPhrase phrase = bySpan.get(span(official));
      if (phrase != null && official.getRole() != null) {
        roles.put(phrase, official.getRole());
      }
    }
    List<Claim> ordered =
        claims.values().stream().sorted(Comparator.comparingInt(Claim::begin)).toList();
    this.antecedents =
        new Antecedents(
            sentences,
            phrases,
            ordered,
            roles,
            sideBySide(bySpan, phrases, text),
            fullestNames(phrases));
  }

  /** The attributions that the rules found in a document, resolved. */
  static Attributions of(JCas jcas) {
    return new Attributions(jcas);
  }

  /**
   * Who is named as the source of the words at a place: the speaker of the quotation that holds
   * them, or else of the sentence's attribution (the nearest before them, or the first after).
   *
   * @return a phrase for {@link SpeakerMentions#of}, or null where the sentence names nobody
   */
  @Nullable Annotation sourceAt(int begin, int end) {
    for (DirectQuote quote : directQuotes) {
      if (quote.getBegin() <= begin && quote.getEnd() >= end) {
        return quote.getSpeaker();
      }
    }
    Claim nearest = null;
    for (Claim claim : antecedents.claimsOf(sentences.indexAt(begin))) {
      boolean accords = claim.cue().equalsIgnoreCase("according to");
      if (antecedents.speakerOf(claim) != null
          && (nearest == null || claim.end() <= begin || accords)) {
        nearest = claim;
      }
    }
    if (nearest == null) {
      return null;
    }
    SpokenPhrase own = nearest.speaker();
    boolean ofState =
        own != null
            && own.kind() == Kind.BODY
            && DEMONYMS.get(own.text().split("\\s", -1)[0]) != null;
    return annotation(ofState ? own : antecedents.speakerOf(nearest));
  }

  Sentences sentences() {
    return sentences;
  }

  Antecedents antecedents() {
    return antecedents;
  }

  @Nullable Claim claim(@Nullable Attribution attribution) {
    return attribution == null ? null : claims.get(attribution);
  }

  /** The phrase of shared/Names.ruta, the place or the description behind a resolved speaker. */
  @Nullable Annotation annotation(@Nullable SpokenPhrase phrase) {
    return phrase == null ? null : annotations.get(phrase);
  }

  private static UnaryOperator<String> fullestNames(List<SpokenPhrase> phrases) {
    Map<String, String> fullest = new HashMap<>();
    for (SpokenPhrase phrase : phrases) {
      if (phrase.kind() == Kind.NAME) {
        String family = phrase.text().substring(phrase.text().lastIndexOf(' ') + 1);
        fullest.merge(family, phrase.text(), (a, b) -> a.length() >= b.length() ? a : b);
      }
    }
    return name -> fullest.getOrDefault(name, name);
  }

  private Map<SpokenPhrase, SpokenPhrase> sideBySide(
      Map<Long, SpokenPhrase> bySpan, List<SpokenPhrase> phrases, String text) {
    Map<SpokenPhrase, SpokenPhrase> same = new HashMap<>();
    for (Office office : jcas.select(Office.class)) {
      SpokenPhrase role = office.getRole() == null ? null : bySpan.get(span(office.getRole()));
      SpokenPhrase name = bySpan.get(span(office));
      if (role != null && name != null) {
        same.put(role, name);
      }
    }
    Map<String, SpokenPhrase> longForms = new HashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      SpokenPhrase phrase = phrases.get(i);
      SpokenPhrase before = i == 0 ? null : phrases.get(i - 1);
      if (before != null
          && before.end() <= phrase.begin()
          && text.substring(before.end(), phrase.begin()).strip().equals("(")
          && text.startsWith(")", phrase.end())) {
        longForms.put(phrase.text(), before);
      }
      SpokenPhrase longForm = longForms.get(phrase.text());
      if (longForm != null) {
        same.put(phrase, longForm);
      }
    }
    return same;
  }

  /** Names, offices, bodies, places, pronouns and capitalised words, without what is in another. */
  private static List<Annotation> longest(JCas jcas, String text) {
    List<Annotation> all = new ArrayList<>();
    jcas.select(Speaker.class).forEach(all::add);
    jcas.select(PlaceName.class).forEach(all::add);
    jcas.select(Pronoun.class).forEach(all::add);
    addCapitalised(jcas, text, all);
    all.sort(
        Comparator.comparingInt(Annotation::getBegin)
            .thenComparing(Comparator.comparingInt(Annotation::getEnd).reversed())
            .thenComparing(a -> a instanceof SpeakerPhrase));
    List<Annotation> longest = new ArrayList<>();
    int end = 0;
    for (Annotation annotation : all) {
      if (annotation.getEnd() > end) {
        longest.add(annotation);
        end = annotation.getEnd();
      }
    }
    return longest;
  }

  private static void addCapitalised(JCas jcas, String text, List<Annotation> all) {
    Annotation run = null;
    for (NameWord word : jcas.select(NameWord.class)) {
      if (run != null
          && word.getBegin() >= run.getEnd()
          && isBlank(text, run.getEnd(), word.getBegin())) {
        run.setEnd(word.getEnd());
      } else {
        run = new NamePhrase(jcas, word.getBegin(), word.getEnd());
        all.add(run);
      }
    }
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || !(Character.isWhitespace(c) || c == '\u00A0')) {
        return false;
      }
    }
    return true;
  }

  private SpokenPhrase phrase(Annotation speaker, String text) {
    Annotation known = known(speaker);
    Kind kind = kind(known);
    boolean named = kind == Kind.NAME || kind == Kind.PRONOUN || kind == Kind.PLACE;
    String covered = speaker.getCoveredText();
    SpokenPhrase phrase =
        new SpokenPhrase(
            speaker.getBegin(),
            speaker.getEnd(),
            kind,
            covered,
            !named && isDefinite(text, speaker.getBegin(), covered));
    annotations.put(phrase, known);
    return phrase;
  }

  private static boolean isDefinite(String text, int begin, String covered) {
    String before = text.substring(Math.max(0, begin - 12), begin);
    return ARTICLE.matcher(before).find() || LEADING_ARTICLE.matcher(covered).matches();
  }

  private static Kind kind(Annotation phrase) {
    if (phrase instanceof NamePhrase) {
      return Kind.NAME;
    }
    if (phrase instanceof RolePhrase) {
      return Kind.ROLE;
    }
    if (phrase instanceof InstitutionPhrase) {
      return Kind.BODY;
    }
    if (phrase instanceof PlaceName) {
      return Kind.PLACE;
    }
    return phrase instanceof Pronoun ? Kind.PRONOUN : Kind.DESCRIPTION;
  }

  private Annotation known(Annotation speaker) {
    if (!(speaker instanceof SpeakerPhrase)) {
      return speaker;
    }
    Annotation place = jcas.select(PlaceName.class).at(speaker).findFirst().orElse(null);
    if (place != null) {
      return place;
    }
    Annotation pronoun = jcas.select(Pronoun.class).at(speaker).findFirst().orElse(null);
    return pronoun != null ? pronoun : speaker;
  }

  private static long span(Annotation annotation) {
    return ((long) annotation.getBegin() << 32) | annotation.getEnd();
  }
}
