package org.sitrep.normalize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** TIMEX3 values of days and months by their names and numbers. */
final class DayResolver {

  /**
   * A day further ahead of the document's date than this, without a future tense, is last year's.
   */
  private static final int DAYS_AHEAD = 120;

  /** In a narrative, a month this far back from the one in force is of the next year. */
  private static final int MONTHS_BACK = 6;

  /** In a narrative, a month this far ahead of the one in force is of the year before. */
  private static final int MONTHS_ON = 9;

  /** Further off than this a weekday does not tell the year of a day; it may just be wrong. */
  private static final int DAYS_OF_WEEKDAY = 550;

  /** So many months around a day, each weekday falls on each day of a month at least once. */
  private static final int MONTHS_AROUND = 11;

  private static final Pattern FIXED = Pattern.compile("\\d\\d-\\d\\d");

  private final TimexParts p;
  private final TimexContext context;
  private final @Nullable LocalDate now;

  DayResolver(TimexParts parts, TimexContext context) {
    p = parts;
    this.context = context;
    now = context.now();
  }

  /** The day or month; null where nothing is known of it. */
  @Nullable String value() {
    if (p.holiday != null) {
      return holiday(p.holiday);
    }
    if (p.dayOffset != null) {
      LocalDate today =
          context.documentDate() != null && p.dayOffset == 0 ? context.documentDate() : now;
      return today == null ? null : today.plusDays(p.dayOffset).toString();
    }
    if (p.weekday != null && p.ago != null && p.unit == null) {
      return countedWeekday(p.weekday, "AGO".equals(p.ago));
    }
    if (p.weekday != null
        && p.day == null
        && p.ordinal != null
        && (p.month != null || "M".equals(p.unit))) {
      return weekdayOfMonth(p.weekday, p.ordinal);
    }
    if (p.month != null || p.day != null) {
      return monthAndDay();
    }
    return p.weekday == null ? null : weekday(p.weekday);
  }

  /** The value as a day, or null where it is none. */
  @Nullable LocalDate day() {
    PartialDate date = PartialDate.of(value());
    return date == null || date.day() == 0 ? null : date.toDate();
  }

  private String monthAndDay() {
    int month = p.month == null ? 0 : p.month;
    if (month == 0) {
      return dayOfSomeMonth(dayOfMonth());
    }
    if ("Y".equals(p.unit) && p.deixis != null && now != null) {
      // January 24 of the same year
      LocalDate base = p.deixis.equals("SAME") ? narrativeBase(now) : now;
      return full(base.getYear() + PeriodResolver.steps(p.deixis), month, dayOfMonth());
    }
    if (p.year != null) {
      return full(p.year, month, dayOfMonth());
    }
    PartialDate other = context.neighbour();
    if (other != null) {
      return full(other.year(), month, dayOfMonth());
    }
    PartialDate reference = context.reference();
    if (context.isNarrative() && reference != null && p.deixis == null) {
      return full(narrativeYear(reference, month), month, dayOfMonth());
    }
    if (now == null) {
      return dayOfMonth() == 0
          ? "XXXX-" + CalendarUnits.padded(month, 2)
          : "XXXX-" + monthDay(month, dayOfMonth());
    }
    int year = dayOfMonth() == 0 ? yearOfMonth(now, month) : yearOfDay(now, month);
    return full(
        p.weekday == null ? year : yearOfWeekday(now, p.weekday, month, year), month, dayOfMonth());
  }

  /** Friday 18 July: of the year close by in which that day is a Friday, if there is one. */
  private int yearOfWeekday(LocalDate today, int weekday, int month, int year) {
    int best = year;
    long nearest = DAYS_OF_WEEKDAY;
    for (int y = today.getYear() - 2; y <= today.getYear() + 2; y++) {
      if (YearMonth.of(y, month).isValidDay(dayOfMonth())) {
        LocalDate day = LocalDate.of(y, month, dayOfMonth());
        if (day.getDayOfWeek().getValue() == weekday && distance(today, day) < nearest) {
          best = y;
          nearest = distance(today, day);
        }
      }
    }
    return best;
  }

  private LocalDate narrativeBase(LocalDate today) {
    PartialDate reference = context.reference();
    return reference == null ? today : reference.toDate();
  }

  /** A month without a year goes with the one in force, and on from December to January. */
  private static int narrativeYear(PartialDate reference, int month) {
    int ahead = reference.month() == 0 ? 0 : month - reference.month();
    return ahead < -MONTHS_BACK
        ? reference.year() + 1
        : ahead > MONTHS_ON ? reference.year() - 1 : reference.year();
  }

