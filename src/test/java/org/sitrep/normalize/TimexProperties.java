package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every resolved value, whatever the document's date. */
class TimexProperties {

  private static final String WELL_FORMED =
      "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?(T(MO|AF|EV|NI|DT|([01]\\d|2[0-4]):[0-5]\\d(:[0-5]\\d)?Z?))?"
          + "|\\d{2,3}|\\d{4}-W([0-4]\\d|5[0-3])(-WE)?|\\d{4}-(SP|SU|FA|WI|Q[1-4])"
          + "|(PRESENT|PAST|FUTURE)_REF";

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Tense> tenses() {
    return Arbitraries.of(Tense.class);
  }

  @Provide
  Arbitrary<String> points() {
    return Arbitraries.of(
        "Monday",
        "last Friday",
        "next Wednesday",
        "this Sunday",
        "Sunday evening",
        "late on Sunday",
        "overnight",
        "overnight into Thursday",
        "the early hours of Saturday",
        "noon",
        "1 p.m.",
        "today",
        "yesterday",
        "tomorrow morning",
        "tonight",
        "this morning",
        "last night",
        "May 16",
        "29 February",
        "31 December",
        "early March",
        "the end of August",
        "mid-October",
        "last week",
        "this week",
        "next month",
        "last year",
        "the previous day",
        "the weekend",
        "next weekend",
        "last quarter",
        "the second quarter",
        "winter",
        "last summer",
        "Easter",
        "Christmas",
        "Thanksgiving",
        "quarter past 3 pm",
        "half past four p.m.",
        "15 minutes past noon",
        "five minutes to midnight",
        "8 in the evening",
        "3:15 in the afternoon",
        "tonight at 11",
        "10 last night",
        "this evening at 7:20",
        "19h30",
        "330 p.m.",
        "1200 GMT",
        "tomorrow 8:00am",
        "Friday, 6 p.m.",
        "Tuesday 19th",
        "Sat 31st",
        "Friday the thirteenth",
        "February twenty-second",
        "March third",
        "22/04",
        "2/29",
        "the last day of February",
        "the last week of September",
        "the first week of 2015",
        "the 15th day of next month",
        "the second Monday of the month",
        "Wednesday evening next week",
        "last week's Sunday",
        "two Sundays from now",
        "three Fridays ago",
        "three weeks from tomorrow",
        "two weeks' time",
        "a month's time",
        "the same month last year",
        "the same week a year ago",
        "the rest of the year",
        "the year 1998",
        "year-end",
        "month's end",
        "end of May",
        "the third quarter 2020",
        "Black Friday",
        "next Thanksgiving",
        "last Christmas",
        "Christmas last year",
        "Palm Sunday",
        "Memorial Day",
        "Eid al-Fitr",
        "Eid al-Adha",
        "Passover",
        "Hanukkah",
        "Yom Kippur",
        "two days ago",
        "a year ago",
        "six months ago",
        "a decade ago",
        "now",
        "recently",
        "soon");
  }

  @Provide
  Arbitrary<String> relativeDays() {
    return Arbitraries.of(
        "Monday",
        "last Friday",
        "next Wednesday",
        "today",
        "yesterday",
        "tomorrow",
        "Sunday evening",
        "late on Sunday",
        "overnight",
        "overnight into Thursday",
        "tonight",
        "last night",
        "two days ago",
        "a fortnight ago",
        "noon",
        "quarter past 3 pm",
        "8 in the evening",
        "tonight at 11",
        "tomorrow 8:00am",
        "Friday, 6 p.m.",
        "last week's Sunday",
        "Wednesday evening next week",
        "two Sundays from now",
        "three Fridays ago",
        "three weeks from tomorrow",
        "two weeks' time",
        "the previous day");
  }

  @Provide
  Arbitrary<String> relativeWeeks() {
    return Arbitraries.of("last week", "this week", "next week", "the weekend", "last weekend");
  }

  @Property
  void every_resolved_value_is_well_formed(
      @ForAll("points") String text, @ForAll("days") LocalDate day, @ForAll("tenses") Tense tense) {
    assertThat(value(text, day, tense)).matches(WELL_FORMED);
  }

  @Property
  void a_week_later_a_relative_day_is_a_week_later(
      @ForAll("relativeDays") String text,
      @ForAll("days") LocalDate day,
      @ForAll("tenses") Tense tense) {
    String before = value(text, day, tense);
    String after = value(text, day.plusWeeks(1), tense);
    LocalDate shifted = LocalDate.parse(before.substring(0, 10)).plusWeeks(1);
    assertThat(after).isEqualTo(shifted + before.substring(10));
  }

  @Property
  void a_week_later_a_relative_week_is_the_next_one(
      @ForAll("relativeWeeks") String text,
      @ForAll("days") LocalDate day,
      @ForAll("tenses") Tense tense) {
    String before = value(text, day, tense);
    String after = value(text, day.plusWeeks(1), tense);
    LocalDate monday =
        LocalDate.of(Integer.parseInt(before.substring(0, 4)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(before.substring(6, 8)))
            .plusWeeks(1);
    String shifted =
        String.format(
            Locale.ROOT,
            "%04d-W%02d",
            monday.get(IsoFields.WEEK_BASED_YEAR),
            monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    assertThat(after).isEqualTo(shifted + before.substring(8));
  }

  private static String value(String text, LocalDate day, Tense tense) {
    TimexContext context = TimexContext.of(day).withTense(tense);
    String value = TimexNormalizer.normalize(text, "DATE", context).value();
    return value == null ? "" : value;
  }
}
