package org.sitrep.normalize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** TIMEX3 values of points in time: which day, week, month or year an expression names. */
final class PointResolver {

  /**
   * A day further ahead of the document's date than this, without a future tense, is last year's.
   */
  private static final int DAYS_AHEAD = 120;

  private final TimexParts p;
  private final TimexContext context;
  private final @Nullable LocalDate now;

  PointResolver(TimexParts parts, TimexContext context) {
    p = parts;
    this.context = context;
    now = context.documentDate();
  }

  /** The value, under-specified where there is nothing to resolve it against; null if none. */
  @Nullable String value() {
    if (p.ref != null) {
      return p.ref;
    }
    if (p.ago != null && p.unit != null) {
      return shifted(p.unit);
    }
    String date = date();
    if (p.hasTime() || isPartOfDay(date)) {
      return time(date);
    }
    return date;
  }

  private boolean isPartOfDay(@Nullable String date) {
    return date != null
        && (p.edge != null || p.edgeHours != null)
        && p.hasDay()
        && !"EARLIER".equals(p.edge)
        && !"LATER".equals(p.edge)
        && !"MID".equals(p.edge);
  }

  private String time(@Nullable String date) {
    if (p.overnight) {
      return (date == null ? dayOfTime() : date) + "TNI";
    }
    String part = p.clock != null ? p.clock : p.dayPart != null ? "T" + p.dayPart : null;
    if (part == null) {
      boolean end = "END".equals(p.edge) || "END".equals(p.edgeHours);
      part = end ? "TNI" : "TMO";
    } else if (p.clock != null && p.dayPart != null) {
      part = afternoon(p.clock, p.dayPart);
    } else if (p.edgeHours != null && part.equals("TNI")) {
      part = "TMO";
    }
    return (date == null ? dayOfTime() : date) + part;
  }

  /** 8 in the evening is 20:00. */
  private static String afternoon(String clock, String dayPart) {
    int hour = Integer.parseInt(clock.substring(1, 3));
    boolean late =
        dayPart.equals("AF") || dayPart.equals("EV") || (dayPart.equals("NI") && hour > 5);
    return hour < 12 && late
        ? String.format(Locale.ROOT, "T%02d%s", hour + 12, clock.substring(3))
        : clock;
  }

  /** The day of a time that names none: the one its sentence names, else the document's. */
  private String dayOfTime() {
    LocalDate narrative = context.narrativeDay();
    if (p.deixis != null) {
      return switch (p.deixis) {
        case "THIS" -> iso(now);
        case "LAST" -> now == null ? iso(null) : now.minusDays(1).toString();
        case "PREVIOUS" -> narrative == null ? iso(null) : narrative.minusDays(1).toString();
        case "NEXT", "FOLLOWING" ->
            narrative == null ? iso(null) : narrative.plusDays(1).toString();
        default -> iso(narrative);
      };
    }
    LocalDate day = context.sentenceDay();
    if (day != null && (p.clock != null || isNear(day))) {
      return day.toString();
    }
    return iso(now);
  }

  private boolean isNear(LocalDate day) {
    return now == null || Math.abs(ChronoUnit.DAYS.between(day, now)) <= 8;
  }

  private static String iso(@Nullable LocalDate day) {
    return day == null ? "XXXX-XX-XX" : day.toString();
  }

  private @Nullable String date() {
    if (p.period != null) {
      return p.period;
    }
    if (p.season != null) {
      return season(p.season);
    }
    if (p.quarter != null || "Q".equals(p.unit)) {
      return quarter();
    }
    if (p.holiday != null) {
      return holiday(p.holiday);
    }
    if (p.dayOffset != null) {
      return now == null ? null : now.plusDays(p.dayOffset).toString();
    }
    if (p.month != null || p.day != null) {
      return monthAndDay();
    }
    if (p.weekday != null) {
      return weekday(p.weekday);
    }
    if (p.year != null) {
      return String.format(Locale.ROOT, "%04d", p.year);
    }
    if (p.weekend) {
      return weekend();
    }
    return p.unit == null ? null : unit(p.unit);
  }

