package org.sitrep.normalize;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.DirectQuote;
import org.sitrep.type.Official;
import org.sitrep.working.Attribution;

/** Who says what stands at a place of the text, by the attributions that the rules found. */
final class Attributions {

  private static final WordTable DEMONYMS = WordTable.read("words/places", "Demonym");

  private static final WordTable PLACES = WordTable.read("words/places", "PlaceName");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "A", "An", "one", "One");
  private static final Set<String> BY_SOURCE = Set.of("according to", "citing", "quoting");

  private static final Pattern RELATIVE =
      Pattern.compile("(?i)(?<!\\p{L})(?:who|which|that)\\s+(?:\\p{L}+\\s+){0,2}$");

  private final JCas jcas;
  private final Sentences sentences;
  private final Spans<DirectQuote> directQuotes;
  private final Set<Integer> attributed = new HashSet<>();
  private @Nullable Resolved resolved;

  private Attributions(JCas jcas) {
    this.jcas = jcas;
    this.sentences = Sentences.of(jcas);
    this.directQuotes = Spans.of(jcas, DirectQuote.class);
    for (Attribution attribution : Spans.index(jcas, Attribution.class)) {
      attributed.add(sentences.indexAt(attribution.getBegin()));
    }
  }

  /** What costs most, and only some documents need. */
  private record Resolved(
      SpokenPhrases phrases, Map<Attribution, Claim> claims, Antecedents antecedents) {}

  private Resolved resolved() {
    Resolved known = resolved;
    if (known == null) {
      known = resolve();
      resolved = known;
    }
    return known;
  }

  private Resolved resolve() {
    SpokenPhrases phrases = SpokenPhrases.of(jcas);
    String text = jcas.getDocumentText();
    Map<Attribution, Claim> claims = new HashMap<>();
    for (Attribution attribution : Spans.index(jcas, Attribution.class)) {
      Annotation speaker = attribution.getSpeaker();
      claims.put(
          attribution,
          new Claim(
              attribution.getBegin(),
              attribution.getEnd(),
              speaker == null ? null : phrases.of(speaker),
              speaker == null && isRelative(text, attribution.getBegin()),
              attribution.getCue().getCoveredText()));
    }
    Map<SpokenPhrase, String> roles = new HashMap<>();
    for (Official official : Spans.index(jcas, Official.class)) {
      SpokenPhrase phrase = phrases.at(official);
      if (phrase != null && official.getRole() != null) {
        roles.put(phrase, official.getRole());
      }
    }
    List<Claim> ordered =
        claims.values().stream()
            .sorted(Comparator.comparingInt(Claim::begin).thenComparing(Claim::end))
            .toList();
    return new Resolved(
        phrases,
        claims,
        new Antecedents(
            sentences,
            phrases.outsideQuotations(),
            ordered,
            roles,
            phrases.sideBySide(),
            phrases::gender,
            phrases::isPerson));
  }

  private static boolean isRelative(String text, int begin) {
    return RELATIVE.matcher(text.substring(Math.max(0, begin - 40), begin)).find();
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
    // Quotations do not overlap.
    DirectQuote quote = directQuotes.beginning(begin);
    if (quote != null && quote.getEnd() >= end) {
      return quote.getSpeaker();
    }
    if (!attributed.contains(sentences.indexAt(begin))) {
      return null;
    }
    Antecedents antecedents = antecedents();
    Claim nearest = null;
    for (Claim claim : antecedents.claimsOf(sentences.indexAt(begin))) {
      boolean accords = BY_SOURCE.contains(claim.cue().toLowerCase(Locale.ROOT));
      if (antecedents.speakerOf(claim) != null
          && (nearest == null || claim.end() <= begin || accords)) {
        nearest = claim;
      }
    }
    if (nearest == null) {
      return null;
    }
    SpokenPhrase own = nearest.speaker();
    return annotation(own != null && isItself(own) ? own : antecedents.speakerOf(nearest));
  }

  /** Whether no other phrase stands for the same speaker: a Russian official, the US military. */
  private boolean isItself(SpokenPhrase own) {
    String first = firstWord(own.text());
    boolean ofState = DEMONYMS.get(first) != null || PLACES.get(first) != null;
    return switch (own.kind()) {
      case BODY -> ofState;
      case ROLE ->
          INDEFINITE.contains(WordScan.lastWords(jcas.getDocumentText(), own.begin(), 1).strip());
      case PLACE -> true;
      default -> false;
    };
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !OneLine.isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  Sentences sentences() {
    return sentences;
  }

  Antecedents antecedents() {
    return resolved().antecedents();
  }

  @Nullable Claim claim(@Nullable Attribution attribution) {
    return attribution == null ? null : resolved().claims().get(attribution);
  }

  /** The phrase of shared/Names.ruta, the place or the description behind a resolved speaker. */
  @Nullable Annotation annotation(@Nullable SpokenPhrase phrase) {
    return phrase == null ? null : resolved().phrases().annotation(phrase);
  }
}
