package org.sitrep.normalize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** TIMEX3 values of weeks, seasons, quarters and other periods, and of points counted in them. */
final class PeriodResolver {

  private final TimexParts p;
  private final TimexContext context;
  private final @Nullable LocalDate now;

  PeriodResolver(TimexParts parts, TimexContext context) {
    p = parts;
    this.context = context;
    now = context.now();
  }

  String weekend() {
    if (now == null) {
      return "XXXX-WXX-WE";
    }
    LocalDate monday = monday(now);
    boolean ahead = context.tense() == Tense.FUTURE;
    boolean early = now.getDayOfWeek().getValue() <= 4;
    int steps =
        switch (p.deixis == null ? "" : p.deixis) {
          case "NEXT", "FOLLOWING" -> 1;
          case "COMING" -> 0;
          case "LAST", "PAST", "PREVIOUS" -> -1;
          case "THIS" -> now.getDayOfWeek().getValue() <= 2 && !ahead ? -1 : 0;
          default -> early && !ahead ? -1 : 0;
        };
    return week(monday.plusWeeks(steps)) + "-WE";
  }

  String season(String season) {
    String year;
    if (p.year != null) {
      year = p.year.toString();
    } else if (now == null) {
      year = "XXXX";
    } else {
      String deixis = p.deixis == null ? "" : p.deixis;
      PartialDate told = context.reference();
      if (told != null && told.month() > 0 && deixis.equals("FOLLOWING")) {
        // the following summer: the first one to begin after the day that is told of
        return told.year() + (told.month() < firstMonth(season) ? 0 : 1) + "-" + season;
      }
      boolean lateWinter =
          season.equals("WI") && now.getMonthValue() <= 3 && !context.isNarrative();
      int base = lateWinter ? now.getYear() - 1 : now.getYear();
      if (deixis.equals("SAME") && told != null && !context.isNarrative()) {
        // that summer
        return told.year() + "-" + season;
      }
      int first = firstMonth(season);
      boolean passed = season.equals("WI") ? lateWinter : now.getMonthValue() > first + 2;
      boolean ahead = !lateWinter && now.getMonthValue() < first;
      year =
          String.valueOf(
              switch (deixis) {
                case "LAST", "PAST", "PREVIOUS" -> base - 1;
                case "NEXT", "COMING" -> passed ? base + 1 : base;
                case "" -> base + unsaid(ahead, passed);
                default -> base;
              });
    }
    return year + "-" + season;
  }

  /** The spring of which a text of May tells is this one; of which it tells in January, last. */
  private int unsaid(boolean ahead, boolean passed) {
    if (context.isNarrative()) {
      return 0;
    }
    if (ahead) {
      return context.tense() == Tense.PAST ? -1 : 0;
    }
    return passed && context.tense() == Tense.FUTURE ? 1 : 0;
  }

  static int firstMonth(String season) {
    return switch (season) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  /** The first half of 2023. */
  String half(int half) {
    LocalDate base = now;
    String year =
        p.year != null
            ? p.year.toString()
            : base == null
                ? "XXXX"
                : "" + (base.getYear() + steps(p.deixis == null ? "" : p.deixis));
    return year + "-H" + half;
  }

  String quarter() {
    LocalDate base = now;
    Integer number = p.quarter != null ? p.quarter : p.ordinal;
    if (number == null) {
      if (base == null) {
        return "XXXX-QX";
      }
      LocalDate shifted = base.plusMonths(3L * steps(p.deixis == null ? "" : p.deixis));
      return shifted.getYear() + "-Q" + shifted.get(IsoFields.QUARTER_OF_YEAR);
    }
    int quarter = number < 0 ? 4 : number;
    if (p.year != null || base == null) {
      return (p.year == null ? "XXXX" : p.year.toString()) + "-Q" + quarter;
    }
    if ("Y".equals(p.secondUnit)) {
      return base.getYear() + steps(p.deixis == null ? "" : p.deixis) + "-Q" + quarter;
    }
    boolean ahead = quarter > base.get(IsoFields.QUARTER_OF_YEAR) && !context.isNarrative();
    boolean passed = quarter < base.get(IsoFields.QUARTER_OF_YEAR) && !context.isNarrative();
    int years =
        ahead && context.tense() == Tense.PAST
            ? -1
            : passed && context.tense() == Tense.FUTURE ? 1 : 0;
    return base.getYear() + years + "-Q" + quarter;
  }

  @Nullable String unit(String unit) {
    String deixis = p.deixis == null ? "" : p.deixis;
    if (unit.equals("C") && p.ordinal != null) {
      return CalendarUnits.padded(p.ordinal - 1, 2);
    }
    if (p.ordinal != null && p.year == null && p.month == null) {
      String period = p.secondUnit;
      boolean part = unit.equals("D") || unit.equals("W") || unit.equals("M");
      return part && period != null ? partOfUnit(p.ordinal, unit, period) : null;
    }
    boolean narrative =
        deixis.equals("PREVIOUS")
            || deixis.equals("FOLLOWING")
            || deixis.equals("SAME")
            || (deixis.equals("NEXT") && (p.definite || unit.equals("D")));
    LocalDate base = narrative ? narrativeBase() : now;
    if (unit.equals("D") && !Double.isNaN(p.number)) {
      return now == null ? null : now.toString();
    }
    if (unit.equals("W") && !Double.isNaN(p.number)) {
      // week 9
      return String.format(
          Locale.ROOT, "%s-W%02d", base == null ? "XXXX" : "" + base.getYear(), (int) p.number);
    }
    LocalDate told = context.sentenceDay();
    if (told != null && p.isTheDay()) {
      return told.toString();
    }
    if (base == null) {
      return CalendarUnits.underspecified(unit);
    }
    return CalendarUnits.at(
        CalendarUnits.shift(base, unit, isEndPast(unit) ? -1 : steps(deixis)), unit);
  }

  /** At month-end it stood at 53%: told early in a month or year, it is that of the last one. */
  private boolean isEndPast(String unit) {
    boolean early =
        now != null
            && (unit.equals("M")
                ? now.getDayOfMonth() <= 10
                : unit.equals("Y") && now.getMonthValue() <= 3);
    return early && "END".equals(p.edgeNoun) && p.deixis == null && context.tense() == Tense.PAST;
  }

  /** The last week of September, the first day of 2015; of the month or year that is given. */
  String ordinalOf(PartialDate period, int ordinal, String unit) {
    LocalDate first = period.toDate();
    boolean ofMonth = period.month() > 0;
    LocalDate next = ofMonth ? first.plusMonths(1) : first.plusYears(1);
    if (unit.equals("M")) {
      LocalDate month = ordinal < 0 ? next.minusMonths(1) : first.plusMonths(ordinal - 1L);
      return DayResolver.full(month.getYear(), month.getMonthValue(), 0);
    }
    if (unit.equals("D")) {
      return (ordinal < 0 ? next.minusDays(1) : first.plusDays(ordinal - 1L)).toString();
    }
    // as ISO 8601 has it, a week belongs where its Thursday lies
    LocalDate thursday =
        ordinal < 0
            ? next.with(TemporalAdjusters.previous(DayOfWeek.THURSDAY))
            : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).plusWeeks(ordinal - 1L);
    return week(thursday);
  }

