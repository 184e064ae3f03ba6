package org.sitrep.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the documents of a corpus, by their path relative to the input. A row that is
 * wrong spoils its own document only.
 */
public final class Metadata {

  private static final String FILE = "file";
  private static final String PUBLISHED = "published";

  private final @Nullable Details ofAll;
  private final Map<String, Details> rows = new LinkedHashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();

  private Metadata(@Nullable Details ofAll) {
    this.ofAll = ofAll;
  }

  /** The same of all documents. */
  public static Metadata ofAll(Details details) {
    return new Metadata(details);
  }

  /**
   * Reads a CSV file with the columns file and published, and optionally title, publisher, uri.
   *
   * @throws InputException if it cannot be read or lacks a column
   */
  public static Metadata read(Path csv) throws InputException {
    try {
      return parse(Files.readString(csv));
    } catch (NoSuchFileException e) {
      throw new InputException("does not exist; check the path of the metadata");
    } catch (CharacterCodingException e) {
      throw new InputException("is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage());
    }
  }

  static Metadata parse(String csv) throws InputException {
    Metadata metadata = new Metadata(null);
    boolean header = false;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
      for (NamedCsvRecord row : reader) {
        if (!header) {
          checkHeader(row.getHeader());
          header = true;
        }
        metadata.add(row);
      }
    } catch (CsvParseException e) {
      throw new InputException("is no CSV: " + reason(e) + "; put quotation marks around commas");
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("cannot be read: " + e.getMessage());
    }
    if (!header) {
      checkHeader(List.of(csv.lines().findFirst().orElse("").split(",", -1)));
    }
    return metadata;
  }

  private static String reason(CsvParseException e) {
    return e.getCause() instanceof CsvParseException cause
        ? e.getMessage() + ": " + cause.getMessage()
        : String.valueOf(e.getMessage());
  }

  private static void checkHeader(List<String> columns) throws InputException {
    for (String wanted : List.of(FILE, PUBLISHED)) {
      if (columns.stream().noneMatch(column -> column.strip().equals(wanted))) {
        throw new InputException(
            "has no column \""
                + wanted
                + "\"; its first line must name the columns, separated by commas, but is: "
                + String.join(",", columns));
      }
    }
  }

  private void add(NamedCsvRecord row) {
    String file = normalize(field(row, FILE));
    if (file == null) {
      faults.put("line " + row.getStartingLineNumber(), "names no file; fill the column \"file\"");
      return;
    }
    if (rows.containsKey(file) || faults.containsKey(file)) {
      faults.put(file, "has more than one row in the metadata; leave one");
      return;
    }
    String published = field(row, PUBLISHED);
    try {
      rows.put(
          file,
          new Details(
              field(row, "uri"),
              field(row, "title"),
              published == null ? null : PublishedDate.check(published),
              field(row, "publisher")));
    } catch (InputException e) {
      faults.put(file, "has a wrong date in the metadata: " + e.getMessage());
    }
  }

  private static @Nullable String field(NamedCsvRecord row, String name) {
    for (String column : row.getHeader()) {
      if (column.strip().equals(name)) {
        String value = row.findField(column).orElse("").strip();
        return value.isEmpty() ? null : XmlText.replace(value);
      }
    }
    return null;
  }

  private static @Nullable String normalize(@Nullable String file) {
    return file == null ? null : file.replace('\\', '/').replaceFirst("^(\\./)+", "");
  }

  /** The files that have a row, be it right or wrong; a row without a name counts as its line. */
  public Set<String> files() {
    Set<String> files = new LinkedHashSet<>(rows.keySet());
    files.addAll(faults.keySet());
    return files;
  }

  /**
   * What is known of a file.
   *
   * @throws InputException if its rows are wrong
   */
  public Details of(String file) throws InputException {
    String fault = faults.get(file);
    if (fault != null) {
      throw new InputException(fault);
    }
    return rows.getOrDefault(file, ofAll == null ? Details.NONE : ofAll);
  }

  /** Whether there are rows, but none of this file. */
  public boolean lacks(String file) {
    return ofAll == null && !rows.containsKey(file) && !faults.containsKey(file);
  }

  /** What is wrong with a row. */
  public @Nullable String fault(String file) {
    return faults.get(file);
  }
}
