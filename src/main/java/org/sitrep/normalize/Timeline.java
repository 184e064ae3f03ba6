package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resolves the temporal expressions of one text in their order. */
final class Timeline {

  /** A temporal expression as the rules found it; offsets are UTF-16 code units. */
  record Expression(int begin, int end, String type, String rule) {}

  /** Where a sentence that moves a history on names its year. */
  private static final int SENTENCE_HEAD = 40;

  /** The same of the first sentence of a paragraph. */
  private static final int PARAGRAPH_HEAD = 120;

  private final String text;
  private final Sentences sentences;
  private final @Nullable LocalDate published;
  private final Domain domain;
  private final Function<String, TimexParts> reader;

  Timeline(String text, Sentences sentences, @Nullable LocalDate published, Domain domain) {
    this(text, sentences, published, domain, TimexReader::read);
  }

  /** A timeline whose expressions are read by a reader that may remember them. */
  Timeline(
      String text,
      Sentences sentences,
      @Nullable LocalDate published,
      Domain domain,
      Function<String, TimexParts> reader) {
    this.domain = domain;
    this.text = text;
    this.sentences = sentences;
    this.published = published;
    this.reader = reader;
  }

  /** The values of expressions that are sorted by their begin. */
  List<TimexValue> resolve(List<Expression> expressions) {
    List<TimexParts> parts = new ArrayList<>(expressions.size());
    for (Expression e : expressions) {
      parts.add(reader.apply(text.substring(e.begin(), e.end())));
    }
    LocalDate documentDate = published == null ? dateline(expressions, parts) : published;
    for (int i = 1; i < parts.size(); i++) {
      completeYear(expressions, parts, i);
    }
    List<TimexValue> values = new ArrayList<>(expressions.size());
    Narrative narrative = new Narrative(domain == Domain.NARRATIVE ? parts : List.of());
    List<Supplier<Tense>> clauses = clauses(expressions);
    Days days = new Days(expressions, parts, clauses, documentDate, narrative);
    BoundDay binding =
        new BoundDay(text, sentences, domain, documentDate, expressions, parts, clauses, days::get);
    PartialDate reference = narrative.opening();
    PairedDates pairs = new PairedDates(text, expressions, parts);
    Integer year = domain == Domain.NEWS && documentDate != null ? documentDate.getYear() : null;
    Chronicle chronicle = new Chronicle(text, expressions, parts, year);
    for (int i = 0; i < expressions.size(); i++) {
      TimexContext context =
          new TimexContext(
              domain,
              documentDate,
              reference,
              binding.day(i),
              chronicle.month(i, reference),
              clauses.get(i));
      TimexValue value = normalize(expressions, parts, i, pairs.context(i, values, context));
      values.add(value);
      days.learn(i, value);
      reference = days.next(i, value, reference);
    }
    return values;
  }

  /** The first month of a season whose year is known: that of "the following summer". */
  private static @Nullable PartialDate seasonOf(@Nullable String value, String season) {
    return value == null || !Character.isDigit(value.charAt(0))
        ? null
        : new PartialDate(
            Integer.parseInt(value.substring(0, 4)), PeriodResolver.firstMonth(season), 0);
  }

  /** The tenses of the expressions' clauses, each worked out when it is first asked for. */
  private List<Supplier<Tense>> clauses(List<Expression> expressions) {
    List<Supplier<Tense>> clauses = new ArrayList<>(expressions.size());
    for (Expression e : expressions) {
      clauses.add(isPoint(e) ? new Clause(e) : () -> Tense.UNKNOWN);
    }
    return clauses;
  }

  /** The clause of an expression, which knows its tense from the first question on. */
  private final class Clause implements Supplier<Tense> {
    private final Expression expression;
    private @Nullable Tense tense;

    Clause(Expression expression) {
      this.expression = expression;
    }

    @Override
    public Tense get() {
      Tense known = tense;
      if (known == null) {
        known = tense(expression);
        tense = known;
      }
      return known;
    }
  }

  /**
   * The days that expressions name themselves, so that times before them can bind to them. In news
   * a day is worked out when it is asked for; in a narrative the date in force is followed up to
   * the end first.
   */
  private final class Days {
    private final List<Expression> expressions;
    private final List<TimexParts> parts;
    private final List<Supplier<Tense>> clauses;
    private final @Nullable LocalDate documentDate;
    private final Narrative narrative;
    private final @Nullable LocalDate[] days;
    private final boolean[] known;

    Days(
        List<Expression> expressions,
        List<TimexParts> parts,
        List<Supplier<Tense>> clauses,
        @Nullable LocalDate documentDate,
        Narrative narrative) {
      this.expressions = expressions;
      this.parts = parts;
      this.clauses = clauses;
      this.documentDate = documentDate;
      this.narrative = narrative;
      days = new LocalDate[expressions.size()];
      known = new boolean[expressions.size()];
      if (domain == Domain.NARRATIVE) {
        PartialDate reference = narrative.opening();
        for (int i = 0; i < expressions.size(); i++) {
          reference = resolve(i, reference);
        }
      }
    }

