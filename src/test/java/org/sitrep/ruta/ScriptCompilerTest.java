package org.sitrep.ruta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptCompilerTest {

  private static final String[] TYPES = {
    "org.sitrep.SitrepTypes",
    "org.sitrep.WorkingTypes",
    "org.apache.uima.ruta.engine.BasicTypeSystem"
  };

  @TempDir private Path folder;

  @Test
  void the_rules_on_the_class_path_are_those_of_the_scripts() throws Exception {
    try (InputStream compiled = RuleEngine.class.getResourceAsStream("/org/sitrep/Main.rules")) {
      assertThat(ScriptCompiler.compile("org.sitrep.Main")).isEqualTo(compiled.readAllBytes());
    }
  }

  @Test
  void a_construct_that_is_not_supported_is_named_with_its_script() {
    assertThatThrownBy(() -> compile("org.sitrep.ruta.Unsupported"))
        .isInstanceOf(UnsupportedRuleException.class)
        .hasMessageContaining("script Unsupported, rule 2")
        .hasMessageContaining("ContextCountCondition");
  }

  @Test
  void a_type_that_nobody_declares_is_named_with_its_script() {
    assertThatThrownBy(() -> compile("org.sitrep.ruta.UnknownType"))
        .isInstanceOf(UnsupportedRuleException.class)
        .hasMessageContaining("script UnknownType, rule 1")
        .hasMessageContaining("NoSuchType");
  }

  @Test
  void matches_that_depend_on_chance_are_refused() {
    assertThatThrownBy(() -> compile("org.sitrep.ruta.Chance"))
        .isInstanceOf(UnsupportedRuleException.class)
        .hasMessageContaining("script Chance, rule 1")
        .hasMessageContaining("(A | B)?");
  }

  @Test
  void a_script_that_is_not_there_is_named() {
    assertThatThrownBy(() -> compile("org.sitrep.Nothing"))
        .hasMessage("org/sitrep/Nothing.ruta is not on the class path");
  }

  private void compile(String script) throws Exception {
    String[] args = {script, folder.toString(), TYPES[0], TYPES[1], TYPES[2]};
    ScriptCompiler.main(args);
  }
}
