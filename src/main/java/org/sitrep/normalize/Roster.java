package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Affiliations.Affiliation;
import org.sitrep.normalize.PersonIdentity.Occurrence;

/**
 * People so well known that news names them without their office. Read from {@code roster.csv}:
 * name, whether the family name alone is enough, role, affiliation, country, from and to (ISO
 * dates, inclusive; no {@code to} where the office is still held).
 */
final class Roster {

  private static final String PATH = "/org/sitrep/roster.csv";

  private final Map<String, List<Entry>> byFamily = new HashMap<>();

  /**
   * Somebody and an office.
   *
   * @param bare whether the family name alone means this person
   * @param to the last day in office, or empty
   */
  record Entry(
      PersonName name,
      boolean bare,
      String role,
      String affiliation,
      @Nullable String country,
      String from,
      String to) {

    /**
     * The office on a day, {@code former} once it has ended.
     *
     * @param date an ISO date, or null where it is not known
     * @return null before it was held, and where the day is not known and the office has ended
     */
    @Nullable String roleOn(@Nullable String date) {
      if (date == null) {
        return to.isEmpty() ? role : null;
      }
      String day = date.substring(0, Math.min(10, date.length()));
      if (day.compareTo(from) < 0) {
        return null;
      }
      return to.isEmpty() || day.compareTo(to) <= 0 ? role : "former " + role;
    }

    Affiliation belongsTo() {
      return new Affiliation(affiliation, country);
    }
  }

  /** The roster on the class path. */
  static Roster read() {
    Roster roster = new Roster();
    try (InputStream in = Roster.class.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IOException("no roster " + PATH + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        roster.add(line.split(";", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return roster;
  }

  private void add(String[] row) {
    Entry entry =
        new Entry(
            PersonName.of(row[0]),
            row[1].equals("yes"),
            row[2],
            row[3],
            row[4].isEmpty() ? null : row[4],
            row[5],
            row[6]);
    byFamily.computeIfAbsent(entry.name().family(), family -> new ArrayList<>()).add(entry);
  }

  /** The names of all entries. */
  List<PersonName> names() {
    return byFamily.values().stream().flatMap(List::stream).map(Entry::name).toList();
  }

  /**
   * The entry that a person of the text is, or null: every full name agrees with it, and where the
   * text has no full name, the family name alone is enough.
   */
  @Nullable Entry find(PersonIdentity.Person person) {
    List<Occurrence> full = person.occurrences().stream().filter(Occurrence::isFull).toList();
    String family = person.occurrences().get(0).name().family();
    for (Entry entry : byFamily.getOrDefault(family, List.of())) {
      if (full.isEmpty()
          ? entry.bare()
          : full.stream().allMatch(o -> o.name().mayBe(entry.name()))) {
        return entry;
      }
    }
    return null;
  }
}
