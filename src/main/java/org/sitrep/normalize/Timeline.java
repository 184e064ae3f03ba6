package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the temporal expressions of one text in their order. */
final class Timeline {

  /** A temporal expression as the rules found it; offsets are UTF-16 code units. */
  record Expression(int begin, int end, String type, String rule) {}

  /** What stands between two dates that share a month or a year. */
  private static final Pattern PAIR =
      Pattern.compile("\\s*(?:and|to|or|through|until|till|[\\p{Pd}/,&])\\s*");

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
    for (int i = 0; i < expressions.size(); i++) {
      TimexContext context =
          new TimexContext(
              domain, documentDate, reference, sentenceDay(days, i), null, clauses.get(i));
      TimexContext paired = paired(expressions, parts, values, i, context);
      TimexValue value = normalize(expressions, parts, i, paired);
      values.add(value);
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
    boolean leads =
        date != null
            && (domain == Domain.NEWS || !narrative.isAside(parts, date, reference, opens(e)));
    return leads ? date : reference;
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

    /** Takes up the day of an expression, if it names one; returns the date in force after it. */
    private @Nullable PartialDate resolve(int i, @Nullable PartialDate reference) {
      known[i] = true;
      TimexParts p = parts.get(i);
      boolean story = domain == Domain.NARRATIVE;
      Expression e = expressions.get(i);
      if (!(p.hasDay() || (story && p.year != null)) || p.deixis != null || !isPoint(e)) {
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

  private static TimexValue normalize(
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
    return p.hasTime() || p.edgeHours != null ? nearestDay(days.expressions, days, i) : null;
  }

  /** The day named nearest in the same sentence; one before the expression wins over one after. */
  private @Nullable LocalDate nearestDay(List<Expression> expressions, Days days, int i) {
    int sentence = sentences.indexAt(expressions.get(i).begin());
    for (int j = i - 1; j >= 0 && inSentence(expressions, j, sentence); j--) {
      LocalDate day = days.get(j);
      if (day != null) {
        return day;
      }
    }
    for (int j = i + 1; j < expressions.size() && inSentence(expressions, j, sentence); j++) {
      LocalDate day = days.get(j);
      if (day != null) {
        return isOwnClause(expressions, i, j) ? null : day;
      }
    }
    return null;
  }

  /** Whether a semicolon parts an expression from one after it. */
  private boolean isOwnClause(List<Expression> expressions, int i, int j) {
    int semicolon = text.indexOf(';', expressions.get(i).end());
    return semicolon >= 0 && semicolon < expressions.get(j).begin();
  }

  private boolean inSentence(List<Expression> expressions, int j, int sentence) {
    return sentences.indexAt(expressions.get(j).begin()) == sentence;
  }

  /** May in "May and August 2025" has its year from August; 7 in "February 6 and 7" its month. */
  private TimexContext paired(
      List<Expression> expressions,
      List<TimexParts> parts,
      List<TimexValue> values,
      int i,
      TimexContext context) {
    TimexParts p = parts.get(i);
    if ((p.year != null && p.month != null) || (p.month == null && p.day == null)) {
      return context;
    }
    if (i + 1 < parts.size() && isPair(expressions, i, i + 1)) {
      TimexParts next = parts.get(i + 1);
      if (p.month != null && next.month == null && next.day != null && next.year != null) {
        return with(context, new PartialDate(next.year, p.month, 0));
      }
      if (next.month != null && (p.month == null || next.year != null)) {
        PartialDate date = PartialDate.of(normalize(expressions, parts, i + 1, context).value());
        if (date != null) {
          boolean lastYear = next.year != null && p.month != null && p.month > next.month;
          return with(context, lastYear ? new PartialDate(date.year() - 1, date.month(), 0) : date);
        }
      }
    }
    if (i > 0 && isPair(expressions, i - 1, i)) {
      TimexParts previous = parts.get(i - 1);
      PartialDate date = PartialDate.of(values.get(i - 1).value());
      boolean nextYear = p.month != null && previous.month != null && p.month < previous.month;
      if (date != null && date.month() > 0 && (p.month == null || previous.year != null)) {
        if (p.year != null) {
          return with(context, new PartialDate(p.year, date.month(), 0));
        }
        return with(context, nextYear ? new PartialDate(date.year() + 1, date.month(), 0) : date);
      }
    }
    return context;
  }

  private boolean isPair(List<Expression> expressions, int i, int j) {
    int gap = expressions.get(j).begin() - expressions.get(i).end();
    return gap > 0
        && gap < 12
        && PAIR.matcher(text.substring(expressions.get(i).end(), expressions.get(j).begin()))
            .matches();
  }

  private static TimexContext with(TimexContext context, PartialDate neighbour) {
    return context.withNeighbour(neighbour);
  }
}
