package org.sitrep.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs in docs/plug-in.md, with the jars that a host has which depends on Sitrep, and with
 * the runnable jar alone.
 */
class PlugInPageIT {

  @ParameterizedTest
  @ValueSource(strings = {"Tally", "Corpus", "ByName"})
  void a_program_compiles_and_prints_what_the_page_shows(String name, @TempDir Path folder)
      throws Exception {
    String page = Files.readString(Path.of("docs", "plug-in.md"));
    Matcher program =
        Pattern.compile(
                "```java\\n([^`]*public class " + name + " [^`]*)```\\s+prints\\s+```\\n([^`]*)```")
            .matcher(page);
    assertThat(program.find()).as("the program %s and what it prints", name).isTrue();
    for (List<Path> jars : List.of(Jvm.plugIn(), List.of(Jvm.RUNNABLE))) {
      assertThat(Jvm.run(folder, name, program.group(1), jars))
          .as("with %s", jars)
          .isEqualTo(program.group(2));
    }
  }

  @Test
  void the_first_program_has_less_than_twenty_lines() throws Exception {
    String page = Files.readString(Path.of("docs", "plug-in.md"));
    String program = page.split("```java\n", -1)[1].split("```", -1)[0];
    assertThat(program.lines().count()).isLessThan(20);
  }

  @Test
  void the_dependency_is_that_of_the_build() throws Exception {
    assertThat(Files.readString(Path.of("docs", "plug-in.md")))
        .contains("<version>" + System.getProperty("project.version") + "</version>");
  }
}