  /** Two Sundays from now, three Fridays ago. */
  private String countedWeekday(int weekday, boolean back) {
    LocalDate base = now;
    if (base == null) {
      return "XXXX-WXX-" + weekday;
    }
    long weeks = Double.isNaN(p.number) ? 0 : Math.round(p.number) - 1;
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate counted =
        back
            ? base.with(TemporalAdjusters.previous(day)).minusWeeks(weeks)
            : base.with(TemporalAdjusters.next(day)).plusWeeks(weeks);
    return counted.toString();
  }

  /** Tuesday 19th: the nearest month in which that day is one. */
  private @Nullable LocalDate weekdayAndDay(LocalDate today, int weekday, int day) {
    LocalDate best = null;
    for (int months = -MONTHS_AROUND; months <= MONTHS_AROUND; months++) {
      YearMonth month = YearMonth.from(today).plusMonths(months);
      if (month.isValidDay(day) && month.atDay(day).getDayOfWeek().getValue() == weekday) {
        LocalDate candidate = month.atDay(day);
        if (best == null || distance(today, candidate) < distance(today, best)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static long distance(LocalDate from, LocalDate to) {
    return Math.abs(ChronoUnit.DAYS.between(from, to));
  }

  /** The 24th: of the month that the text is about, else of this one. */
  private String dayOfSomeMonth(int day) {
    if ("M".equals(p.unit) && p.deixis != null && now != null) {
      // the 28th of that month
      LocalDate base = p.deixis.equals("SAME") ? narrativeBase(now) : now;
      base = base.plusMonths(PeriodResolver.steps(p.deixis));
      return full(base.getYear(), base.getMonthValue(), day);
    }
    PartialDate month = context.neighbour();
    if (p.weekday != null && now != null && month == null && !context.isNarrative()) {
      LocalDate named = weekdayAndDay(now, p.weekday, day);
      return named == null ? weekday(p.weekday) : named.toString();
    }
    if (month == null || month.month() == 0) {
      PartialDate reference = context.reference();
      boolean close = reference != null && (reference.day() > 0 || context.isNarrative());
      month = close ? reference : null;
    }
    if (month != null && month.month() > 0) {
      return full(month.year(), month.month(), day);
    }
    if (now == null) {
      return "XXXX-XX-" + CalendarUnits.padded(day, 2);
    }
    LocalDate base = now;
    if (context.tense() == Tense.PAST && day > now.getDayOfMonth()) {
      base = now.minusMonths(1);
    } else if (context.tense() == Tense.FUTURE && day < now.getDayOfMonth()) {
      base = now.plusMonths(1);
    }
    return full(base.getYear(), base.getMonthValue(), day);
  }

  /** The first Tuesday of May, the last Friday of next month. */
  private @Nullable String weekdayOfMonth(int weekday, int ordinal) {
    PartialDate month = null;
    if (p.month != null) {
      month = PartialDate.of(monthAndDay());
    } else if (now != null) {
      LocalDate day = now.plusMonths(p.deixis == null ? 0 : PeriodResolver.steps(p.deixis));
      month = new PartialDate(day.getYear(), day.getMonthValue(), 0);
    }
    return month == null
        ? null
        : month
            .toDate()
            .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.of(weekday)))
            .toString();
  }

  private int dayOfMonth() {
    return p.day == null ? 0 : p.day;
  }

  /** A day, or its month where that has no such day or none is named. */
  static String full(int year, int month, int day) {
    boolean wholeMonth = day == 0 || day > YearMonth.of(year, month).lengthOfMonth();
    return CalendarUnits.padded(year, 4)
        + "-"
        + (wholeMonth ? CalendarUnits.padded(month, 2) : monthDay(month, day));
  }

  private static String monthDay(int month, int day) {
    return CalendarUnits.padded(month, 2) + "-" + CalendarUnits.padded(day, 2);
  }

  private int yearOfMonth(LocalDate today, int month) {
    YearMonth here = YearMonth.from(today);
    YearMonth candidate = YearMonth.of(today.getYear(), month);
    if (p.deixis != null) {
      PartialDate told = context.reference();
      switch (p.deixis) {
        case "FOLLOWING", "PREVIOUS", "SAME" -> {
          return told == null ? candidate.getYear() : yearBeside(told, month, p.deixis);
        }
        case "NEXT" -> {
          return candidate.isAfter(here) ? candidate.getYear() : candidate.getYear() + 1;
        }
        case "LAST" -> {
          return candidate.isBefore(here) ? candidate.getYear() : candidate.getYear() - 1;
        }
        default -> {
          return candidate.getYear();
        }
      }
    }
    long ahead = ChronoUnit.MONTHS.between(here, candidate);
    if (context.tense() == Tense.FUTURE) {
      return ahead < -5
          ? candidate.getYear() + 1
          : ahead > 9 ? candidate.getYear() - 1 : candidate.getYear();
    }
    return candidate.isAfter(here) ? candidate.getYear() - 1 : candidate.getYear();
  }

  /** The following June, the previous June, that June: counted from the date in force. */
  private static int yearBeside(PartialDate told, int month, String deixis) {
    return switch (deixis) {
      case "FOLLOWING" -> month > told.month() ? told.year() : told.year() + 1;
      case "PREVIOUS" -> month < told.month() ? told.year() : told.year() - 1;
      default -> told.year();
    };
  }

  private int yearOfDay(LocalDate today, int month) {
    if (month == 2 && dayOfMonth() == 29) {
      return leapYear(today);
    }
    int dayOfMonth = Math.min(dayOfMonth(), YearMonth.of(today.getYear(), month).lengthOfMonth());
    LocalDate candidate = LocalDate.of(today.getYear(), month, Math.max(1, dayOfMonth));
    long ahead = ChronoUnit.DAYS.between(today, candidate);
    int year = today.getYear();
    return switch (context.tense()) {
      case PAST -> ahead > 75 ? year - 1 : year;
      case FUTURE -> ahead < -182 ? year + 1 : year;
      case UNKNOWN -> ahead > DAYS_AHEAD ? year - 1 : ahead < DAYS_AHEAD - 365 ? year + 1 : year;
    };
  }

  /** The year of the last 29 February, or of the next one where the tense tells so. */
  private int leapYear(LocalDate today) {
    boolean ahead = context.tense() == Tense.FUTURE;
    int year = today.getYear();
    while (!Year.isLeap(year)
        || (ahead
            ? LocalDate.of(year, 2, 29).isBefore(today)
            : LocalDate.of(year, 2, 29).isAfter(today))) {
      year += ahead ? 1 : -1;
    }
    return year;
  }

  private String weekday(int weekday) {
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate base = now;
    if (base == null) {
      return "XXXX-WXX-" + weekday;
    }
    if (p.unit != null && p.unit.equals("W") && p.deixis != null) {
      LocalDate monday = PeriodResolver.monday(base.plusWeeks(PeriodResolver.steps(p.deixis)));
      return monday.with(TemporalAdjusters.nextOrSame(day)).toString();
    }
    PartialDate named = context.neighbour();
    if (named != null && named.day() > 0) {
      return named.toDate().toString();
    }
    String deixis = p.deixis == null ? "" : p.deixis;
    LocalDate result =
        switch (deixis) {
          // of yesterday nobody says "last"
          case "LAST", "PREVIOUS" -> base.minusDays(1).with(TemporalAdjusters.previous(day));
          case "PAST" -> base.with(TemporalAdjusters.previous(day));
          case "NEXT", "FOLLOWING" ->
              PeriodResolver.monday(base).plusWeeks(1).plusDays(weekday - 1L);
          case "COMING" -> base.with(TemporalAdjusters.next(day));
          case "THIS" ->
              context.tense() == Tense.PAST
                  ? base.with(TemporalAdjusters.previousOrSame(day))
                  : base.with(TemporalAdjusters.nextOrSame(day));
          default ->
              context.tense() == Tense.FUTURE
                  ? base.with(TemporalAdjusters.nextOrSame(day))
                  : base.with(TemporalAdjusters.previousOrSame(day));
        };
    return result.toString();
  }

  private @Nullable String holiday(String rule) {
    LocalDate day = p.year != null ? Holidays.in(rule, p.year) : holidayBeside(rule);
    if (day != null) {
      return day.toString();
    }
    return p.year == null && now == null && FIXED.matcher(rule).matches() ? "XXXX-" + rule : null;
  }

  private @Nullable LocalDate holidayBeside(String rule) {
    LocalDate base = now;
    if (base == null) {
      return null;
    }
    String deixis = p.deixis == null ? "" : p.deixis;
    if ("Y".equals(p.unit)) {
      // Christmas last year
      return Holidays.in(rule, base.getYear() + PeriodResolver.steps(deixis));
    }
    return switch (deixis) {
      case "LAST", "PREVIOUS", "PAST" -> Holidays.beside(rule, base, false);
      case "NEXT", "COMING", "FOLLOWING" -> Holidays.beside(rule, base, true);
      case "THIS" -> Holidays.in(rule, base.getYear());
      default -> Holidays.nearest(rule, base, context.tense());
    };
  }
}
