package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models that only one side of a war flies: those of {@code model-sides.csv}, read once. */
final class ModelSides {

  private static final String PATH = "/org/sitrep/model-sides.csv";
  private static final int COLUMNS = 4;

  private static final Map<String, Row> ROWS = read();

  /**
   * What is known of a model.
   *
   * @param side who flies it, as an ISO 3166-1 alpha-2 code or a group's name
   * @param ofTheWar whether that is so in the war between Ukraine and Russia, or in other wars
   * @param imported whether somebody else makes it
   */
  private record Row(String side, boolean ofTheWar, boolean imported) {}

  private ModelSides() {}

  /** The rows by the letters that the names of a model begin with. */
  private static Map<String, Row> read() {
    Map<String, Row> rows = new HashMap<>();
    try (InputStream in = ModelSides.class.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IOException("no sides of models " + PATH + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(";", COLUMNS))
          .forEach(
              row ->
                  rows.put(
                      row[0], new Row(row[1], row[2].equals("Ukraine"), row[3].equals("yes"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
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
    while (end < model.length() && WordScan.isLetter(model.charAt(end))) {
      end++;
    }
    return model.substring(0, end);
  }
}