    @Nullable LocalDate get(int i) {
      if (!known[i]) {
        resolve(i, narrative.opening());
      }
      return days[i];
    }

    /** Takes up a day that is counted from another: the next day, two days later. */
    void learn(int i, TimexValue value) {
      TimexParts p = parts.get(i);
      boolean counted = p.deixis != null || p.ago != null;
      if (domain == Domain.NEWS && counted && "D".equals(p.unit) && isPoint(expressions.get(i))) {
        PartialDate day = PartialDate.of(value.value());
        known[i] = true;
        days[i] = day == null || day.day() == 0 ? null : day.toDate();
      }
    }

    /** Takes up the day of an expression, if it names one; returns the date in force after it. */
    private @Nullable PartialDate resolve(int i, @Nullable PartialDate reference) {
      known[i] = true;
      TimexParts p = parts.get(i);
      boolean story = domain == Domain.NARRATIVE;
      Expression e = expressions.get(i);
      boolean counted = p.deixis != null && (story || !p.hasDay());
      if (!(p.hasDay() || (story && p.year != null)) || counted || !isPoint(e)) {
        return reference;
      }
      TimexContext context =
          new TimexContext(domain, documentDate, reference, null, null, clauses.get(i));
      TimexValue value = normalize(expressions, parts, i, context);
      PartialDate day = PartialDate.of(value.value());
      if (day != null && day.day() > 0) {
        days[i] = day.toDate();
      }
      return story ? next(i, value, reference) : reference;
    }

    /** The date in force after an expression. */
    @Nullable PartialDate next(int i, TimexValue value, @Nullable PartialDate reference) {
      Expression e = expressions.get(i);
      TimexParts p = parts.get(i);
      PartialDate date = isPoint(e) ? PartialDate.of(value.value()) : null;
      if (date == null && domain == Domain.NARRATIVE && p.year != null && isPoint(e)) {
        // the spring of 1915 leads a history on as 1915 does
        date = new PartialDate(p.year, 0, 0);
      }
      String season = p.season;
      boolean named = p.year != null || "SAME".equals(p.deixis);
      if (date == null && domain == Domain.NEWS && season != null && named) {
        PartialDate begin = seasonOf(value.value(), season);
        date = begin == null || isToCome(begin) ? null : begin;
      }
      boolean leads =
          date != null
              && (domain == Domain.NEWS
                  ? date.day() > 0 || !isToCome(date)
                  : !narrative.isAside(p, date, reference, opens(e)));
      return leads ? date : reference;
    }

    /** Whether the story of a document cannot have reached a date. */
    private boolean isToCome(PartialDate date) {
      return documentDate != null && date.toDate().isAfter(documentDate);
    }
  }

  /** Whether an expression stands at the head of its sentence. */
  private boolean opens(Expression e) {
    int sentence = sentences.begin(sentences.indexAt(e.begin()));
    int from = Math.max(sentence, e.begin() - PARAGRAPH_HEAD);
    int begin = from + text.substring(from, e.begin()).lastIndexOf('\n') + 1;
    return e.begin() - begin < (isFirst(begin) ? PARAGRAPH_HEAD : SENTENCE_HEAD);
  }

  /** Whether the sentence that begins at an offset is the first one of its paragraph. */
  private boolean isFirst(int begin) {
    int at = begin;
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at--;
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** 17 in 1915-17 is a year, not a day. */
  private void completeYear(List<Expression> expressions, List<TimexParts> parts, int i) {
    Expression e = expressions.get(i);
    Integer first = parts.get(i - 1).year;
    if (first != null
        && parts.get(i - 1).month == null
        && e.begin() - expressions.get(i - 1).end() == 1
        && e.end() - e.begin() == 2
        && isDigit(text.charAt(e.begin()))
        && isDigit(text.charAt(e.end() - 1))) {
      TimexParts p = parts.get(i);
      p.year = (first / 100) * 100 + Integer.parseInt(text.substring(e.begin(), e.end()));
      p.day = null;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPoint(Expression expression) {
    return expression.type().equals("DATE") || expression.type().equals("TIME");
  }

  static TimexValue normalize(
      List<Expression> expressions, List<TimexParts> parts, int i, TimexContext context) {
    Expression e = expressions.get(i);
    return TimexNormalizer.normalize(parts.get(i), e.type(), context);
  }

  private @Nullable LocalDate dateline(List<Expression> expressions, List<TimexParts> parts) {
    for (int i = 0; i < expressions.size(); i++) {
      Expression e = expressions.get(i);
      if (e.type().equals("DATE")) {
        LocalDate day = DocumentDate.dateline(text, e.begin(), e.end(), parts.get(i));
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private Tense tense(Expression e) {
    int sentence = sentences.indexAt(e.begin());
    return Tense.of(
        text,
        Math.min(sentences.begin(sentence), e.begin()),
        e.begin(),
        e.end(),
        Math.max(e.end(), sentences.end(sentence)));
  }
}
