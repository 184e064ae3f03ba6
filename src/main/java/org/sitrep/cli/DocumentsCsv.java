package org.sitrep.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.write.AtomicFile;

/** The table of what became of each document: a row a document, without anything of the run. */
final class DocumentsCsv {

  static final String NAME = "documents.csv";

  private DocumentsCsv() {}

  static void write(Path folder, List<String> kinds, List<Outcome> outcomes) throws IOException {
    byte[] csv = csv(kinds, outcomes).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder, NAME, true, out -> out.write(csv));
  }

  static String csv(List<String> kinds, List<Outcome> outcomes) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<String> header =
          new ArrayList<>(
              List.of("file", "status", "reason", "published", "characters", "replacedCharacters"));
      header.addAll(kinds);
      csv.writeRecord(header);
      for (Outcome outcome : outcomes) {
        csv.writeRecord(row(kinds, outcome));
      }
    }
    return text.toString();
  }

  private static List<String> row(List<String> kinds, Outcome outcome) {
    List<String> row = new ArrayList<>();
    row.add(outcome.file());
    row.add(outcome.done() ? "done" : "failed");
    row.add(outcome.reason() == null ? "" : outcome.reason());
    row.add(outcome.published() == null ? "" : outcome.published());
    row.add(outcome.done() ? Integer.toString(outcome.characters()) : "");
    row.add(outcome.done() ? Integer.toString(outcome.replaced()) : "");
    for (String kind : kinds) {
      row.add(outcome.done() ? Integer.toString(outcome.mentions().getOrDefault(kind, 0)) : "");
    }
    return row;
  }
}
