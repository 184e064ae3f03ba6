package org.sitrep.normalize;

import java.util.BitSet;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.DirectQuote;
import org.sitrep.type.DroneCount;
import org.sitrep.working.Attribution;

/**
 * Who says the drone counts of a document: the document's attributions only where one is needed.
 */
final class CountSources {

  private final List<DirectQuote> quotes;
  private final @Nullable Attributions attributions;

  CountSources(JCas jcas, List<DroneCount> counts, Sentences sentences) {
    this.quotes = jcas.select(DirectQuote.class).asList();
    this.attributions = isClaimed(jcas, counts, sentences) ? Attributions.of(jcas) : null;
  }

  /** The phrase for {@link SpeakerMentions#of}, or null where the text names nobody. */
  @Nullable Annotation of(DroneCount count) {
    DirectQuote quote = quoteOf(count);
    if (quote != null) {
      return quote.getSpeaker();
    }
    return attributions == null ? null : attributions.sourceAt(count.getBegin(), count.getEnd());
  }

  /** Whether the sentence of a count that is not quoted has an attribution. */
  private boolean isClaimed(JCas jcas, List<DroneCount> counts, Sentences sentences) {
    BitSet claimed = new BitSet();
    for (Attribution attribution : jcas.getAnnotationIndex(Attribution.class)) {
      claimed.set(sentences.indexAt(attribution.getBegin()));
    }
    for (DroneCount count : counts) {
      if (claimed.get(sentences.indexAt(count.getBegin())) && quoteOf(count) == null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable DirectQuote quoteOf(DroneCount count) {
    for (DirectQuote quote : quotes) {
      if (quote.getBegin() > count.getBegin()) {
        return null;
      }
      if (quote.getEnd() >= count.getEnd()) {
        return quote;
      }
    }
    return null;
  }
}
