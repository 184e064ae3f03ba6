package org.sitrep.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A document of {@code src/test/resources/gold}; its README describes the format.
 *
 * @param header the header's keys and values, e.g. {@code published}
 * @param text the text without marks
 * @param mentions sorted by begin, then longest
 */
public record GoldDocument(
    String name, Map<String, String> header, String text, List<GoldMention> mentions) {

  static final Path FOLDER = Path.of("src", "test", "resources", "gold");

  /** All gold documents, sorted by name. */
  public static List<GoldDocument> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<GoldDocument> documents = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        documents.addAll(passages(name, Files.readString(file)));
      }
      return documents;
    }
  }

  /**
   * The documents of a file: lines of {@code ===} part passages; those without a header share the
   * first.
   */
  static List<GoldDocument> passages(String name, String source) {
    int text = source.indexOf("---\n") + 4;
    String[] passages = source.substring(text).split("\n===\n");
    if (passages.length == 1) {
      return List.of(parse(name, source));
    }
    List<GoldDocument> documents = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      String header = passages[i].contains("\n---\n") ? "" : source.substring(0, text);
      documents.add(parse(name + "-" + (i + 1), header + passages[i]));
    }
    return documents;
  }

  /** The kinds that are annotated in it: those that the header names, or all. */
  Set<String> kinds() {
    String kinds = header.get("kinds");
    return kinds == null ? Scorer.KEY_FEATURES.keySet() : Set.of(kinds.split(" "));
  }

  static GoldDocument parse(String name, String source) {
    int border = source.indexOf("---\n");
    Map<String, String> header = new TreeMap<>();
    for (String line : source.substring(0, border).split("\n")) {
      if (!line.isEmpty()) {
        int colon = line.indexOf(": ");
        header.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    MarkedText marked = MarkedText.parse(name, source.substring(border + 4).stripTrailing());
    return new GoldDocument(name, header, marked.text(), marked.mentions());
  }
}
