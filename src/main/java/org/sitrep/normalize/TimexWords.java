package org.sitrep.normalize;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of words/dates.csv, date-parts.csv and words/numbers.csv as a reader of expressions
 * looks them up.
 */
final class TimexWords {

  /** A word's class in its table, and its value. */
  record Word(String wordClass, String value) {}

  /** In this order: where a word is in two classes, the first one counts. */
  private static final String[] CLASSES = {
    "Weekday",
    "WeekdayPlural",
    "MonthName",
    "MonthAmbiguous",
    "EdgeHours",
    "DayPart",
    "DayPartPlural",
    "Overnight",
    "Tonight",
    "ClockWord",
    "DayWord",
    "TimeRef",
    "RefNoun",
    "Season",
    "SeasonAmbiguous",
    "SetWord",
    "Holiday",
    "LongWord",
    "Deixis",
    "Edge",
    "EdgeNoun",
    "Ago",
    "Frequency",
    "TimeVague",
    "TimeArticle",
    "TimeUnit",
    "TimeUnits",
    "Weekend",
    "Ordinal",
    "TimeNumber",
    "WeekdayShort",
    "MonthShort",
    "RefAdjective"
  };

  private static final Map<String, WordTable> TABLES = tables();
  private static final Map<String, Word> WORDS = words();

  private TimexWords() {}

  private static Map<String, WordTable> tables() {
    Map<String, WordTable> tables = new LinkedHashMap<>();
    for (String wordClass : CLASSES) {
      String table =
          wordClass.equals("TimeArticle") || wordClass.equals("TimeNumber")
              ? "date-parts"
              : "words/dates";
      tables.put(wordClass, WordTable.read(table, wordClass));
    }
    tables.put("ModWord", WordTable.read("words/numbers", "ModWord"));
    return tables;
  }

  private static Map<String, Word> words() {
    Map<String, Word> words = new HashMap<>();
    TABLES.forEach(
        (wordClass, table) -> {
          for (String word : table.words()) {
            String value = table.get(word);
            if (value != null) {
              words.putIfAbsent(word, new Word(wordClass, value));
            }
          }
        });
    return words;
  }

  /** The first class that holds a word or phrase in lower case, or null. */
  static @Nullable Word find(String phrase) {
    return WORDS.get(phrase);
  }

  /** The value of a word in one class, or null. */
  static @Nullable String find(String wordClass, String phrase) {
    WordTable table = TABLES.get(wordClass);
    return table == null ? null : table.get(phrase);
  }
}
