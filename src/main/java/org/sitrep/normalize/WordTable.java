package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one class of words in a table (columns word, class, value): mostly one of {@code
 * words/*.csv}, where the rules find their words.
 */
final class WordTable {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The classes of each table that has been read. */
  private static final Map<String, Map<String, WordTable>> TABLES = new ConcurrentHashMap<>();

  private final Map<String, String> values = new HashMap<>();

  /** The values by the words as the table writes them, and in lower case. */
  private final Map<String, String> written = new HashMap<>();

  private WordTable() {}

  /**
   * One class of a table on the class path.
   *
   * @param table the table's path below {@code /org/sitrep} without extension, e.g. {@code
   *     words/numbers}
   * @param wordClass the class, e.g. {@code NumberWord}
   * @throws UncheckedIOException if the table is missing or cannot be read
   */
  static WordTable read(String table, String wordClass) {
    return TABLES
        .computeIfAbsent(table, WordTable::classes)
        .getOrDefault(wordClass, new WordTable());
  }

  private static Map<String, WordTable> classes(String table) {
    String path = "/org/sitrep/" + table + ".csv";
    Map<String, WordTable> classes = new HashMap<>();
    try (InputStream in = WordTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("no word table " + path + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split(";", -1);
        if (row.length > 2) {
          WordTable words = classes.computeIfAbsent(row[1], name -> new WordTable());
          words.values.put(fold(row[0]), row[2]);
          words.written.put(row[0], row[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    classes.values().forEach(words -> words.written.putAll(words.values));
    return classes;
  }

  /** One table of several: of the first one in which a word has a value that is not empty. */
  static WordTable over(List<WordTable> tables) {
    WordTable all = new WordTable();
    for (WordTable table : tables) {
      putMissing(table.values, all.values);
      putMissing(table.written, all.written);
    }
    return all;
  }

  private static void putMissing(Map<String, String> from, Map<String, String> to) {
    from.forEach(
        (word, value) -> {
          if (!value.isEmpty()) {
            to.putIfAbsent(word, value);
          }
        });
  }

  /** The value of a word or phrase in any case and spacing, or null where the class lacks it. */
  @Nullable String get(String word) {
    String value = written.get(word);
    return value != null || isFolded(word) ? value : values.get(fold(word));
  }

  /** The words and phrases of the class, in lower case. */
  Set<String> words() {
    return values.keySet();
  }

  /** Whether folding leaves the word as it is; most are asked for in that form. */
  private static boolean isFolded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-' && c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return isSpacedOnce(lower) ? lower : SPACES.matcher(lower).replaceAll(" ");
  }

  private static boolean isSpacedOnce(String word) {
    boolean space = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != ' ' && Character.isWhitespace(c)) {
        return false;
      }
      if (c == ' ' && space) {
        return false;
      }
      space = c == ' ';
    }
    return true;
  }
}
