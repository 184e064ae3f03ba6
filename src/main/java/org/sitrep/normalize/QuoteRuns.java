package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.SpokenPhrase.Kind;

/** Speakers of quotations in a row: broken ones, several paragraphs, a sentence that introduces. */
final class QuoteRuns {

  /**
   * A quotation as the rules leave it.
   *
   * @param begin offset of its opening mark
   * @param end offset after its last character
   * @param claim the attribution in its sentence; null where there is none
   * @param open whether it has no closing mark, because it goes on in the next paragraph
   */
  record Quote(int begin, int end, @Nullable Claim claim, boolean open) {}

  /**
   * What a quotation's neighbours say of it.
   *
   * @param speaker who speaks; null where nobody is named
   * @param cue the words that attribute, as written; null where there are none of its own or before
   * @param continues the number of the quotation that it goes on from, or -1
   */
  record Reading(@Nullable SpokenPhrase speaker, @Nullable String cue, int continues) {}

  private final String text;
  private final Sentences sentences;
  private final Antecedents antecedents;

  QuoteRuns(String text, Sentences sentences, Antecedents antecedents) {
    this.text = text;
    this.sentences = sentences;
    this.antecedents = antecedents;
  }

  /** Reads quotations in text order; they do not overlap. */
  List<Reading> read(List<Quote> quotes) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      Quote before = i == 0 ? null : quotes.get(i - 1);
      Reading reading =
          before == null ? null : continued(quote, before, readings.get(i - 1), i - 1);
      if (reading == null) {
        reading = quote.claim() != null ? own(quote.claim()) : introduced(quote, before, readings);
      }
      readings.add(reading);
    }
    return readings;
  }

  private Reading own(Claim claim) {
    return new Reading(antecedents.speakerOf(claim), claim.cue(), -1);
  }

  private @Nullable Reading continued(Quote quote, Quote before, Reading last, int number) {
    String gap = text.substring(Math.min(before.end(), quote.begin()), quote.begin());
    boolean sameLine = gap.indexOf('\n') < 0;
    if (quote.claim() != null) {
      boolean broken =
          sameLine
              && quote.claim().equals(before.claim())
              && quote.claim().begin() >= before.end()
              && quote.claim().end() <= quote.begin()
              && !Character.isLetter(gap.strip().codePointBefore(gap.strip().length()));
      return broken ? new Reading(last.speaker(), last.cue(), number) : null;
    }
    if (before.open() || (gap.isBlank() && !sameLine && paragraphBegins(before.begin()))) {
      return new Reading(last.speaker(), last.cue(), number);
    }
    if (sameLine && before.claim() != null && oneSentence(before, quote)) {
      return new Reading(last.speaker(), last.cue(), number);
    }
    return null;
  }

  /** Whether no more than the rest of the first one's sentence stands between two quotations. */
  private boolean oneSentence(Quote before, Quote quote) {
    int from = sentences.indexAt(before.end());
    int to = sentences.indexAt(quote.begin());
    return to - from <= 1 && before.claim() != null && before.claim().begin() >= before.end();
  }

  private Reading introduced(Quote quote, @Nullable Quote before, List<Reading> readings) {
    int sentence = sentences.indexAt(quote.begin()) - 1;
    boolean begins = paragraphBegins(quote.begin());
    Claim introducing = sentence < 0 ? null : lastClaim(sentence, quote);
    if (before != null
        && near(before.begin(), quote.begin())
        && (introducing == null
            || introducing.begin() < before.begin()
            || (sentences.indexAt(before.end()) == sentence
                && text.substring(before.end(), introducing.begin()).indexOf('\n') < 0))) {
      Reading last = readings.get(readings.size() - 1);
      return new Reading(last.speaker(), null, -1);
    }
    if (introducing != null) {
      return new Reading(antecedents.speakerOf(introducing), introducing.cue(), -1);
    }
    if (sentence >= 0 && !begins) {
      for (SpokenPhrase phrase : antecedents.phrasesOf(sentence)) {
        if (phrase.kind() == Kind.NAME) {
          return new Reading(phrase, null, -1);
        }
      }
    }
    return new Reading(null, null, -1);
  }

  private @Nullable Claim lastClaim(int sentence, Quote quote) {
    Claim last = null;
    for (Claim claim : antecedents.claimsOf(sentence)) {
      if (antecedents.speakerOf(claim) != null && near(claim.begin(), quote.begin())) {
        last = claim;
      }
    }
    return last;
  }

  /** Whether two places lie in one paragraph or in neighbouring ones. */
  private boolean near(int from, int to) {
    int breaks = 0;
    boolean blank = true;
    for (int i = from; i < to && breaks < 2; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        breaks += blank ? 0 : 1;
        blank = true;
      } else if (!Character.isWhitespace(c)) {
        blank = false;
      }
    }
    return breaks < 2;
  }

  private boolean paragraphBegins(int offset) {
    return text.substring(sentences.lineBegin(offset), offset).isBlank();
  }
}