  /** The same month last year: of the one in force. */
  @Nullable String sameOfYear(String unit) {
    LocalDate base = narrativeBase();
    if (base == null) {
      return CalendarUnits.underspecified(unit);
    }
    int years = p.ago != null ? -1 : steps(p.deixis == null ? "" : p.deixis);
    LocalDate day = p.year != null ? base.withYear(p.year) : base.plusYears(years);
    if (unit.equals(TimexParts.PERIOD)) {
      PartialDate reference = context.reference();
      boolean month = reference != null && reference.month() > 0 && reference.day() == 0;
      return CalendarUnits.at(day, month ? "M" : "Y");
    }
    return unit.equals("Q")
        ? day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR)
        : CalendarUnits.at(day, unit);
  }

  /** The first day of the month, the last week of next year. */
  private @Nullable String partOfUnit(int ordinal, String unit, String period) {
    LocalDate base = "SAME".equals(p.deixis) ? narrativeBase() : now;
    if (base == null || !(period.equals("M") || period.equals("Y"))) {
      return null;
    }
    LocalDate day = CalendarUnits.shift(base, period, steps(p.deixis == null ? "" : p.deixis));
    int month = period.equals("M") ? day.getMonthValue() : 0;
    return ordinalOf(new PartialDate(day.getYear(), month, 0), ordinal, unit);
  }

  private @Nullable LocalDate narrativeBase() {
    PartialDate reference = context.reference();
    return reference == null ? now : reference.toDate();
  }

  /** Two days ago, a year later. */
  @Nullable String shifted(String unit, @Nullable LocalDate anchor) {
    boolean back = "AGO".equals(p.ago) || "EARLIER".equals(p.ago);
    boolean fromNow = "AGO".equals(p.ago) || "AFTER_NOW".equals(p.ago);
    double number = Double.isNaN(p.upper) ? p.number : p.upper;
    if (p.vague || (Double.isNaN(number) && p.plural)) {
      return back ? "PAST_REF" : "FUTURE_REF";
    }
    number = Double.isNaN(number) ? 1 : number;
    LocalDate base = anchor != null ? anchor : fromNow ? now : narrativeBase();
    if (base == null) {
      return CalendarUnits.underspecified(unit);
    }
    long n = Math.round(number) * (back ? -1 : 1);
    if (unit.equals("TH") && n % 24 == 0) {
      return base.plusDays(n / 24).toString();
    }
    if (unit.startsWith("T")) {
      return null;
    }
    if (number != Math.rint(number)) {
      long months = Math.round(number * 12) * (back ? -1 : 1);
      return unit.equals("Y") ? CalendarUnits.at(base.plusMonths(months), "M") : null;
    }
    String granularity =
        anchor != null || unit.endsWith("W")
            ? "D"
            : unit.equals("E") || unit.equals("C") ? "Y" : unit;
    PartialDate reference = context.reference();
    boolean coarse =
        reference != null
            && reference.month() == 0
            && (granularity.equals("D") || granularity.equals("M"));
    if (coarse && anchor == null && (!fromNow || context.isNarrative())) {
      return null;
    }
    return CalendarUnits.at(CalendarUnits.shift(base, unit, n), granularity);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static int steps(String deixis) {
    return switch (deixis) {
      case "LAST", "PREVIOUS", "PAST" -> -1;
      case "NEXT", "FOLLOWING", "COMING" -> 1;
      default -> 0;
    };
  }

  static String week(LocalDate day) {
    return CalendarUnits.padded(day.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + CalendarUnits.padded(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }
}
