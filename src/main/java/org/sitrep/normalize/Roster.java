package org.sitrep.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.Affiliations.Affiliation;
import org.sitrep.normalize.PersonIdentity.Occurrence;

/**
 * People so well known that news names them without their office. Read from tables with the columns
 * name, whether the family name alone is enough ({@code yes} or {@code no}), role, affiliation,
 * country, from and to (ISO dates, inclusive; no {@code to} where the office is still held). A
 * person may have several rows, one an office.
 */
final class Roster {

  private static final String BUILT_IN = "/org/sitrep/roster.csv";
  private static final int COLUMNS = 7;

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

    private boolean isHeldOn(@Nullable String date) {
      return role.equals(roleOn(date));
    }

    Affiliation belongsTo() {
      return new Affiliation(affiliation, country);
    }
  }

  /** The roster on the class path. */
  static Roster builtIn() {
    Roster roster = new Roster();
    try (InputStream in = Roster.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IOException("no roster " + BUILT_IN + " on the class path");
      }
      roster.add(in, BUILT_IN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return roster;
  }

  /**
   * Adds the rows of a user's table; they count before those that are there.
   *
   * @throws IOException if the file cannot be read, or a row is wrong; the message says which
   */
  void add(Path file) throws IOException {
    Roster others = new Roster();
    try (InputStream in = Files.newInputStream(file)) {
      others.add(in, file.toString());
    }
    others.byFamily.forEach(
        (family, entries) ->
            byFamily.computeIfAbsent(family, f -> new ArrayList<>()).addAll(0, entries));
  }

  private void add(InputStream in, String source) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 1;
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        Entry entry = entry(line.split(";", -1), source + ":" + number);
        byFamily.computeIfAbsent(entry.name().family(), family -> new ArrayList<>()).add(entry);
      }
    }
  }

  private static Entry entry(String[] row, String where) throws IOException {
    if (row.length != COLUMNS) {
      throw new IOException(
          "%s: %d columns instead of %d: name;bare;role;affiliation;country;from;to"
              .formatted(where, row.length, COLUMNS));
    }
    if (!row[1].equals("yes") && !row[1].equals("no")) {
      throw new IOException("%s: bare is \"%s\", neither yes nor no".formatted(where, row[1]));
    }
    for (String day : row[6].isEmpty() ? List.of(row[5]) : List.of(row[5], row[6])) {
      try {
        LocalDate.parse(day);
      } catch (DateTimeParseException e) {
        throw new IOException("%s: \"%s\" is no ISO date".formatted(where, day), e);
      }
    }
    return new Entry(
        PersonName.of(row[0]),
        row[1].equals("yes"),
        row[2],
        row[3],
        row[4].isEmpty() ? null : row[4],
        row[5],
        row[6]);
  }

  /** The names of all entries. */
  List<PersonName> names() {
    return byFamily.values().stream().flatMap(List::stream).map(Entry::name).toList();
  }

  /**
   * The entry that a person of the text is, or null: every full name agrees with it, and where the
   * text has no full name, the family name alone is enough.
   *
   * @param date the document's date: of several offices of one person the one that is held then
   *     counts, else the one that was held last; null where it is not known
   */
  @Nullable Entry find(PersonIdentity.Person person, @Nullable String date) {
    List<Occurrence> full = person.occurrences().stream().filter(Occurrence::isFull).toList();
    String family = person.occurrences().get(0).name().family();
    Entry best = null;
    for (Entry entry : byFamily.getOrDefault(family, List.of())) {
      boolean same =
          full.isEmpty() ? entry.bare() : full.stream().allMatch(o -> o.name().mayBe(entry.name()));
      if (same && (best == null || isBetter(entry, best, date))) {
        best = entry;
      }
    }
    return best;
  }

  private static boolean isBetter(Entry entry, Entry than, @Nullable String date) {
    if (!entry.name().mayBe(than.name()) || than.isHeldOn(date)) {
      return false;
    }
    return entry.isHeldOn(date)
        || (entry.roleOn(date) != null
            && (than.roleOn(date) == null || entry.to().compareTo(than.to()) > 0));
  }
}
