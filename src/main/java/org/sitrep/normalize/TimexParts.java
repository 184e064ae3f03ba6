package org.sitrep.normalize;

import org.jspecify.annotations.Nullable;

/**
 * What a temporal expression says, part by part, before anything is resolved. {@link TimexReader}
 * fills it; a part that the text does not state is null, NaN or false.
 */
final class TimexParts {

  /** The unit of the same period last year: that of the date in force. */
  static final String PERIOD = "PERIOD";

  private static final String EVENING = "T18:00";
  private static final String FORENOON = "T10:00";

  @Nullable Integer year;

  /** The TIMEX3 value of a decade, a century or a year before Christ, which no int holds. */
  @Nullable String period;

  @Nullable Integer month;
  @Nullable Integer day;

  /** ISO weekday, 1 is Monday. */
  @Nullable Integer weekday;

  /** A time of day as TIMEX3 writes it: T13:00. */
  @Nullable String clock;

  /** MO, AF, EV, NI or DT. */
  @Nullable String dayPart;

  /** Days from today: yesterday is -1. */
  @Nullable Integer dayOffset;

  @Nullable String season;
  @Nullable String holiday;
  @Nullable Integer ordinal;

  /** Quarter of a year, 1 to 4, where written as Q1. */
  @Nullable Integer quarter;

  /** Half of a year, 1 or 2. */
  @Nullable Integer half;

  /** LAST, NEXT, THIS, PREVIOUS, FOLLOWING, PAST, COMING, SAME, RECENT or ANOTHER. */
  @Nullable String deixis;

  /** START, MID, END, EARLIER or LATER, as a modifier: early, late, earlier. */
  @Nullable String edge;

  /** START, MID or END, as a noun: the end of. */
  @Nullable String edgeNoun;

  /** The early or late hours of a day. */
  @Nullable String edgeHours;

  /** AGO, AFTER_NOW, LATER, EARLIER: what the duration is counted from. */
  @Nullable String ago;

  /** TIMEX3 mod of a number: more than. */
  @Nullable String mod;

  /** PRESENT_REF, PAST_REF or FUTURE_REF. */
  @Nullable String ref;

  /** The value of a word that is a duration or a recurrence by itself: daily, yearlong. */
  @Nullable String whole;

  /** The unit as words/dates.csv has it: TH, D, 2W, E. */
  @Nullable String unit;

  double number = Double.NaN;

  /** The upper bound of a range of units. */
  double upper = Double.NaN;

  /** A second, smaller unit and its number: an hour and 15 minutes. */
  @Nullable String secondUnit;

  double secondNumber = Double.NaN;

  boolean vague;

  /** The unit is the same one as of a date in force, of another year. */
  boolean sameUnit;

  boolean weekend;
  boolean plural;
  boolean definite;
  boolean overnight;

  /** The quantifier of a recurrence, as written: every. */
  @Nullable String quant;

  boolean other;

  /** How often, of a recurrence: twice is 2; 0 where not stated. */
  int frequency;

  /** The second day of a range that is one expression: to June 2. */
  boolean range;

  boolean hasDay() {
    return day != null || weekday != null || dayOffset != null || holiday != null;
  }

  /** The week before last, the Friday after next: two steps from this one. */
  boolean isSecond() {
    return ("EARLIER".equals(ago) && "LAST".equals(deixis))
        || ("LATER".equals(ago) && "NEXT".equals(deixis));
  }

  /** The day that is told of: later in the day, by the end of the day. */
  boolean isTheDay() {
    return "D".equals(unit)
        && deixis == null
        && ago == null
        && ordinal == null
        && secondUnit == null
        && Double.isNaN(number)
        && !hasDay();
  }

  boolean hasTime() {
    return clock != null || dayPart != null;
  }

  /** From 11 p.m. on Saturday; late on Saturday. */
  boolean isNight() {
    if (overnight || edgeHours != null) {
      return false;
    }
    if (clock != null) {
      return clock.compareTo(EVENING) >= 0;
    }
    return "NI".equals(dayPart) || "EV".equals(dayPart) || "END".equals(edge);
  }

  /** At 3 a.m., at dawn. */
  boolean isMorning() {
    return clock != null ? clock.compareTo(FORENOON) < 0 : "MO".equals(dayPart);
  }
}
