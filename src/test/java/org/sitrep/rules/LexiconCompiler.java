package org.sitrep.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    MultiTreeWordList trie = new MultiTreeWordList(new String[0], null);
    try (Stream<Path> files = Files.list(RESOURCES.resolve("words"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
          String[] row = line.split(";", -1);
          trie.addWord(row[0], row[1]);
        }
      }
    }
    trie.createMTWLFile(target.toString(), false, "UTF-8");
  }
}
