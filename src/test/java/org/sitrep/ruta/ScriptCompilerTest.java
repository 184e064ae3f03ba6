package org.sitrep.ruta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptCompilerTest {

  @TempDir private Path folder;

  @Test
  void the_rules_on_the_class_path_are_those_of_the_scripts() throws Exception {
    try (InputStream compiled = RuleEngine.class.getResourceAsStream("/org/sitrep/Main.rules")) {
      assertThat(compile("org.sitrep.Main")).isEqualTo(compiled.readAllBytes());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "CW{CONTEXTCOUNT(Document, 1, 2) -> UNMARK(CW)};            ~ ContextCountCondition",
        "ANY{-> MARK(NoSuchType)};                                  ~ NoSuchType",
        "ANY{-> CREATE(DroneNoun, \"colour\" = \"red\")};             ~ no feature colour",
        "ANY{-> MARK(DroneNoun, 1, 2)} ANY;                         ~ MarkAction",
        "\"(a)b\" -> 2 = DroneNoun;                                 ~ no group 2",
        "\"(ab\" -> DroneNoun;                                      ~ Unclosed group",
        "ANY{REGEXP(\"[a\") -> UNMARK(ANY)};                        ~ Unclosed character class",
        "ANY{PARTOF({CW, SW}) -> UNMARK(ANY)};                      ~ not supported",
        "(CW{REGEXP(\"A\")} | SW{REGEXP(\"b\")})? NUM{-> UNMARK(NUM)}; ~ (A | B)?"
      })
  void what_cannot_run_is_named_with_script_and_rule(String rule, String fault) throws Exception {
    assertThatThrownBy(() -> compileRules("\"ok\" -> DroneNoun;", rule))
        .isInstanceOf(UnsupportedRuleException.class)
        .hasMessageContaining("script Faulty, rule 2")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANY § {-> UNMARK(ANY)};", "ANY{-> UNMARK(};", "ANY{-> UNMARK(ANY)}"})
  void what_is_not_ruta_is_named_with_its_script(String rule) {
    assertThatThrownBy(() -> compileRules("\"ok\" -> DroneNoun;", rule))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Faulty: not a Ruta script")
        .hasMessageContaining("line ");
  }

  @Test
  void a_script_that_calls_itself_is_refused() {
    assertThatThrownBy(
            () -> compileRules("SCRIPT org.sitrep.ruta.Faulty;", "Document{-> CALL(Faulty)};"))
        .hasMessageContaining("calls itself");
  }

  @Test
  void a_script_that_is_not_there_is_named() {
    assertThatThrownBy(() -> compile("org.sitrep.Nothing"))
        .hasMessage("org/sitrep/Nothing.ruta is not on the class path");
  }

  private void compileRules(String first, String second) throws Exception {
    String script =
        "PACKAGE org.sitrep.ruta;\n\nTYPESYSTEM org.sitrep.RuleTypes;\n%s\n%s\n"
            .formatted(first, second);
    Files.createDirectories(folder.resolve("org/sitrep/ruta"));
    Files.writeString(folder.resolve("org/sitrep/ruta/Faulty.ruta"), script);
    compile("org.sitrep.ruta.Faulty");
  }

  private byte[] compile(String script) throws Exception {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            "org.sitrep.SitrepTypes",
            "org.sitrep.RuleTypes",
            "org.apache.uima.ruta.engine.BasicTypeSystem");
    try (URLClassLoader classPath =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ScriptCompiler.class.getClassLoader())) {
      return ScriptCompiler.compile(
          script, classPath, CasCreationUtils.createCas(types, null, null).getTypeSystem());
    }
  }
}
