package org.sitrep.normalize;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Timeline.Expression;

/** The day that a time of day binds to: one that its sentence names, or its paragraph before it. */
final class BoundDay {

  /** Up to so many characters before its expression a relative clause begins. */
  private static final int RELATIVE_HEAD = 23;

  /** The same of the verb that tells: said late. */
  private static final int SAID = 9;

  private final String text;
  private final Sentences sentences;
  private final Domain domain;
  private final @Nullable LocalDate documentDate;
  private final List<Expression> expressions;
  private final List<TimexParts> parts;
  private final List<Supplier<Tense>> clauses;
  private final IntFunction<@Nullable LocalDate> days;

  /** An expression before each one that none with a day stands behind. */
  private final int[] dayless;

  /** Between the expression asked for last and this one none names a day. */
  private int ahead;

  /** Where what was asked for is last parted from the expression that it was parted from last. */
  private int partedAt;

  private int partedFrom = -1;

  /** The paragraph of the expression asked for last. */
  private int paragraphBegin;

  private int paragraphEnd = -1;

  /**
   * Binds the expressions of one text.
   *
   * @param days the day that an expression names itself; it does not change once a later one is
   *     asked for
   */
  BoundDay(
      String text,
      Sentences sentences,
      Domain domain,
      @Nullable LocalDate documentDate,
      List<Expression> expressions,
      List<TimexParts> parts,
      List<Supplier<Tense>> clauses,
      IntFunction<@Nullable LocalDate> days) {
    this.text = text;
    this.sentences = sentences;
    this.domain = domain;
    this.documentDate = documentDate;
    this.expressions = expressions;
    this.parts = parts;
    this.clauses = clauses;
    this.days = days;
    dayless = new int[expressions.size()];
    Arrays.setAll(dayless, i -> i - 1);
  }

  /**
   * The day that an expression binds to, or null. The expressions of a text are asked for in their
   * order.
   */
  @Nullable LocalDate day(int i) {
    TimexParts p = parts.get(i);
    return p.hasTime() || p.edgeHours != null || p.isTheDay() ? nearest(i) : null;
  }

  /** The day named nearest in the same sentence; one before the expression wins over one after. */
  private @Nullable LocalDate nearest(int i) {
    int sentence = sentences.indexAt(begin(i));
    int from = sentences.begin(sentence);
    for (int j = before(i, from); j >= 0; j = before(j, from)) {
      LocalDate day = days.apply(j);
      if (day != null && !isInParenthesis(j, i)) {
        boolean over =
            domain == Domain.NEWS
                && parts.get(i).isMorning()
                && parts.get(j).isNight()
                && !isTold(j);
        return over ? day.plusDays(1) : day;
      }
    }
    boolean stamp = parts.get(i).clock != null && isLineHead(begin(i));
    int j = stamp ? -1 : behind(i, sentences.end(sentence));
    LocalDate day = j < 0 ? null : days.apply(j);
    if (day != null) {
      return isOwnClause(i, j) || isAhead(i, day) ? null : day;
    }
    return domain == Domain.NEWS && isTime(parts.get(i)) ? ofParagraph(i) : null;
  }

  /** The last expression before one that names a day, none of them before an offset; else -1. */
  private int before(int i, int from) {
    int j = dayless[i];
    while (j >= 0 && begin(j) >= from && days.apply(j) == null) {
      j = dayless[j];
    }
    dayless[i] = j;
    return j >= 0 && begin(j) >= from ? j : -1;
  }

  /** The first expression behind one that names a day, before an offset; else -1. */
  private int behind(int i, int to) {
    ahead = Math.max(ahead, i + 1);
    while (ahead < expressions.size() && begin(ahead) < to && days.apply(ahead) == null) {
      ahead++;
    }
    return ahead < expressions.size() && begin(ahead) < to ? ahead : -1;
  }

  private int begin(int i) {
    return expressions.get(i).begin();
  }

  private static boolean isTime(TimexParts p) {
    return p.deixis == null && p.ago == null && !p.overnight && !p.hasDay();
  }

  /**
   * The day that the sentences before name last, in the same paragraph: one past if told of it, and
   * one to come if that is told of, or listed under it.
   */
  private @Nullable LocalDate ofParagraph(int i) {
    LocalDate now = documentDate;
    int j = before(i, paragraph(begin(i)));
    LocalDate day = j < 0 ? null : days.apply(j);
    if (day == null || now == null || Math.abs(ChronoUnit.DAYS.between(now, day)) >= 8) {
      return null;
    }
    Tense tense = clauses.get(i).get();
    boolean binds =
        day.isAfter(now)
            ? tense == Tense.FUTURE || (tense == Tense.UNKNOWN && isEntry(i))
            : tense == Tense.PAST && parts.get(i).clock == null;
    return binds ? day : null;
  }

  /** Where the paragraph begins that holds an offset; each offset is behind those before it. */
  private int paragraph(int offset) {
    while (paragraphEnd < offset) {
      paragraphBegin = paragraphEnd + 1;
      int lineEnd = text.indexOf('\n', paragraphBegin);
      paragraphEnd = lineEnd < 0 ? text.length() : lineEnd;
    }
    return paragraphBegin;
  }

  /** Said late on Saturday. */
  private boolean isTold(int i) {
    return head(i, SAID).contains("said");
  }

  /** Said overnight that talks would go on to Monday: what was is not of a day to come. */
  private boolean isAhead(int i, LocalDate day) {
    return documentDate != null && day.isAfter(documentDate) && clauses.get(i).get() == Tense.PAST;
  }

  /** The hour of an entry in a live report, which its text's days do not bind. */
  private boolean isLineHead(int begin) {
    return begin == 0 || text.charAt(begin - 1) == '\n';
  }

  /** Queue 1: no power from 8:00. */
  private boolean isEntry(int i) {
    int at = begin(i);
    int begin = Math.min(at, sentences.begin(sentences.indexAt(at)));
    return text.substring(begin, at).contains(": ");
  }

  /** Whether a relative clause holds the first of two expressions: who on Monday flew, said. */
  private boolean isInParenthesis(int first, int second) {
    String head = head(first, RELATIVE_HEAD);
    int comma = head.lastIndexOf(',');
    boolean relative = head.startsWith(", who ", comma) || head.startsWith(", which ", comma);
    return relative && between(first, second).indexOf(',') >= 0;
  }

  /** So many characters before an expression. */
  private String head(int i, int length) {
    return text.substring(Math.max(0, begin(i) - length), begin(i));
  }

  /** The text between two expressions, which may overlap. */
  private String between(int first, int second) {
    int end = expressions.get(first).end();
    return text.substring(end, Math.max(end, begin(second)));
  }

  /** Whether a semicolon, or what it came before, parts an expression from one after it. */
  private boolean isOwnClause(int i, int j) {
    if (j != partedFrom) {
      String between = text.substring(begin(i), Math.max(begin(i), begin(j)));
      int last = Math.max(between.lastIndexOf(';'), between.lastIndexOf(" before "));
      partedAt = last < 0 ? -1 : begin(i) + last;
      partedFrom = j;
    }
    return partedAt >= expressions.get(i).end();
  }
}
