package org.sitrep.normalize;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flow of a history: the years it is about, and which dates lead it on. */
final class Narrative {

  /** A history of a few years names dates in passing this far off, or further. */
  private static final int YEARS_AROUND = 8;

  /** A date this many years off in the middle of a sentence is named in passing. */
  private static final int YEARS_LEAPT = 3;

  private final int[] years;

  /** The year in the middle of them, and how far around it those lie that the text is about. */
  private final int median;

  private final int reach;

  /**
   * Takes up the years that a text names.
   *
   * @param parts the text's expressions; none where the text is no history
   */
  Narrative(List<TimexParts> parts) {
    years = parts.stream().filter(p -> p.year != null).mapToInt(p -> p.year).toArray();
    int[] sorted = years.clone();
    Arrays.sort(sorted);
    int length = sorted.length;
    median = length == 0 ? 0 : sorted[length / 2];
    int spread = length == 0 ? 0 : sorted[(length * 3) / 4] - sorted[length / 4];
    reach = Math.max(YEARS_AROUND, 2 * spread);
  }

  /** What the dates before the first one with a year are resolved against. */
  @Nullable PartialDate opening() {
    for (int year : years) {
      if (isWithin(year)) {
        return new PartialDate(year, 0, 0);
      }
    }
    return null;
  }

  /**
   * Whether a date is named only in passing: it lies outside the years that the text is about, or
   * is another year in the middle of a sentence that does not lead on from the date in force.
   *
   * @param opens whether it stands at the head of its sentence
   */
  boolean isAside(TimexParts p, PartialDate date, @Nullable PartialDate reference, boolean opens) {
    if (years.length == 0 || reference == null) {
      return false;
    }
    if (p.year == null) {
      return looksBack(p);
    }
    if (!isWithin(date.year())) {
      return true;
    }
    int ahead = date.year() - reference.year();
    if (date.month() > 0) {
      return !opens && Math.abs(ahead) >= YEARS_LEAPT;
    }
    if (ahead == 0) {
      return !opens && reference.month() > 0;
    }
    return !opens && (ahead < 0 || reference.day() > 0);
  }

  /** The previous April, two years earlier: the story does not go back with it. */
  private static boolean looksBack(TimexParts p) {
    return "PREVIOUS".equals(p.deixis)
        || "LAST".equals(p.deixis)
        || "EARLIER".equals(p.ago)
        || "AGO".equals(p.ago)
        || (p.dayOffset != null && p.dayOffset == 0);
  }

  private boolean isWithin(int year) {
    return Math.abs(year - median) <= reach;
  }
}
