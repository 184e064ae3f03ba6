package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelSidesTest {

  private static final Path TABLE = Path.of("ruta-scripts/resources/org/sitrep/model-sides.csv");

  @Test
  void every_row_is_found_by_a_model_of_its_name() throws Exception {
    try (var table = Files.newBufferedReader(TABLE)) {
      ModelSides.rows(table, "model-sides.csv")
          .forEach(
              (model, row) -> {
                for (String name : new String[] {model, model + "-2", model + " 136"}) {
                  String side =
                      row.ofTheWar()
                          ? ModelSides.of(name, false)
                          : ModelSides.elsewhere(name, Set.of(row.side()));
                  assertThat(side).as(name).isEqualTo(row.side());
                }
              });
    }
  }

  @Test
  void a_model_in_no_row_is_nobodys() {
    assertThat(ModelSides.of("V2", false)).isNull();
    assertThat(ModelSides.of("TB2", false)).isNull();
    assertThat(ModelSides.of(null, false)).isNull();
  }

  @Test
  void who_only_flies_a_model_does_not_make_it() {
    assertThat(ModelSides.of("Shahed-136", true)).isNull();
    assertThat(ModelSides.of("Lancet-3", true)).isEqualTo("RU");
  }

  @Test
  void a_blank_line_is_no_row() throws Exception {
    assertThat(rows("\nKite;UA;Ukraine;no\n  \n")).containsOnlyKeys("Kite");
  }

  @Test
  void a_wrong_row_is_refused_with_its_line_and_what_is_allowed() {
    assertThatThrownBy(() -> rows("\nKite;UA;Ukraine"))
        .hasMessage("sides.csv:3: 3 columns instead of 4: model;side;war;imported");
    assertThatThrownBy(() -> rows("Kite-2;UA;Ukraine;no"))
        .hasMessage("sides.csv:2: model is \"Kite-2\", no word of letters and digits");
    assertThatThrownBy(() -> rows("Kite;UK;Ukraine;no"))
        .hasMessageStartingWith("sides.csv:2: side is \"UK\", neither a country's")
        .hasMessageContaining("Houthi, Hezbollah");
    assertThatThrownBy(() -> rows("Kite;UA;ukraine;no"))
        .hasMessage("sides.csv:2: war is \"ukraine\", neither Ukraine nor elsewhere");
    assertThatThrownBy(() -> rows("Kite;UA;Ukraine;maybe"))
        .hasMessage("sides.csv:2: imported is \"maybe\", neither yes nor no");
  }

  private static Map<String, ModelSides.Row> rows(String rows) throws IOException {
    return ModelSides.rows(new StringReader("model;side;war;imported\n" + rows), "sides.csv");
  }
}
