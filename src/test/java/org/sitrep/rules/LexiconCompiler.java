package org.sitrep.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.uima.ruta.resource.MultiTreeWordList;

/** Compiles words/*.csv into the one trie that the rules scan a text with. */
public final class LexiconCompiler {

  private static final Path RESOURCES = Path.of("ruta-scripts", "resources", "org", "sitrep");
  static final Path LEXICON = RESOURCES.resolve("lexicon.mtwl");

  private LexiconCompiler() {}

  /** Writes the compiled lexicon where the scripts find it. */
  public static void main(String[] args) throws IOException {
    compile(LEXICON);
  }

  static void compile(Path target) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("words"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        lines.subList(1, lines.size()).forEach(line -> rows.add(line.split(";", -1)));
      }
    }
    Set<String> paths = new HashSet<>();
    rows.forEach(row -> addPaths(row[0], paths));
    MultiTreeWordList trie = new MultiTreeWordList(new String[0], null);
    for (String[] row : rows) {
      trie.addWord(row[0], row[1]);
      String closed = closed(row[0], paths);
      if (!closed.equals(row[0])) {
        addPaths(closed, paths);
        trie.addWord(closed, row[1]);
      }
    }
    trie.createMTWLFile(target.toString(), false, "UTF-8");
  }

  private static void addPaths(String word, Set<String> paths) {
    for (int end = 1; end <= word.length(); end++) {
      paths.add(word.substring(0, end));
    }
  }

  /**
   * The word without the spaces that would hide it: Ruta's TRIE looks for a word behind a space
   * only where no other word goes on without one, so that "nights" hides "night sky".
   */
  static String closed(String word, Set<String> paths) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean space = word.charAt(i) == ' ' && i + 1 < word.length();
      if (!space || !paths.contains(path.toString() + word.charAt(i + 1))) {
        path.append(word.charAt(i));
      }
    }
    return path.toString();
  }
}
