package org.sitrep.normalize;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final Pattern RELATIVE =
      Pattern.compile("(?i)(?<!\\p{L})(?:who|which|that)\\s+(?:\\p{L}+\\s+){0,2}$");

  private final Sentences sentences;
  private final List<DirectQuote> directQuotes;
  private final Antecedents antecedents;
  private final Map<Attribution, Claim> claims = new HashMap<>();
  private final SpokenPhrases phrases;

  private Attributions(JCas jcas) {
    this.sentences = Sentences.of(jcas);
    this.directQuotes = jcas.select(DirectQuote.class).asList();
    this.phrases = SpokenPhrases.of(jcas);
    String text = jcas.getDocumentText();
    for (Attribution attribution : jcas.select(Attribution.class)) {
      Annotation speaker = attribution.getSpeaker();
      String before =
          text.substring(Math.max(0, attribution.getBegin() - 40), attribution.getBegin());
      claims.put(
          attribution,
          new Claim(
              attribution.getBegin(),
              attribution.getEnd(),
              speaker == null ? null : phrases.of(speaker),
              RELATIVE.matcher(before).find(),
              attribution.getCue().getCoveredText()));
    }
    Map<SpokenPhrase, String> roles = new HashMap<>();
    for (Official official : jcas.select(Official.class)) {
      SpokenPhrase phrase = phrases.at(official);
      if (phrase != null && official.getRole() != null) {
        roles.put(phrase, official.getRole());
      }
    }
    List<Claim> ordered =
        claims.values().stream()
            .sorted(Comparator.comparingInt(Claim::begin).thenComparing(Claim::end))
            .toList();
    this.antecedents =
        new Antecedents(
            sentences,
            phrases.outsideQuotations(),
            ordered,
            roles,
            phrases.sideBySide(),
            phrases::gender,
            phrases::isPerson);
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
            && own.kind() == SpokenPhrase.Kind.BODY
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
    return phrases.annotation(phrase);
  }
}
