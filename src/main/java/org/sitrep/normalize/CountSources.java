package org.sitrep.normalize;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
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

  /** What goes on with what was just claimed: In addition, 40 drones were launched. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "[\\s\"“]*(?:In addition|Also|Another|A further|Further|Moreover|Besides|Of (?:these|those|them|the)|It also"
              + "|They also|The (?:other|rest|remaining|enemy|invaders|occupiers|aggressor|Russian invaders"
              + "|Russian occupiers)|Russian (?:invaders|occupiers)|In total|Overall|Altogether|At (?:about |around )?\\d|Earlier|Later|There (?:were|was)|The (?:attack|raid)|(?:Over|In|During) the (?:past|last|day|night)|In (?:the )?\\p{Lu}[\\w-]+(?: (?:district|community|direction|sector))?,)(?!\\w)");

  /** What names the source of the sentence before it. */
  private static final Pattern SAID_OF_IT =
      Pattern.compile(
          "\\s*(?:(?:That|This) (?:is|was)|It was (?:reported|announced|stated)|The (?:information|figures?|claims?|reports?) (?:is|was|were|comes?|came))\\b");

  private static final int LONGEST_RUN = 3;

  private final JCas jcas;
  private final Attributions attributions;
  private final Sentences sentences;
  private final List<DirectQuote> quotes;
  private final BitSet claimed = new BitSet();
  private @Nullable LineSources lines;

  CountSources(JCas jcas, Attributions attributions) {
    this.jcas = jcas;
    this.attributions = attributions;
    this.sentences = attributions.sentences();
    this.quotes = Spans.list(jcas, DirectQuote.class);
    for (Attribution attribution : Spans.index(jcas, Attribution.class)) {
      claimed.set(sentences.indexAt(attribution.getBegin()));
    }
  }

  /** The phrase for {@link SpeakerMentions#of}, or null where the text names nobody. */
  @Nullable Annotation of(DroneCount count) {
    DirectQuote quote = quoteOf(count);
    if (quote != null) {
      return quote.getSpeaker();
    }
    int sentence = sentences.indexAt(count.getBegin());
    if (claimed.get(sentence)) {
      Annotation here = attributions.sourceAt(count.getBegin(), count.getEnd());
      if (here != null) {
        return here;
      }
    }
    if (claimed.get(sentence + 1) && isLike(SAID_OF_IT, sentence + 1)) {
      int begin = sentences.begin(sentence + 1);
      return attributions.sourceAt(begin + 1, begin + 2);
    }
    for (int i = sentence; i > Math.max(0, sentence - LONGEST_RUN) && isLike(GOES_ON, i); i--) {
      if (claimed.get(i - 1)) {
        int end = sentences.end(i - 1);
        return attributions.sourceAt(end - 1, end);
      }
    }
    return ofLine(count.getBegin());
  }

  private boolean isLike(Pattern opening, int sentence) {
    String text = jcas.getDocumentText();
    return opening
        .matcher(text)
        .region(sentences.begin(sentence), sentences.end(sentence))
        .lookingAt();
  }

  private @Nullable Annotation ofLine(int offset) {
    LineSources known = lines;
    if (known == null) {
      known = new LineSources(jcas);
      lines = known;
    }
    return known.of(offset);
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
