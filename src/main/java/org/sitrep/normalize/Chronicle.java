package org.sitrep.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs of news that tell of years gone by: the year of a day between two such years. */
final class Chronicle {

  /** A year this far back is not one that a day without a year may be of by itself. */
  private static final int YEARS_BACK = 2;

  /** Years further apart than this are not those of one story. */
  private static final int YEARS_OF_A_STORY = 5;

  private final String text;
  private final List<Timeline.Expression> expressions;
  private final List<TimexParts> parts;

  /** The last year that is long gone; the first one where no date of the document is known. */
  private final int lastYear;

  private final boolean any;

  Chronicle(
      String text,
      List<Timeline.Expression> expressions,
      List<TimexParts> parts,
      @Nullable Integer yearOfDocument) {
    this.text = text;
    this.expressions = expressions;
    this.parts = parts;
    lastYear = yearOfDocument == null ? 0 : yearOfDocument - YEARS_BACK;
    boolean past = false;
    for (TimexParts p : parts) {
      past = past || isPast(p);
    }
    any = past;
  }

  private boolean isPast(TimexParts p) {
    return p.year != null && p.year <= lastYear && (p.month != null || p.season != null);
  }

  /**
   * The month that such a day is of: 2 May between 6 April 1992 and 5 February 1994 is of 1992;
   * null where the paragraph does not tell of years gone by before and behind it.
   */
  @Nullable PartialDate month(int i, @Nullable PartialDate reference) {
    TimexParts p = parts.get(i);
    if (!any || p.month == null || p.year != null || p.deixis != null || p.weekday != null) {
      return null;
    }
    Integer before = year(i, -1);
    Integer behind = before == null ? null : year(i, 1);
    if (before == null || behind == null || before > behind || behind > before + YEARS_OF_A_STORY) {
      return null;
    }
    boolean led = reference != null && reference.year() >= before && reference.year() <= behind;
    int year = led && reference != null ? reference.year() : before;
    boolean wrapped = led && reference != null && p.month < reference.month() && year < behind;
    return new PartialDate(wrapped ? year + 1 : year, p.month, 0);
  }

  /** The next year in one direction, if the paragraph names a year gone by before any other day. */
  private @Nullable Integer year(int i, int step) {
    int at = expressions.get(i).begin();
    for (int j = i + step; j >= 0 && j < parts.size(); j += step) {
      TimexParts q = parts.get(j);
      int begin = expressions.get(j).begin();
      if (text.substring(Math.min(at, begin), Math.max(at, begin)).indexOf('\n') >= 0
          || q.dayOffset != null
          || q.ref != null
          || (q.weekday != null && q.day == null)) {
        return null;
      }
      if (q.year != null) {
        return isPast(q) ? q.year : null;
      }
    }
    return null;
  }
}
