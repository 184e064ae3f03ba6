package org.sitrep.normalize;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a temporal expression: dates, times of day, decades and years. */
final class TimexFigures {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/](\\d\\d)[-/](\\d\\d)(?:t(\\d\\d:\\d\\d(?::\\d\\d)?)(?:z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern FIGURES =
      Pattern.compile("\\b(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4}|\\d\\d)\\b");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d{1,2})(?:[:.]?(\\d\\d))?(?:[:.](\\d\\d))?\\s?(a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?)|\\b(\\d{1,2})[:.](\\d\\d)(?::(\\d\\d))?|\\b(\\d\\d)(\\d\\d)(?=\\s?(?:gmt|utc|z\\b|hrs|hours))");
  private static final Pattern HOUR_H = Pattern.compile("\\b(\\d{1,2})h(\\d\\d)?\\b");
  private static final Pattern OCLOCK = Pattern.compile("(\\w+)\\so['’]clock");
  private static final Pattern ZONE =
      Pattern.compile(
          "\\(?\\b(gmt|utc|z|bst|cet|cest|est|edt|et|pst|pdt|pt|eet|eest|msk|ist|hrs|hours)\\b\\s?(?:[+-]\\d{1,2}(?::\\d\\d)?)?\\)?(?=\\s*$|\\s*,|\\son\\b|\\s\\w+day\\b|\\stomorrow\\b|\\s\\d{1,2}\\b)");
  private static final Set<String> UTC = Set.of("gmt", "utc", "z");
  private static final Pattern OFFSET = Pattern.compile("[+-]\\d");
  private static final Pattern DECADE = Pattern.compile("\\b(\\d{2,3})0['’]?s\\b|['’](\\d)0s\\b");
  private static final Pattern ERA =
      Pattern.compile("(\\d{1,4})\\s?(bce?|b\\.c\\.|ad|a\\.d\\.|ce)");
  private static final Pattern AD = Pattern.compile("\\b(?:ad|a\\.d\\.)\\s(\\d{1,4})");
  private static final Pattern NAMED_DECADE =
      Pattern.compile(
          "\\b(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b");

  /** 8 to 9 July: both days are of the month behind them; the first one counts. */
  private static final Pattern DAYS_OF_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:to|and|or|into|[\\p{Pd}/])\\s?(\\d{1,2})(?:st|nd|rd|th)?\\s(?=(?:of\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");

  private static final Pattern QUARTER =
      Pattern.compile("(?<!\\p{L})q([1-4])\\b|\\b([1-4])q\\b|(?<!\\p{L})h([12])\\b");
  private static final Pattern FISCAL =
      Pattern.compile(
          "\\b(?:(?:fiscal|financial)(?: year)?|fy)\\s?['’]?(\\d{4}|\\d\\d)\\b|\\b(\\d{4})\\s(?:fiscal|financial)\\b");
  private static final Pattern PAST_HOUR =
      Pattern.compile(
          "\\b(half|(?:a )?quarter|five|ten|fifteen|twenty|twenty-five|\\d{1,2})(?: minutes)? (past|after|to|before) (noon|midday|midnight|\\d{1,2}|[a-z]+)(?:\\s?(a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?))?");
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})[-/ ](jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[-/ ](\\d{4}|\\d\\d)\\b(?![:.]\\d)"
              + "|\\b(\\d{4})[-/](jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[-/](\\d{1,2})\\b");
  private static final Pattern MONTH_OF_YEAR = Pattern.compile("(20\\d\\d)-(\\d\\d)");
  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})\\b");
  private static final Pattern SHORT_YEAR = Pattern.compile("['’](\\d\\d)$");
  private static final Pattern YEAR = Pattern.compile("\\b(1\\d|20)\\d\\d\\b");
  private static final List<String> TENS =
      List.of(
          "twenties",
          "thirties",
          "forties",
          "fifties",
          "sixties",
          "seventies",
          "eighties",
          "nineties");

  private final TimexParts parts;
  private String rest;

  private TimexFigures(TimexParts parts, String text) {
    this.parts = parts;
    rest = text;
  }

  /** Fills the parts from a text in lower case; returns what is left of it, for words. */
  static String read(TimexParts parts, String text) {
    TimexFigures figures = new TimexFigures(parts, text);
    figures.figures();
    return figures.rest;
  }

  private @Nullable Matcher take(Pattern pattern) {
    Matcher m = pattern.matcher(rest);
    if (!m.find()) {
      return null;
    }
    rest = rest.substring(0, m.start()) + " " + rest.substring(m.end());
    return m;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Times and decades in words. */
  private void withoutDigits() {
    clock();
    namedDecade();
  }

  private void figures() {
    if (!hasDigit(rest)) {
      withoutDigits();
      return;
    }
    Matcher m = take(ISO);
    if (m != null) {
      parts.year = Integer.valueOf(m.group(1));
      parts.month = Integer.valueOf(m.group(2));
      parts.day = Integer.valueOf(m.group(3));
      if (m.group(4) == null) {
        clock();
      } else {
        parts.clock = "T" + m.group(4);
      }
      return;
    }
    if (isMonthOfYear()) {
      return;
    }
    m = take(NAMED_MONTH);
    if (m != null) {
      boolean yearFirst = m.group(1) == null;
      parts.day = Integer.valueOf(m.group(yearFirst ? 6 : 1));
      parts.year = year(m.group(yearFirst ? 4 : 3));
      clock();
      rest = rest + " " + m.group(yearFirst ? 5 : 2);
      return;
    }
    m = take(FIGURES);
    if (m != null) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(3));
      // 03/06/2025 is read as Americans write it, 3.6.2025 as Europeans do
      boolean dayFirst = first > 12 || (second <= 12 && m.group(2).equals("."));
      parts.day = dayFirst ? first : second;
      parts.month = dayFirst ? second : first;
      parts.year = year(m.group(4));
      clock();
      return;
    }
    m = rest.indexOf('/') > 0 ? take(DAY_AND_MONTH) : null;
    if (m != null) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(2));
      parts.day = first > 12 ? first : second;
      parts.month = first > 12 ? second : first;
      clock();
      return;
    }
    m = take(FISCAL);
    if (m != null) {
      parts.period = "FY" + year(m.group(1) == null ? m.group(2) : m.group(1));
    }
    clock();
    m = take(DAYS_OF_MONTH);
    if (m != null) {
      parts.day = Integer.valueOf(m.group(1));
      parts.range = true;
    }
    m = take(QUARTER);
    if (m != null) {
      if (m.group(3) == null) {
        parts.quarter = Integer.valueOf(m.group(1) == null ? m.group(2) : m.group(1));
      } else {
        parts.half = Integer.valueOf(m.group(3));
      }
    }
    years();
  }

  /** 2024-07, and nothing else. */
  private boolean isMonthOfYear() {
    Matcher m = MONTH_OF_YEAR.matcher(rest);
    if (!m.matches()) {
      return false;
    }
    parts.year = Integer.valueOf(m.group(1));
    parts.month = Integer.valueOf(m.group(2));
    rest = "";
    return true;
  }

  private void namedDecade() {
    Matcher m = rest.contains("ties") ? take(NAMED_DECADE) : null;
    if (m != null) {
      parts.period = "19" + (2 + TENS.indexOf(m.group(1)));
    }
  }

  private void years() {
    namedDecade();
    Matcher m = take(DECADE);
    if (m != null) {
      parts.period = m.group(1) == null ? "19" + m.group(2) : m.group(1);
    }
    m = take(ERA);
    if (m != null) {
      String number = m.group(1);
      boolean before = m.group(2).startsWith("b");
      parts.period =
          before
              ? "BC" + String.format(Locale.ROOT, "%04d", Integer.valueOf(number))
              : String.format(Locale.ROOT, "%04d", Integer.valueOf(number));
    }
    m = take(AD);
    if (m != null) {
      parts.period = String.format(Locale.ROOT, "%04d", Integer.valueOf(m.group(1)));
    }
    m = rest.indexOf('\'') >= 0 || rest.indexOf('’') >= 0 ? take(SHORT_YEAR) : null;
    if (m != null) {
      parts.year = year(m.group(1));
    }
    m = take(YEAR);
    if (m != null) {
      parts.year = Integer.valueOf(m.group());
      m = take(YEAR);
      if (m != null) {
        parts.range = true;
      }
    }
  }

  /** A year in two figures is of the century around 2000. */
  private static int year(String figures) {
    int year = Integer.parseInt(figures);
    return figures.length() > 2 ? year : year < 40 ? 2000 + year : 1900 + year;
  }

  private boolean pastHour() {
    if (!rest.contains(" past ") && !rest.contains("quarter to ") && !rest.contains("minutes ")) {
      return false;
    }
    Matcher m = PAST_HOUR.matcher(rest);
    if (!m.find()) {
      return false;
    }
    String hour = m.group(3);
    OptionalDouble hours =
        switch (hour) {
          case "noon", "midday" -> OptionalDouble.of(12);
          case "midnight" -> OptionalDouble.of(24);
          default -> NumberParser.parse(hour);
        };
    String before = m.group(1);
    OptionalDouble minutes =
        before.equals("half")
            ? OptionalDouble.of(30)
            : before.endsWith("quarter") ? OptionalDouble.of(15) : NumberParser.parse(before);
    if (hours.isEmpty() || minutes.isEmpty() || hours.getAsDouble() > 24) {
      return false;
    }
    int shift = (int) minutes.getAsDouble();
    boolean later = m.group(2).equals("past") || m.group(2).equals("after");
    int half =
        m.group(4) == null
            ? (int) hours.getAsDouble()
            : hour((int) hours.getAsDouble(), m.group(4));
    int total = Math.floorMod(60 * half + (later ? shift : -shift), 24 * 60);
    parts.clock = String.format(Locale.ROOT, "T%02d:%02d", total / 60, total % 60);
    take(PAST_HOUR);
    return true;
  }

  /** An hour of the day by its half: 3 p.m. is 15. */
  private static int hour(int hour, String half) {
    return hour > 12 ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
  }

  /** 19h30, 15h. */
  private boolean frenchHour() {
    Matcher m = rest.indexOf('h') > 0 ? take(HOUR_H) : null;
    if (m == null) {
      return false;
    }
    String minutes = m.group(2) == null ? "00" : m.group(2);
    parts.clock =
        String.format(Locale.ROOT, "T%02d:%s", Integer.valueOf(m.group(1)), minutes) + zone();
    return true;
  }

  /** Z where the zone behind an hour is that of Greenwich. */
  private String zone() {
    Matcher z = take(ZONE);
    boolean utc = z != null && UTC.contains(z.group(1)) && !OFFSET.matcher(z.group()).find();
    return utc ? "Z" : "";
  }

  private void clock() {
    if (pastHour() || frenchHour()) {
      return;
    }
    Matcher oclock = rest.contains("clock") ? take(OCLOCK) : null;
    if (oclock != null) {
      OptionalDouble hour = NumberParser.parse(oclock.group(1));
      if (hour.isPresent()) {
        parts.clock = String.format(Locale.ROOT, "T%02d:00", (int) hour.getAsDouble());
      }
      return;
    }
    Matcher m = hasDigit(rest) ? take(CLOCK) : null;
    if (m == null) {
      return;
    }
    int hour;
    String minute;
    String second;
    if (m.group(1) != null) {
      hour = hour(Integer.parseInt(m.group(1)), m.group(4));
      minute = m.group(2);
      second = m.group(3);
    } else if (m.group(5) != null) {
      hour = Integer.parseInt(m.group(5));
      minute = m.group(6);
      second = m.group(7);
    } else {
      hour = Integer.parseInt(m.group(8));
      minute = m.group(9);
      second = null;
    }
    parts.clock =
        String.format(Locale.ROOT, "T%02d:%s", hour, minute == null ? "00" : minute)
            + (second == null ? "" : ":" + second)
            + zone();
  }
}
