package org.sitrep.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs of news that tell of years gone by: the year of a day between two such years. */
final class Chronicle {

  /** A year this far back is not one that a day without a year may be of by itself. */
  private static final int YEARS_BACK = 2;

  /** Years further apart than this are not those of one story. */
  private static final int YEARS_OF_A_STORY = 5;

  private final List<TimexParts> parts;

  /**
   * The last year that is long gone; 0, which no year is, where the document's own is not known.
   */
  private final int lastYear;

  /** The year gone by that each expression's paragraph names next before it, and behind it. */
  private final @Nullable Integer[] before;

  private final @Nullable Integer[] behind;

  private final boolean any;

  Chronicle(
      String text,
      List<Timeline.Expression> expressions,
      List<TimexParts> parts,
      @Nullable Integer yearOfDocument) {
    this.parts = parts;
    lastYear = yearOfDocument == null ? 0 : yearOfDocument - YEARS_BACK;
    any = parts.stream().anyMatch(this::isPast);
    before = new Integer[any ? parts.size() : 0];
    behind = new Integer[any ? parts.size() : 0];
    Integer seen = null;
    for (int i = 0; i < before.length; i++) {
      seen = i == 0 || isBreak(text, expressions, i) ? null : next(parts.get(i - 1), seen);
      before[i] = seen;
    }
    seen = null;
    for (int i = behind.length - 2; i >= 0; i--) {
      seen = isBreak(text, expressions, i + 1) ? null : next(parts.get(i + 1), seen);
      behind[i] = seen;
    }
  }

  /** Whether a paragraph ends between an expression and the one before it. */
  private static boolean isBreak(String text, List<Timeline.Expression> expressions, int i) {
    int begin = expressions.get(i - 1).begin();
    return text.substring(begin, expressions.get(i).begin()).indexOf('\n') >= 0;
  }

  /** The year gone by that is next to what stands beside an expression; other days part them. */
  private @Nullable Integer next(TimexParts beside, @Nullable Integer beyond) {
    if (beside.dayOffset != null
        || beside.ref != null
        || (beside.weekday != null && beside.day == null)) {
      return null;
    }
    if (beside.year != null) {
      return isPast(beside) ? beside.year : null;
    }
    return beyond;
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
    Integer first = before[i];
    Integer last = behind[i];
    if (first == null || last == null || first > last || last > first + YEARS_OF_A_STORY) {
      return null;
    }
    if (reference == null || reference.year() < first || reference.year() > last) {
      return new PartialDate(first, p.month, 0);
    }
    boolean wrapped = p.month < reference.month() && reference.year() < last;
    return new PartialDate(reference.year() + (wrapped ? 1 : 0), p.month, 0);
  }
}
