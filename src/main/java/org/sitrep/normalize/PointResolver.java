package org.sitrep.normalize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** TIMEX3 values of points in time: which day, week, month or year an expression names. */
final class PointResolver {

  private final TimexParts p;
  private final TimexContext context;
  private final @Nullable LocalDate now;
  private final DayResolver days;
  private final PeriodResolver periods;

  PointResolver(TimexParts parts, TimexContext context) {
    p = parts;
    this.context = context;
    now = context.now();
    days = new DayResolver(parts, context);
    periods = new PeriodResolver(parts, context);
  }

  /** The value, under-specified where there is nothing to resolve it against; null if none. */
  @Nullable String value() {
    if (p.ref != null) {
      return p.ref;
    }
    if (p.isSecond()) {
      return second("LATER".equals(p.ago));
    }
    if (p.ago != null && p.unit != null && !p.sameUnit) {
      String shifted = periods.shifted(p.unit, p.hasDay() ? days.day() : null);
      return p.clock != null && p.dayOffset != null && shifted != null ? time(shifted) : shifted;
    }
    String date = date();
    if (p.hasTime() || isPartOfDay(date) || (date == null && p.edgeHours != null)) {
      return time(date);
    }
    return date;
  }

  /** The week before last, the Saturday after next, the night before last. */
  private @Nullable String second(boolean ahead) {
    int steps = ahead ? 2 : -2;
    if (now == null) {
      return p.unit == null ? null : CalendarUnits.underspecified(p.unit);
    }
    if (p.dayPart != null) {
      return now.plusDays(steps) + "T" + p.dayPart;
    }
    if (p.weekend) {
      return PeriodResolver.week(now.plusWeeks(steps)) + "-WE";
    }
    if (p.weekday != null) {
      DayOfWeek day = DayOfWeek.of(p.weekday);
      return (ahead
              ? now.with(TemporalAdjusters.next(day)).plusWeeks(1)
              : now.with(TemporalAdjusters.previous(day)).minusWeeks(1))
          .toString();
    }
    if (p.month != null) {
      boolean passed = ahead == (p.month > now.getMonthValue());
      return DayResolver.full(now.getYear() + steps / (passed ? 2 : 1), p.month, 0);
    }
    return p.unit == null
        ? null
        : CalendarUnits.at(CalendarUnits.shift(now, p.unit, steps), p.unit);
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
    return hour < 12 && late ? "T" + (hour + 12) + clock.substring(3) : clock;
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
    if (narrative != null && p.ago != null) {
      // the night before
      return narrative.plusDays("EARLIER".equals(p.ago) ? -1 : 1).toString();
    }
    LocalDate day = context.sentenceDay();
    if (day != null && (p.clock != null || isNear(day))) {
      return day.toString();
    }
    PartialDate reference = context.reference();
    boolean open = context.isNarrative() && (reference == null || reference.day() == 0);
    return iso(open ? null : now);
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
      return periods.season(p.season);
    }
    if (p.half != null && p.month == null) {
      return periods.half(p.half);
    }
    if (p.sameUnit && p.unit != null) {
      return periods.sameOfYear(p.unit);
    }
    if (p.ordinal != null && p.unit != null && p.weekday == null) {
      String part = partOfPeriod(p.ordinal, p.unit);
      if (part != null) {
        return part;
      }
    }
    LocalDate weekOf = "W".equals(p.unit) && p.month != null ? days.day() : null;
    if (weekOf != null) {
      return PeriodResolver.week(weekOf);
    }
    if (p.quarter != null || "Q".equals(p.unit)) {
      return periods.quarter();
    }
    if (p.hasDay() || p.month != null) {
      return days.value();
    }
    if (p.year != null) {
      return CalendarUnits.padded(p.year, 4);
    }
    if (p.weekend) {
      return periods.weekend();
    }
    return p.unit == null ? null : periods.unit(p.unit);
  }

  /** The last week of September, the first month of 2015; null if the text states none. */
  private @Nullable String partOfPeriod(int ordinal, String unit) {
    Integer year = p.year;
    PartialDate period =
        p.month != null
            ? PartialDate.of(days.value())
            : year == null ? null : new PartialDate(year, 0, 0);
    boolean part =
        period != null
            && (unit.equals("D") || unit.equals("W") || (unit.equals("M") && period.month() == 0));
    return part && period != null ? periods.ordinalOf(period, ordinal, unit) : null;
  }
}
