package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern SHORT_YEAR = Pattern.compile("\\d\\d");

  private final String text;
  private final Sentences sentences;
  private final @Nullable LocalDate published;
  private final Domain domain;

  Timeline(String text, Sentences sentences, @Nullable LocalDate published, Domain domain) {
    this.domain = domain;
    this.text = text;
    this.sentences = sentences;
    this.published = published;
  }

  /** The values of expressions that are sorted by their begin. */
  List<TimexValue> resolve(List<Expression> expressions) {
    LocalDate documentDate = published == null ? dateline(expressions) : published;
    List<TimexParts> parts =
        expressions.stream()
            .map(e -> TimexReader.read(text.substring(e.begin(), e.end())))
            .toList();
    for (int i = 1; i < parts.size(); i++) {
      completeYear(expressions, parts, i);
    }
    List<@Nullable LocalDate> days = new ArrayList<>();
    List<TimexValue> values = new ArrayList<>();
    // First the expressions that name a day themselves, so that times before them can bind to it.
    Narrative narrative = new Narrative(domain == Domain.NARRATIVE ? parts : List.of());
    PartialDate reference = narrative.opening();
    for (int i = 0; i < expressions.size(); i++) {
      days.add(null);
      if ((parts.get(i).hasDay() || (domain == Domain.NARRATIVE && parts.get(i).year != null))
          && parts.get(i).deixis == null
          && isPoint(expressions.get(i))) {
        TimexValue value =
            normalize(
                expressions, parts, i, context(expressions, i, documentDate, reference, null));
        PartialDate day = PartialDate.of(value.value());
        if (day != null
            && domain == Domain.NARRATIVE
            && !narrative.isAside(parts.get(i), day, reference, opens(expressions.get(i)))) {
          reference = day;
        }
        if (day != null && day.day() > 0) {
          days.set(i, day.toDate());
        }
      }
    }
    reference = narrative.opening();
    for (int i = 0; i < expressions.size(); i++) {
      TimexContext context =
          context(expressions, i, documentDate, reference, sentenceDay(expressions, days, i));
      TimexContext paired = paired(expressions, parts, values, i, context);
      TimexValue value = normalize(expressions, parts, i, paired);
      values.add(value);
      PartialDate date = isPoint(expressions.get(i)) ? PartialDate.of(value.value()) : null;
      if (date != null
          && !narrative.isAside(parts.get(i), date, reference, opens(expressions.get(i)))) {
        reference = date;
      }
    }
    return values;
  }

  private boolean opens(Expression e) {
    int begin = sentences.begin(sentences.indexAt(e.begin()));
    int first = begin;
    while (first > 0 && text.charAt(first - 1) == ' ') {
      first--;
    }
    boolean paragraph = first == 0 || text.charAt(first - 1) == '\n';
    return e.begin() - begin < (paragraph ? PARAGRAPH_HEAD : SENTENCE_HEAD);
  }

  /** 17 in 1915-17 is a year, not a day. */
  private void completeYear(List<Expression> expressions, List<TimexParts> parts, int i) {
    Expression e = expressions.get(i);
    Integer first = parts.get(i - 1).year;
    if (first != null
        && parts.get(i - 1).month == null
        && e.begin() - expressions.get(i - 1).end() == 1
        && SHORT_YEAR.matcher(text.substring(e.begin(), e.end())).matches()) {
      TimexParts p = parts.get(i);
      p.year = (first / 100) * 100 + Integer.parseInt(text.substring(e.begin(), e.end()));
      p.day = null;
    }
  }

  private static boolean isPoint(Expression expression) {
    return expression.type().equals("DATE") || expression.type().equals("TIME");
  }

  private static TimexValue normalize(
      List<Expression> expressions, List<TimexParts> parts, int i, TimexContext context) {
    Expression e = expressions.get(i);
    return TimexNormalizer.normalize(parts.get(i), e.type(), context);
  }

  private @Nullable LocalDate dateline(List<Expression> expressions) {
    for (Expression e : expressions) {
      if (e.type().equals("DATE")) {
        LocalDate day = DocumentDate.dateline(text, e.begin(), e.end());
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private TimexContext context(
      List<Expression> expressions,
      int i,
      @Nullable LocalDate documentDate,
      @Nullable PartialDate reference,
      @Nullable LocalDate sentenceDay) {
    Expression e = expressions.get(i);
    return new TimexContext(
        domain, documentDate, reference, sentenceDay, null, isPoint(e) ? tense(e) : Tense.UNKNOWN);
  }

  private Tense tense(Expression e) {
    int sentence = sentences.indexAt(e.begin());
    String before = text.substring(Math.min(sentences.begin(sentence), e.begin()), e.begin());
    String after = text.substring(e.end(), Math.max(e.end(), sentences.end(sentence)));
    return Tense.of(before, after);
  }

  /** The day named nearest in the same sentence; one before the expression wins over one after. */
  private @Nullable LocalDate sentenceDay(
      List<Expression> expressions, List<@Nullable LocalDate> days, int i) {
    int sentence = sentences.indexAt(expressions.get(i).begin());
    for (int j = i - 1; j >= 0 && inSentence(expressions, j, sentence); j--) {
      if (days.get(j) != null) {
        return days.get(j);
      }
    }
    for (int j = i + 1; j < expressions.size() && inSentence(expressions, j, sentence); j++) {
      if (days.get(j) != null) {
        return isOwnClause(expressions, i, j) ? null : days.get(j);
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
    if (p.year != null || (p.month == null && p.day == null)) {
      return context;
    }
    if (i + 1 < parts.size() && isPair(expressions, i, i + 1)) {
      TimexParts next = parts.get(i + 1);
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
