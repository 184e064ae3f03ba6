package org.sitrep.normalize;

import java.time.LocalDate;

/**
 * The days of new and full moons, and of the feasts that follow them. The moments are those of
 * Meeus, Astronomical Algorithms, chapter 49, with the largest terms: right to some minutes.
 */
final class MoonPhases {

  private static final double MONTH = 29.530588861;

  /** The new moon of 6 January 2000, as a Julian day. */
  private static final double FIRST = 2_451_550.09766;

  /** The Julian day of the begin of 1970. */
  private static final double EPOCH = 2_440_587.5;

  private static final double CHINA = 8 / 24.0;

  /** From the evening in India, when feasts of the night begin, to midnight in Greenwich. */
  private static final double EVENING_IN_INDIA = -12.2 / 24;

  private MoonPhases() {}

  /** The first day of the Chinese year: the new moon between 21 January and 20 February. */
  static LocalDate lunarNewYear(int year) {
    return first(LocalDate.of(year, 1, 21), 0, CHINA);
  }

  /** The full moon of the month in which autumn begins. */
  static LocalDate midAutumn(int year) {
    return first(LocalDate.of(year, 8, 25), 0, CHINA).plusDays(14);
  }

  /** The night before the new moon between 17 October and 15 November. */
  static LocalDate diwali(int year) {
    return first(LocalDate.of(year, 10, 17), 0, EVENING_IN_INDIA);
  }

  /** The day after the evening of the full moon in March. */
  static LocalDate holi(int year) {
    return first(LocalDate.of(year, 2, 28), 0.5, EVENING_IN_INDIA).plusDays(1);
  }

  /** The first day of a phase from a day on; the phase is 0 for new, 0.5 for full moons. */
  private static LocalDate first(LocalDate from, double phase, double zone) {
    double months = (from.toEpochDay() + EPOCH - FIRST) / MONTH;
    double k = Math.floor(months) - 1 + phase;
    LocalDate day = day(k, zone);
    while (day.isBefore(from)) {
      k++;
      day = day(k, zone);
    }
    return day;
  }

  private static LocalDate day(double k, double zone) {
    return LocalDate.ofEpochDay((long) Math.floor(moment(k) - EPOCH + zone));
  }

  /** The Julian day of the k-th new moon since 2000; of a full moon for a k that ends in .5. */
  private static double moment(double k) {
    double century = k / 1236.85;
    double e = 1 - 0.002516 * century;
    double sun = Math.toRadians(2.5534 + 29.1053567 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * century * century);
    double node = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * century * century);
    boolean full = k != Math.rint(k);
    return FIRST
        + MONTH * k
        + 0.00015437 * century * century
        - (full ? 0.40614 : 0.4072) * Math.sin(moon)
        + (full ? 0.17302 : 0.17241) * e * Math.sin(sun)
        + 0.0161 * Math.sin(2 * moon)
        + 0.0104 * Math.sin(2 * node)
        + 0.00737 * e * Math.sin(moon - sun)
        - 0.00514 * e * Math.sin(moon + sun)
        + 0.00208 * e * e * Math.sin(2 * sun)
        - 0.00111 * Math.sin(moon - 2 * node);
  }
}
