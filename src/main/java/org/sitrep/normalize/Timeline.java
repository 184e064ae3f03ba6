package org.sitrep.normalize;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
              sentenceDay(days, i),
              chronicle.month(i, reference),
              clauses.get(i));
      TimexValue value = normalize(expressions, parts, i, pairs.context(i, values, context));
      values.add(value);
      days.learn(i, value);
      reference = next(narrative, expressions.get(i), parts.get(i), value, reference);
    }
    return values;
  }

  /** The date in force after an expression. */
  private @Nullable PartialDate next(
      Narrative narrative,
      Expression e,
      TimexParts parts,
      TimexValue value,
      @Nullable PartialDate reference) {
    PartialDate date = isPoint(e) ? PartialDate.of(value.value()) : null;
    if (date == null && domain == Domain.NARRATIVE && parts.year != null && isPoint(e)) {
      // the spring of 1915 leads a history on as 1915 does
      date = new PartialDate(parts.year, 0, 0);
    }
    String season = parts.season;
    boolean named = parts.year != null || "SAME".equals(parts.deixis);
    if (date == null && domain == Domain.NEWS && season != null && named) {
      PartialDate begin = seasonOf(value.value(), season);
      date = begin == null || isToCome(begin) ? null : begin;
    }
    boolean leads =
        date != null
            && (domain == Domain.NEWS
                ? date.day() > 0 || !isToCome(date)
                : !narrative.isAside(parts, date, reference, opens(e)));
    return leads ? date : reference;
  }

  /** Whether the story of a document cannot have reached a date. */
  private boolean isToCome(PartialDate date) {
    return published != null && date.toDate().isAfter(published);
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
      return story ? next(narrative, e, p, value, reference) : reference;
    }
  }

  private boolean opens(Expression e) {
    int paragraph = text.lastIndexOf('\n', e.begin() - 1) + 1;
    int begin = Math.max(paragraph, sentences.begin(sentences.indexAt(e.begin())));
    boolean first = text.substring(paragraph, begin).isBlank();
    return e.begin() - begin < (first ? PARAGRAPH_HEAD : SENTENCE_HEAD);
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

  /** The day that the sentence of a time of day names, where it may bind to it. */
  private @Nullable LocalDate sentenceDay(Days days, int i) {
    TimexParts p = days.parts.get(i);
    return p.hasTime() || p.edgeHours != null || p.isTheDay()
        ? nearestDay(days.expressions, days, i)
        : null;
  }

  /** The day named nearest in the same sentence; one before the expression wins over one after. */
  private @Nullable LocalDate nearestDay(List<Expression> expressions, Days days, int i) {
    int sentence = sentences.indexAt(expressions.get(i).begin());
    for (int j = i - 1; j >= 0 && inSentence(expressions, j, sentence); j--) {
      LocalDate day = isInParenthesis(expressions.get(j), expressions.get(i)) ? null : days.get(j);
      if (day != null) {
        boolean over =
            domain == Domain.NEWS
                && days.parts.get(i).isMorning()
                && days.parts.get(j).isNight()
                && !isTold(expressions.get(j));
        return over ? day.plusDays(1) : day;
      }
    }
    boolean stamp = days.parts.get(i).clock != null && isLineHead(expressions.get(i).begin());
    for (int j = i + 1;
        !stamp && j < expressions.size() && inSentence(expressions, j, sentence);
        j++) {
      LocalDate day = days.get(j);
      if (day != null) {
        return isOwnClause(expressions, i, j) || isAhead(days, i, day) ? null : day;
      }
    }
    return domain == Domain.NEWS && isTime(days.parts.get(i)) ? dayOfParagraph(days, i) : null;
  }

  private static boolean isTime(TimexParts p) {
    return p.deixis == null && p.ago == null && !p.overnight && !p.hasDay();
  }

  /**
   * The day that the sentences before name last, in the same paragraph: one past if told of it, and
   * one to come if that is told of, or listed under it.
   */
  private @Nullable LocalDate dayOfParagraph(Days days, int i) {
    LocalDate now = days.documentDate;
    int paragraph = text.lastIndexOf('\n', days.expressions.get(i).begin()) + 1;
    for (int j = i - 1; j >= 0 && days.expressions.get(j).begin() >= paragraph; j--) {
      LocalDate day = days.get(j);
      if (day != null) {
        if (now == null || Math.abs(ChronoUnit.DAYS.between(now, day)) >= 8) {
          return null;
        }
        Tense tense = days.clauses.get(i).get();
        boolean binds =
            day.isAfter(now)
                ? tense == Tense.FUTURE || (tense == Tense.UNKNOWN && isEntry(days, i))
                : tense == Tense.PAST && days.parts.get(i).clock == null;
        return binds ? day : null;
      }
    }
    return null;
  }

  /** Said late on Saturday. */
  private boolean isTold(Expression e) {
    int said = text.lastIndexOf("said", e.begin());
    return said >= 0 && said > e.begin() - 10;
  }

  /** Said overnight that talks would go on to Monday: what was is not of a day to come. */
  private static boolean isAhead(Days days, int i, LocalDate day) {
    LocalDate now = days.documentDate;
    return now != null && day.isAfter(now) && days.clauses.get(i).get() == Tense.PAST;
  }

  /** The hour of an entry in a live report, which its text's days do not bind. */
  private boolean isLineHead(int begin) {
    return begin == 0 || text.charAt(begin - 1) == '\n';
  }

  /** Queue 1: no power from 8:00. */
  private boolean isEntry(Days days, int i) {
    int at = days.expressions.get(i).begin();
    int begin = Math.min(at, sentences.begin(sentences.indexAt(at)));
    return text.substring(begin, at).contains(": ");
  }

  /** Whether a relative clause holds the first of two expressions: who on Monday flew, said. */
  private boolean isInParenthesis(Expression first, Expression second) {
    int comma = text.lastIndexOf(',', first.begin());
    boolean relative =
        comma >= 0
            && comma > first.begin() - 24
            && (text.startsWith(" who ", comma + 1) || text.startsWith(" which ", comma + 1));
    return relative && between(first, second).indexOf(',') >= 0;
  }

  /** The text between two expressions, which may overlap. */
  private String between(Expression first, Expression second) {
    return text.substring(first.end(), Math.max(first.end(), second.begin()));
  }

  /** Whether a semicolon, or what it came before, parts an expression from one after it. */
  private boolean isOwnClause(List<Expression> expressions, int i, int j) {
    String between = between(expressions.get(i), expressions.get(j));
    return between.indexOf(';') >= 0 || between.contains(" before ");
  }

  private boolean inSentence(List<Expression> expressions, int j, int sentence) {
    return sentences.indexAt(expressions.get(j).begin()) == sentence;
  }
}
