package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models that only one side of a war flies: those of {@code model-sides.csv}, read once. */
final class ModelSides {

  private static final String PATH = "/org/sitrep/model-sides.csv";
  private static final int COLUMNS = 4;

  /** The groups that fly drones of their own. */
  private static final List<String> GROUPS =
      List.of("Houthi", "Hezbollah", "Hamas", "RSF", "Arakan Army", "M23");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Map<String, Row> ROWS = read();

  /**
   * What is known of a model.
   *
   * @param side who flies it, as an ISO 3166-1 alpha-2 code or a group's name
   * @param ofTheWar whether that is so in the war between Ukraine and Russia, or in other wars
   * @param imported whether somebody else makes it
   */
  record Row(String side, boolean ofTheWar, boolean imported) {}

  private ModelSides() {}

  /** The rows by the word that the names of a model begin with. */
  private static Map<String, Row> read() {
    try (InputStream in = ModelSides.class.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IOException("no sides of models " + PATH + " on the class path");
      }
      return rows(new InputStreamReader(in, StandardCharsets.UTF_8), PATH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of a table by the word that the names of a model begin with.
   *
   * @throws IOException if the table cannot be read, or a row is wrong; the message says which
   */
  static Map<String, Row> rows(Reader table, String source) throws IOException {
    BufferedReader lines = new BufferedReader(table);
    Map<String, Row> rows = new HashMap<>();
    int number = 1;
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        String[] row = line.split(";", -1);
        rows.put(row[0], row(row, source + ":" + number));
      }
    }
    return rows;
  }

  private static Row row(String[] row, String where) throws IOException {
    if (row.length != COLUMNS) {
      throw new IOException(
          "%s: %d columns instead of %d: model;side;war;imported"
              .formatted(where, row.length, COLUMNS));
    }
    if (row[0].isEmpty() || !row[0].equals(firstWord(row[0]))) {
      throw new IOException(
          "%s: model is \"%s\", no word of letters and digits".formatted(where, row[0]));
    }
    if (!GROUPS.contains(row[1]) && !COUNTRIES.contains(row[1])) {
      throw new IOException(
          "%s: side is \"%s\", neither a country's ISO 3166-1 alpha-2 code nor one of %s"
              .formatted(where, row[1], String.join(", ", GROUPS)));
    }
    if (!row[2].equals("Ukraine") && !row[2].equals("elsewhere")) {
      throw new IOException(
          "%s: war is \"%s\", neither Ukraine nor elsewhere".formatted(where, row[2]));
    }
    if (!row[3].equals("yes") && !row[3].equals("no")) {
      throw new IOException("%s: imported is \"%s\", neither yes nor no".formatted(where, row[3]));
    }
    return new Row(row[1], row[2].equals("Ukraine"), row[3].equals("yes"));
  }

  /**
   * Whose drones of a model are in the war between Ukraine and Russia, or null.
   *
   * @param made whether it is asked who makes them
   */
  static @Nullable String of(@Nullable String model, boolean made) {
    Row row = model == null ? null : ROWS.get(firstWord(model));
    if (row == null || !row.ofTheWar()) {
      return null;
    }
    return made && row.imported() ? null : row.side();
  }

  /** Whose drones of a model are where a text names that side, or only the one that downs them. */
  static @Nullable String elsewhere(@Nullable String model, Set<String> present) {
    Row row = model == null ? null : ROWS.get(firstWord(model));
    if (row == null || row.ofTheWar()) {
      return null;
    }
    boolean plain =
        present.contains(row.side()) || present.contains("Houthi") || present.contains("Hezbollah");
    return plain ? row.side() : null;
  }

  private static String firstWord(String model) {
    int end = 0;
    while (end < model.length() && isLetterOrDigit(model.charAt(end))) {
      end++;
    }
    return model.substring(0, end);
  }

  private static boolean isLetterOrDigit(char c) {
    return WordScan.isLetter(c) || (c >= '0' && c <= '9');
  }
}
