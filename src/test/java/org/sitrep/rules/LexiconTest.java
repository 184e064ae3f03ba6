package org.sitrep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

  @Test
  void the_compiled_lexicon_holds_the_words_of_the_tables(@TempDir Path folder) throws Exception {
    Path fresh = folder.resolve("lexicon.mtwl");
    LexiconCompiler.compile(fresh);
    assertThat(Files.readString(LexiconCompiler.LEXICON))
        .as("regenerate it: mvn -q test-compile exec:java@lexicon -DskipRules")
        .isEqualTo(Files.readString(fresh));
  }
}
