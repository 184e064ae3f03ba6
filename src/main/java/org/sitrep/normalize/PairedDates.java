package org.sitrep.normalize;

import java.util.List;
import java.util.regex.Pattern;

/** What two dates beside each other share: a month, a year. */
final class PairedDates {

  /** What stands between two dates that share a month or a year. */
  private static final Pattern PAIR =
      Pattern.compile("\\s*(?:and|to|or|through|until|till|[\\p{Pd}/,&])\\s*");

  private final String text;
  private final List<Timeline.Expression> expressions;
  private final List<TimexParts> parts;

  PairedDates(String text, List<Timeline.Expression> expressions, List<TimexParts> parts) {
    this.text = text;
    this.expressions = expressions;
    this.parts = parts;
  }

  /** May in "May and August 2025" has its year from August; 7 in "February 6 and 7" its month. */
  TimexContext context(int i, List<TimexValue> values, TimexContext context) {
    TimexParts p = parts.get(i);
    if (p.weekday != null && p.day == null && i + 1 < parts.size() && isGloss(i)) {
      PartialDate date =
          PartialDate.of(Timeline.normalize(expressions, parts, i + 1, context).value());
      boolean same =
          date != null && date.day() > 0 && date.toDate().getDayOfWeek().getValue() == p.weekday;
      return same ? context.withNeighbour(date) : context;
    }
    if ((p.year != null && p.month != null) || (p.month == null && p.day == null)) {
      return context;
    }
    if (i + 1 < parts.size() && isPair(i, i + 1)) {
      TimexParts next = parts.get(i + 1);
      if (p.month != null && next.month == null && next.day != null && next.year != null) {
        return context.withNeighbour(new PartialDate(next.year, p.month, 0));
      }
      if (next.month != null && (p.month == null || next.year != null)) {
        PartialDate date =
            PartialDate.of(Timeline.normalize(expressions, parts, i + 1, context).value());
        if (date != null) {
          boolean lastYear = next.year != null && p.month != null && p.month > next.month;
          return context.withNeighbour(
              lastYear ? new PartialDate(date.year() - 1, date.month(), 0) : date);
        }
      }
    }
    if (i > 0 && isPair(i - 1, i)) {
      TimexParts previous = parts.get(i - 1);
      PartialDate date = PartialDate.of(values.get(i - 1).value());
      boolean nextYear = p.month != null && previous.month != null && p.month < previous.month;
      if (date != null
          && p.month != null
          && p.year == null
          && p.month < date.month()
          && isRange(i)) {
        return context.withNeighbour(new PartialDate(date.year() + 1, p.month, 0));
      }
      if (date != null
          && date.month() > 0
          && p.month != null
          && p.month > date.month()
          && context.tense() == Tense.FUTURE) {
        // elections in March and November
        return context.withNeighbour(new PartialDate(date.year(), p.month, 0));
      }
      if (date != null && date.month() > 0 && (p.month == null || previous.year != null)) {
        if (p.year != null) {
          return context.withNeighbour(new PartialDate(p.year, date.month(), 0));
        }
        return context.withNeighbour(
            nextYear ? new PartialDate(date.year() + 1, date.month(), 0) : date);
      }
    }
    return context;
  }

  private boolean isPair(int i, int j) {
    int gap = expressions.get(j).begin() - expressions.get(i).end();
    return gap > 0
        && gap < 12
        && PAIR.matcher(text.substring(expressions.get(i).end(), expressions.get(j).begin()))
            .matches();
  }

  /** Friday (June 20). */
  private boolean isGloss(int i) {
    int end = expressions.get(i).end();
    int next = expressions.get(i + 1).begin();
    return next == end + 2 && text.startsWith(" (", end);
  }

  /** From 24 December to 7 January. */
  private boolean isRange(int i) {
    int end = expressions.get(i - 1).end();
    String between = text.substring(end, expressions.get(i).begin()).strip();
    return between.equals("to") || between.equals("until") || between.equals("through");
  }
}
