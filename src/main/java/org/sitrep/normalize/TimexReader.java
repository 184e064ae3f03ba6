package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a temporal expression, whose extent and type the rules decided. */
final class TimexReader {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}][\\p{L}\\p{M}]*(?:['’]\\p{L}*)?\\.?|\\d[\\d,.]*(?:st|nd|rd|th)?|[\\p{Pd}+&½]");

  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Set<String> NO_NUMBER =
      Set.of("second", "a", "an", "and", "-", "dozens", "scores");
  private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "dozen");

  private static final String HALF = "half";
  private static final String AND_A_QUARTER = " and a quarter";

  private final TimexParts parts = new TimexParts();
  private String rest;
  private boolean quarterMore;

  /** Tuesday the eleventh, not the second Tuesday. */
  private boolean weekdayThe;

  private TimexReader(String text) {
    rest = text.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').replaceAll("\\s+", " ");
  }

  /** The parts of an expression such as {@code late on Sunday} or {@code more than two weeks}. */
  static TimexParts read(String text) {
    TimexReader reader = new TimexReader(text);
    if (!reader.rest.isEmpty()
        && reader.rest.length() < 3
        && reader.rest.chars().allMatch(c -> c >= '0' && c <= '9')) {
      reader.parts.day = Integer.valueOf(reader.rest);
      return reader.parts;
    }
    reader.spelled();
    reader.rest = TimexFigures.read(reader.parts, reader.rest);
    reader.words();
    reader.ordinalDay();
    reader.hour(text);
    return reader.parts;
  }

  /** Spellings that stand for others: the twenty-second, an hour and a quarter. */
  private void spelled() {
    rest = SpelledDays.inFigures(rest);
    if (rest.contains(AND_A_QUARTER)) {
      rest = rest.replace(AND_A_QUARTER, "");
      quarterMore = true;
    }
    if (rest.endsWith(" of an hour")) {
      parts.number = rest.startsWith("three") ? 0.75 : 0.25;
      rest = "hour";
    }
    if (rest.endsWith(" time") && rest.length() > 7) {
      char mark = rest.charAt(rest.length() - 6);
      boolean singular = mark == 's' && WordShapes.isApostrophe(rest.charAt(rest.length() - 7));
      if (singular || WordShapes.isApostrophe(mark)) { // two weeks' time, a month's time
        rest = rest.substring(0, rest.length() - (singular ? 7 : 6));
        parts.ago = "AFTER_NOW";
      }
    }
  }

  /** 8 in the evening, 10 last night: a bare number beside a part of the day is an hour. */
  private void hour(String text) {
    if (quarterMore) {
      parts.number = (Double.isNaN(parts.number) ? 1 : parts.number) + 0.25;
    }
    double number = parts.number;
    if (parts.year != null
        && parts.month == null
        && parts.unit == null
        && number >= 1
        && number <= 31) {
      // the second day of June 3 and 5, 2024
      parts.day = (int) number;
      return;
    }
    boolean beside = parts.dayPart != null || parts.dayOffset != null;
    if (parts.clock == null
        && beside
        && parts.unit == null
        && number >= 1
        && number <= 12
        && number == Math.rint(number)
        && (Character.isDigit(text.charAt(0))
            || text.contains(" at ")
            || text.contains(" in the "))) {
      parts.clock = "T" + CalendarUnits.padded((int) number, 2) + ":00";
    }
  }

  /** The Fourth of July: an ordinal beside a month is its day. */
  private void ordinalDay() {
    Integer ordinal = parts.ordinal;
    boolean free = parts.day == null && parts.unit == null && parts.weekday == null;
    boolean weekday =
        parts.weekday != null && parts.unit == null && parts.day == null && weekdayThe;
    if (ordinal != null
        && ordinal > 0
        && parts.half == null
        && (weekday || (free && parts.month != null))) {
      parts.day = ordinal;
      parts.ordinal = null;
    }
  }

  private void words() {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(rest);
    while (m.find()) {
      words.add(m.group());
    }
    int i = 0;
    while (i < words.size()) {
      i += word(words, i);
    }
  }

  /** Reads the phrase at a position; returns the number of words in it. */
  private int word(List<String> words, int i) {
    int number = number(words, i);
    if (number > 0) {
      return number;
    }
    for (int n = Math.min(5, words.size() - i); n > 0; n--) {
      String phrase = String.join(" ", words.subList(i, i + n)).replace(" - ", "-");
      TimexWords.Word word = TimexWords.find(phrase);
      if (word == null
          && (phrase.endsWith(".")
              || WordShapes.isApostrophe(phrase.charAt(phrase.length() - 1)))) {
        word = TimexWords.find(phrase.substring(0, phrase.length() - 1));
      } else if (word == null
          && n == 1
          && phrase.endsWith("s")
          && WordShapes.isPossessive(phrase)) {
        word = TimexWords.find(phrase.substring(0, phrase.length() - 2));
      }
      if (word != null && !(word.wordClass().equals("RefNoun") && i + n < words.size())) {
        String next = i + n < words.size() ? words.get(i + n) : "";
        assign(word, phrase, next);
        return n;
      }
    }
    switch (words.get(i)) {
      case "the" -> {
        weekdayThe = parts.weekday != null;
        parts.definite = i + 1 < words.size() && words.get(i + 1).equals("next");
      }
      case "every", "each" -> parts.quant = words.get(i);
      case "other" -> parts.other = true;
      case HALF, "½" -> half();
      case "times", "time" -> {
        parts.frequency = (int) parts.number;
        parts.number = Double.NaN;
      }
      case "before", "previous", "earlier" -> parts.ago = "EARLIER";
      case "after" -> parts.ago = isPeriod() ? "LATER" : parts.ago;
      case "from" -> parts.ago = parts.unit == null ? parts.ago : "LATER";
      case "period" -> {
        if ("SAME".equals(parts.deixis)) {
          parts.unit = TimexParts.PERIOD;
        }
      }
      default -> {}
    }
    return 1;
  }

  /** Whether the words up to here name something that one may count on from. */
  private boolean isPeriod() {
    return parts.unit != null
        || parts.weekday != null
        || parts.weekend
        || parts.month != null
        || parts.dayPart != null;
  }

  private void half() {
    if (parts.ordinal != null && parts.unit == null) {
      parts.half = parts.ordinal < 0 ? 2 : parts.ordinal;
    } else {
      addHalf();
    }
  }

  private void addHalf() {
    if (parts.unit != null || !Double.isNaN(parts.number)) {
      parts.number = (Double.isNaN(parts.number) ? 1 : parts.number) + 0.5;
    } else {
      parts.number = 0.5;
    }
  }

  private int number(List<String> words, int i) {
    String first = words.get(i);
    if (NO_NUMBER.contains(first)) {
      return 0;
    }
    Matcher ordinal = ORDINAL.matcher(first);
    if (ordinal.matches()) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String unit = next.equals("-") && i + 2 < words.size() ? words.get(i + 2) : next;
      if (TimexWords.find("TimeUnit", unit) != null || unit.equals(HALF)) {
        parts.ordinal = Integer.valueOf(ordinal.group(1));
      } else {
        day(Integer.parseInt(ordinal.group(1)));
      }
      return 1;
    }
    int longest = 0;
    while (i + longest < words.size()
        && isNumberPart(words.get(i + longest))
        && !(words.get(i + longest).equals("-") && Character.isDigit(first.charAt(0)))) {
      longest++;
    }
    for (int n = longest; n > 0; n--) {
      List<String> sub = words.subList(i, i + n);
      String last = sub.get(n - 1);
      if (n > 1 && (last.equals("and") || last.equals("-") || last.equals("a"))) {
        continue;
      }
      String phrase = String.join(" ", sub).replaceAll("[,.]$", "");
      OptionalDouble value = NumberParser.parse(phrase);
      if (value.isPresent()) {
        String next = i + n < words.size() ? words.get(i + n) : "";
        if (isDayNumber(value.getAsDouble(), next)) {
          day((int) value.getAsDouble());
        } else if (("W".equals(parts.unit) || "D".equals(parts.unit))
            && Double.isNaN(parts.number)
            && (words.get(i - 1).equals("week") || words.get(i - 1).equals("day"))) {
          parts.number = value.getAsDouble();
        } else if (parts.unit != null && words.get(i - 1).matches("or|to")) {
          parts.upper = value.getAsDouble();
        } else if (parts.unit != null) {
          parts.number = Double.isNaN(parts.number) ? 1 : parts.number;
          parts.secondNumber = value.getAsDouble();
        } else if (Double.isNaN(parts.number)) {
          parts.number = value.getAsDouble();
        } else {
          parts.upper = value.getAsDouble();
        }
        return n;
      }
    }
    return 0;
  }

  private static boolean isNumberPart(String word) {
    return word.equals("and")
        || word.equals("-")
        || WordShapes.isFigures(word)
        || SCALES.contains(word)
        || TimexWords.find("TimeNumber", WordShapes.withoutStop(word)) != null;
  }

  private boolean isDayNumber(double value, String next) {
    return value >= 1
        && value <= 31
        && value == Math.rint(value)
        && (parts.month != null || !next.equals("-"))
        && (parts.month != null
            || TimexWords.find("MonthName", next) != null
            || TimexWords.find("MonthAmbiguous", next) != null
            || TimexWords.find("MonthShort", next.replace(".", "")) != null
            || next.equals("of"));
  }

  private void day(int number) {
    if (parts.day == null) {
      parts.day = number;
    } else {
      parts.range = true;
    }
  }

  private void assign(TimexWords.Word word, String phrase, String next) {
    String value = word.value();
    switch (word.wordClass()) {
      case "Weekday", "WeekdayPlural", "WeekdayShort" -> {
        if (parts.weekday == null) {
          parts.weekday = Integer.valueOf(value);
          lastOf(next);
        }
        parts.plural = word.wordClass().equals("WeekdayPlural");
      }
      case "MonthName", "MonthAmbiguous", "MonthShort" -> {
        if (parts.month == null) {
          parts.month = Integer.valueOf(value);
        } else {
          parts.range = true;
        }
      }
      case "EdgeHours" -> parts.edgeHours = value;
      case "DayPart", "DayPartPlural" -> {
        parts.dayPart = value;
        parts.plural = word.wordClass().equals("DayPartPlural");
      }
      case "Overnight" -> {
        parts.overnight = true;
        parts.dayPart = value;
      }
      case "Tonight" -> {
        parts.dayOffset = 0;
        parts.dayPart = value;
      }
      case "ClockWord" -> parts.clock = value;
      case "DayWord" -> parts.dayOffset = Integer.valueOf(value);
      case "TimeRef", "RefNoun" -> parts.ref = value;
      case "Season", "SeasonAmbiguous" -> parts.season = value;
      case "SetWord", "LongWord" -> parts.whole = value;
      case "Holiday" -> parts.holiday = value;
      case "Deixis" -> {
        boolean another = next.equals("year") && parts.unit != null;
        parts.sameUnit = parts.sameUnit || ("SAME".equals(parts.deixis) && another);
        parts.deixis = value;
      }
      case "Edge" -> edge(value);
      case "EdgeNoun" -> parts.edgeNoun = value;
      case "Ago" -> {
        parts.sameUnit = "SAME".equals(parts.deixis) && "Y".equals(parts.secondUnit);
        parts.ago = value;
      }
      case "Frequency" -> parts.frequency = Integer.parseInt(value);
      case "TimeArticle" ->
          parts.number = Double.isNaN(parts.number) ? Double.parseDouble(value) : parts.number;
      case "TimeUnit", "TimeUnits" -> {
        if (phrase.equals("second")
            && (TimexWords.find("TimeUnit", next) != null
                || TimexWords.find("Weekday", next) != null
                || next.equals("of")
                || parts.month != null
                || next.equals(HALF))) {
          parts.ordinal = 2;
        } else {
          lastOf(next);
          unit(value, word.wordClass().equals("TimeUnits"));
          if (phrase.equals("day") && next.equals("on")) {
            parts.dayPart = "DT";
          }
        }
      }
      case "Weekend" -> parts.weekend = true;
      case "Ordinal" -> {
        if (parts.month != null && parts.day == null && Integer.parseInt(value) > 0) {
          day(Integer.parseInt(value));
        } else {
          parts.ordinal = Integer.valueOf(value);
        }
      }
      case "TimeVague" -> {
        if (phrase.equals("some") && WordShapes.isFigures(next.isEmpty() ? "x" : next)) {
          parts.mod = "APPROX";
        } else {
          parts.vague = true;
        }
      }
      case "ModWord" -> parts.mod = value;
      default -> {}
    }
  }

  /** The last week of May, the last Friday in May: counted from its end. */
  private void lastOf(String next) {
    if ("LAST".equals(parts.deixis) && (next.equals("of") || next.equals("in"))) {
      parts.ordinal = -1;
      parts.deixis = null;
    }
  }

  private void edge(String value) {
    boolean shift = value.equals("EARLIER") || value.equals("LATER");
    if (shift && parts.unit != null) {
      parts.sameUnit = "SAME".equals(parts.deixis) && "Y".equals(parts.secondUnit);
      parts.ago = value;
    } else {
      parts.edge = value;
    }
  }

  private void unit(String value, boolean plural) {
    if (parts.unit == null) {
      parts.unit = value;
      parts.plural = plural;
    } else {
      parts.secondUnit = value;
    }
  }
}
