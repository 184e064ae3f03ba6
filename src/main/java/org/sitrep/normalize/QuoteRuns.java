package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern ASKS =
      Pattern.compile("\\s*(?:Q\\d{0,2}|Question|Interviewer|Reporter|Journalist)\\s?[:.]\\s*");
  private static final Pattern ANSWERS = Pattern.compile("\\s*(?:A\\d{0,2}|Answer)\\s?[:.]\\s*");
  private static final Pattern ASKED = Pattern.compile("(?i)ask(?:s|ed)|inquired|wondered");
  private static final Pattern QUESTION = Pattern.compile(".*\\?[^\\p{L}]*");
  private static final Pattern THAT =
      Pattern.compile(
          "\\s*(?:That|This|Those|These|Such|So|Thus)\\s(?:is|was|were|are|said|did)?\\b");

  /** How many sentences back an interview may introduce who answers. */
  private static final int INTRODUCTION = 4;

  /** How many characters the label of a question or an answer has at most. */
  private static final int LONGEST_LABEL = 24;

  /** How many characters a turn of a dialogue has at most where nothing names its speaker. */
  private static final int LONGEST_TURN = 90;

  /** How many turns of a dialogue may follow without a name before one that has it. */
  private static final int DIALOGUE = 4;

  /** An aside between dashes that breaks a quotation. */
  private static final Pattern ASIDE =
      Pattern.compile("\\s*(?:[–—]|--?)\\s[^.;:?!]{1,120}\\s?(?:[–—]|--?)\\s*");

  /** How many characters may stand before the subject that a sentence begins with. */
  private static final int NEAR_THE_START = 6;

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
      Reading reading = i < 1 ? null : reply(i, quotes, readings);
      if (reading == null && i > 0) {
        reading = continued(quote, quotes.get(i - 1), readings.get(i - 1), i);
      }
      if (reading == null && quote.claim() != null) {
        reading = own(quote.claim());
      }
      if (reading == null) {
        reading = labelled(quote, quotes, readings);
      }
      if (reading == null) {
        reading = introduced(quote, quotes, readings);
      }
      if (reading.speaker() == null) {
        reading = explained(quote, reading);
      }
      readings.add(reading);
    }
    nameBackwards(quotes, readings);
    return readings;
  }

  private Reading own(Claim claim) {
    return new Reading(antecedents.speakerOf(claim), claim.cue(), -1);
  }

  /** What goes on from the quotation before: the next paragraph of it, or its other half. */
  private @Nullable Reading continued(Quote quote, Quote before, Reading last, int number) {
    String gap = text.substring(Math.min(before.end(), quote.begin()), quote.begin());
    boolean sameLine = gap.indexOf('\n') < 0;
    Claim claim = quote.claim();
    if (before.open() && gap.isBlank()) {
      return claim != null
          ? new Reading(antecedents.speakerOf(claim), claim.cue(), number - 1)
          : new Reading(last.speaker(), last.cue(), number - 1);
    }
    if (!sameLine) {
      boolean run = claim == null && gap.isBlank() && paragraphBegins(before.begin());
      return run ? new Reading(last.speaker(), last.cue(), number - 1) : null;
    }
    if (ASIDE.matcher(gap).matches()) {
      return claim != null
          ? new Reading(antecedents.speakerOf(claim), claim.cue(), number - 1)
          : new Reading(last.speaker(), last.cue(), number - 1);
    }
    if (claim == null && followsColon(quote)) {
      return null;
    }
    if (!brokenBy(before.claim(), before, quote) && !brokenBy(claim, before, quote)) {
      return null;
    }
    if (claim == null) {
      return new Reading(last.speaker(), last.cue(), number - 1);
    }
    int end = gap.stripTrailing().codePointBefore(gap.stripTrailing().length());
    SpokenPhrase speaker = antecedents.speakerOf(claim);
    boolean goesOn =
        !Character.isLetter(end)
            && end != ':'
            && speaker != null
            && last.speaker() != null
            && lastWord(speaker).equals(lastWord(last.speaker()));
    return goesOn ? new Reading(last.speaker(), claim.cue(), number - 1) : null;
  }

  private static String lastWord(SpokenPhrase phrase) {
    return phrase.text().substring(phrase.text().lastIndexOf(' ') + 1);
  }

  /** Whether a claim and no more than the rest of its sentence stands between two quotations. */
  private boolean brokenBy(@Nullable Claim claim, Quote before, Quote quote) {
    return claim != null
        && claim.begin() >= before.end()
        && claim.end() <= quote.begin()
        && sentences.indexAt(quote.begin()) - sentences.indexAt(before.end()) <= 1;
  }

  /** Interviews: whoever asks is not named; whoever answers is whom the text before has met. */
  private @Nullable Reading labelled(Quote quote, List<Quote> quotes, List<Reading> readings) {
    String label = label(quote);
    if (ASKS.matcher(label).matches()) {
      return new Reading(null, null, -1);
    }
    if (!ANSWERS.matcher(label).matches()) {
      return null;
    }
    for (int i = readings.size() - 1; i >= 0; i--) {
      SpokenPhrase speaker = readings.get(i).speaker();
      if (speaker != null && ANSWERS.matcher(label(quotes.get(i))).matches()) {
        return new Reading(speaker, null, -1);
      }
    }
    int first = sentences.indexAt(quote.begin());
    for (int i = first - 1; i >= 0 && i > first - INTRODUCTION; i--) {
      for (SpokenPhrase phrase : antecedents.phrasesOf(i)) {
        if (phrase.kind() == Kind.NAME && antecedents.isPerson(phrase)) {
          return new Reading(phrase, null, -1);
        }
      }
    }
    return new Reading(null, null, -1);
  }

  /** What stands before a quotation in its line, if that is short: Q: */
  private String label(Quote quote) {
    int from = Math.max(0, quote.begin() - LONGEST_LABEL);
    String before = text.substring(from, quote.begin());
    int line = before.lastIndexOf('\n');
    return line < 0 && from > 0 ? "" : before.substring(line + 1);
  }

  private boolean followsColon(Quote quote) {
    int i = quote.begin() - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i >= 0 && text.charAt(i) == ':';
  }

  private Reading introduced(Quote quote, List<Quote> quotes, List<Reading> readings) {
    Quote before = quotes.isEmpty() || readings.isEmpty() ? null : quotes.get(readings.size() - 1);
    int sentence = sentences.indexAt(quote.begin()) - 1;
    boolean begins = paragraphBegins(quote.begin());
    if (followsColon(quote)) {
      SpokenPhrase subject = subject(sentence + 1, quote.begin());
      if (subject != null) {
        return new Reading(subject, null, -1);
      }
    }
    Claim introducing = sentence < 0 ? null : lastClaim(sentence, quote);
    if (before != null
        && near(before.begin(), quote.begin())
        && (introducing == null
            || introducing.begin() < before.begin()
            || (sentences.indexAt(before.end()) == sentence
                && text.substring(before.end(), introducing.begin()).indexOf('\n') < 0))) {
      return new Reading(readings.get(readings.size() - 1).speaker(), null, -1);
    }
    if (introducing != null) {
      return new Reading(antecedents.speakerOf(introducing), introducing.cue(), -1);
    }
    return new Reading(
        sentence >= 0 && !begins ? subject(sentence, quote.begin()) : null, null, -1);
  }

  /** What one of two speakers says after the other one: an answer, or a turn of a dialogue. */
  private @Nullable Reading reply(int number, List<Quote> quotes, List<Reading> readings) {
    Quote quote = quotes.get(number);
    Quote before = quotes.get(number - 1);
    Reading last = readings.get(number - 1);
    if (quote.claim() != null || before.open() || !near(before.begin(), quote.begin())) {
      return null;
    }
    boolean question = QUESTION.matcher(words(before)).matches();
    boolean asked = question && last.cue() != null && ASKED.matcher(last.cue()).matches();
    String gap = text.substring(before.end(), quote.begin());
    if (gap.indexOf('\n') < 0) {
      boolean turn = gap.isBlank() && last.continues() < 0 && isShort(before) && isShort(quote);
      boolean turnNext =
          asked && number + 1 < quotes.size() && isTurn(quote, quotes.get(number + 1));
      SpokenPhrase other = asked || turn ? otherBefore(number, last.speaker(), readings) : null;
      return other != null || turnNext ? new Reading(other, null, -1) : null;
    }
    if (!isParagraph(quote) || !paragraphBegins(before.begin()) || last.speaker() == null) {
      return null;
    }
    if (!asked && !(isShort(before) && isShort(quote))) {
      return null;
    }
    SpokenPhrase other = otherBefore(number, last.speaker(), readings);
    if (other == null && question) {
      other = otherAfter(number, last.speaker(), quotes);
    }
    return other == null ? null : new Reading(other, null, -1);
  }

  /** Who else has spoken in one of the two quotations before the last one. */
  private static @Nullable SpokenPhrase otherBefore(
      int number, @Nullable SpokenPhrase last, List<Reading> readings) {
    for (int i = number - 2; i >= 0 && i >= number - 3; i--) {
      SpokenPhrase speaker = readings.get(i).speaker();
      if (speaker != null && (last == null || !lastWord(speaker).equals(lastWord(last)))) {
        return speaker;
      }
    }
    return null;
  }

  /** Who else is named as a speaker in the next paragraphs of a dialogue. */
  private @Nullable SpokenPhrase otherAfter(int number, SpokenPhrase last, List<Quote> quotes) {
    for (int i = number + 1; i < quotes.size() && i <= number + DIALOGUE; i++) {
      Quote next = quotes.get(i);
      if (!near(quotes.get(i - 1).begin(), next.begin()) || !paragraphBegins(next.begin())) {
        return null;
      }
      Claim claim = next.claim();
      SpokenPhrase speaker = claim == null ? null : antecedents.speakerOf(claim);
      if (speaker != null) {
        return lastWord(speaker).equals(lastWord(last)) ? null : speaker;
      }
    }
    return null;
  }

  /** Whether two quotations stand side by side, as turns of a dialogue do. */
  private boolean isTurn(Quote before, Quote quote) {
    String gap = text.substring(before.end(), quote.begin());
    return gap.isBlank() && gap.indexOf('\n') < 0;
  }

  private static boolean isShort(Quote quote) {
    return quote.end() - quote.begin() < LONGEST_TURN;
  }

  /** Whether a quotation is all of its paragraph. */
  private boolean isParagraph(Quote quote) {
    int end = quote.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\r')) {
      end++;
    }
    return paragraphBegins(quote.begin()) && (end == text.length() || text.charAt(end) == '\n');
  }

  private String words(Quote quote) {
    return text.substring(Math.max(quote.begin(), quote.end() - 4), quote.end());
  }

  /** Whom a sentence that says nothing is about: the mayor shrugged. */
  private @Nullable SpokenPhrase subject(int sentence, int until) {
    List<SpokenPhrase> phrases =
        antecedents.phrasesOf(sentence).stream().filter(p -> p.end() <= until).toList();
    if (!phrases.isEmpty()) {
      SpokenPhrase first = phrases.get(0);
      boolean begins = first.begin() - sentences.begin(sentence) < NEAR_THE_START;
      if (begins && (first.kind() == Kind.PRONOUN || antecedents.isPerson(first))) {
        return antecedents.identified(first);
      }
    }
    List<SpokenPhrase> names = phrases.stream().filter(p -> p.kind() == Kind.NAME).toList();
    return names.stream()
        .filter(antecedents::isPerson)
        .findFirst()
        .or(() -> names.stream().findFirst())
        .orElse(null);
  }

  /** A sentence after the words that says whose they are: That was how Ivan Berg described it. */
  private Reading explained(Quote quote, Reading reading) {
    int next = sentences.indexAt(quote.end());
    int begin = Math.max(quote.end(), sentences.begin(next));
    if (begin >= text.length() || !THAT.matcher(text).region(begin, text.length()).lookingAt()) {
      return reading;
    }
    for (Claim claim : antecedents.claimsOf(next)) {
      if (claim.begin() >= begin && antecedents.speakerOf(claim) != null) {
        return new Reading(antecedents.speakerOf(claim), claim.cue(), reading.continues());
      }
    }
    for (SpokenPhrase phrase : antecedents.phrasesOf(next)) {
      if (phrase.begin() >= begin && phrase.kind() == Kind.NAME && antecedents.isPerson(phrase)) {
        return new Reading(phrase, null, reading.continues());
      }
    }
    return reading;
  }

  /** Paragraphs of a quotation have the speaker that a later one of them names. */
  private static void nameBackwards(List<Quote> quotes, List<Reading> readings) {
    for (int i = readings.size() - 1; i > 0; i--) {
      Reading reading = readings.get(i);
      int from = reading.continues();
      if (from >= 0
          && quotes.get(from).open()
          && quotes.get(from).claim() == null
          && reading.speaker() != null) {
        int continues = readings.get(from).continues();
        readings.set(from, new Reading(reading.speaker(), reading.cue(), continues));
      }
    }
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
    int i = offset - 1;
    while (i >= 0 && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }
}