  private String monthAndDay() {
    int month = p.month == null ? 0 : p.month;
    PartialDate other = context.neighbour();
    if (month == 0) {
      if (other != null && other.month() > 0) {
        return full(other.year(), other.month(), day());
      }
      LocalDate base = context.narrativeDay();
      return base == null
          ? String.format(Locale.ROOT, "XXXX-XX-%02d", day())
          : full(base.getYear(), base.getMonthValue(), day());
    }
    if (p.year != null) {
      return full(p.year, month, day());
    }
    if (other != null) {
      return full(other.year(), month, day());
    }
    if (now == null) {
      return day() == 0
          ? String.format(Locale.ROOT, "XXXX-%02d", month)
          : String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day());
    }
    return full(day() == 0 ? yearOfMonth(now, month) : yearOfDay(now, month), month, day());
  }

  private int day() {
    return p.day == null ? 0 : p.day;
  }

  static String full(int year, int month, int day) {
    return day == 0
        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }

  private int yearOfMonth(LocalDate today, int month) {
    YearMonth here = YearMonth.from(today);
    YearMonth candidate = YearMonth.of(today.getYear(), month);
    if (p.deixis != null) {
      switch (p.deixis) {
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

  private int yearOfDay(LocalDate today, int month) {
    int dayOfMonth = Math.min(day(), YearMonth.of(today.getYear(), month).lengthOfMonth());
    LocalDate candidate = LocalDate.of(today.getYear(), month, Math.max(1, dayOfMonth));
    long ahead = ChronoUnit.DAYS.between(today, candidate);
    int year = today.getYear();
    return switch (context.tense()) {
      case PAST -> ahead > 75 ? year - 1 : year;
      case FUTURE -> ahead < -182 ? year + 1 : year;
      case UNKNOWN -> ahead > DAYS_AHEAD ? year - 1 : ahead < DAYS_AHEAD - 365 ? year + 1 : year;
    };
  }

  private String weekday(int weekday) {
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate base = now;
    if (base == null) {
      return "XXXX-WXX-" + weekday;
    }
    if (p.unit != null && p.unit.equals("W") && p.deixis != null) {
      LocalDate monday = monday(base.plusWeeks(steps(p.deixis)));
      return monday.with(TemporalAdjusters.nextOrSame(day)).toString();
    }
    String deixis = p.deixis == null ? "" : p.deixis;
    LocalDate result =
        switch (deixis) {
          case "LAST", "PREVIOUS", "PAST" -> base.with(TemporalAdjusters.previous(day));
          case "NEXT", "FOLLOWING" -> monday(base).plusWeeks(1).plusDays(weekday - 1L);
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

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static int steps(String deixis) {
    return switch (deixis) {
      case "LAST", "PREVIOUS", "PAST" -> -1;
      case "NEXT", "FOLLOWING", "COMING" -> 1;
      default -> 0;
    };
  }

  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private String weekend() {
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

  private String season(String season) {
    String year;
    if (p.year != null) {
      year = p.year.toString();
    } else if (now == null) {
      year = "XXXX";
    } else {
      boolean lateWinter = season.equals("WI") && now.getMonthValue() <= 3;
      int base = lateWinter ? now.getYear() - 1 : now.getYear();
      String deixis = p.deixis == null ? "" : p.deixis;
      int first = firstMonth(season);
      boolean passed = season.equals("WI") ? lateWinter : now.getMonthValue() > first + 2;
      year =
          String.valueOf(
              switch (deixis) {
                case "LAST", "PAST", "PREVIOUS" -> base - 1;
                case "NEXT", "COMING" -> passed ? base + 1 : base;
                default -> base;
              });
    }
    return year + "-" + season;
  }

  private static int firstMonth(String season) {
    return switch (season) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  private String quarter() {
    LocalDate base = now;
    Integer number = p.quarter != null ? p.quarter : p.ordinal;
    if (number == null) {
      if (base == null) {
        return "XXXX-QX";
      }
      LocalDate shifted = base.plusMonths(3L * steps(p.deixis == null ? "" : p.deixis));
      return shifted.getYear() + "-Q" + shifted.get(IsoFields.QUARTER_OF_YEAR);
    }
    String year = p.year != null ? p.year.toString() : base == null ? "XXXX" : "" + base.getYear();
    return year + "-Q" + (number < 0 ? 4 : number);
  }

  private @Nullable String holiday(String rule) {
    Integer year = p.year;
    if (year == null && now != null) {
      year = Holidays.nearest(rule, now, context.tense()).getYear();
    }
    if (year == null) {
      return rule.matches("\\d\\d-\\d\\d") ? "XXXX-" + rule : null;
    }
    return Holidays.in(rule, year).toString();
  }

  private @Nullable String unit(String unit) {
    String deixis = p.deixis == null ? "" : p.deixis;
    if (p.ordinal != null && p.year == null && p.month == null) {
      return null;
    }
    boolean narrative =
        deixis.matches("PREVIOUS|FOLLOWING|SAME") || (p.definite && deixis.equals("NEXT"));
    LocalDate base = narrative ? narrativeBase() : now;
    if (unit.equals("D") && !Double.isNaN(p.number)) {
      return now == null ? null : now.toString();
    }
    if (base == null) {
      return CalendarUnits.underspecified(unit);
    }
    return CalendarUnits.at(CalendarUnits.shift(base, unit, steps(deixis)), unit);
  }

  private @Nullable LocalDate narrativeBase() {
    PartialDate reference = context.reference();
    return reference == null ? now : reference.toDate();
  }

  /** Two days ago, a year later. */
  private @Nullable String shifted(String unit) {
    boolean back = "AGO".equals(p.ago) || "EARLIER".equals(p.ago);
    boolean fromNow = "AGO".equals(p.ago) || "AFTER_NOW".equals(p.ago);
    double number = Double.isNaN(p.upper) ? p.number : p.upper;
    if (p.vague || (Double.isNaN(number) && p.plural)) {
      return back ? "PAST_REF" : "FUTURE_REF";
    }
    number = Double.isNaN(number) ? 1 : number;
    LocalDate base = fromNow ? now : narrativeBase();
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
        unit.endsWith("W") ? "D" : unit.equals("E") || unit.equals("C") ? "Y" : unit;
    PartialDate reference = context.reference();
    if (!fromNow && reference != null && reference.month() == 0 && granularity.equals("D")) {
      return null;
    }
    return CalendarUnits.at(CalendarUnits.shift(base, unit, n), granularity);
  }
}
