package org.sitrep.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Sitrep;
import org.sitrep.type.Article;
import org.sitrep.type.Official;

/** Where nobody holds an office there is no Official; who the roster knows depends on it. */
class NoOfficialsTest {

  private static final String BARE =
      "Putin called it a success. Macron did not, and nor did Brigitte Quill.";

  @Test
  void not_one_official_is_found_in_passages_without_any() throws Exception {
    List<String> passages = new ArrayList<>();
    try (Stream<Path> files = Files.list(GoldDocument.FOLDER)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("no-officials-")).toList()) {
        String text = Files.readString(file).split("---\\n", 2)[1];
        passages.addAll(List.of(text.strip().split("\\n\\n")));
      }
    }
    assertThat(passages).hasSizeGreaterThanOrEqualTo(79);
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    for (String passage : passages) {
      assertThat(names(engine, passage)).as(passage).isEmpty();
    }
  }

  @Test
  void a_bare_household_name_is_an_official_by_the_roster_only() throws Exception {
    assertThat(names(engine(Map.of()), BARE)).containsExactly("Putin", "Macron");
    assertThat(names(engine(Map.of(Sitrep.PARAM_BUILT_IN_ROSTER, false)), BARE)).isEmpty();
  }

  @Test
  void a_users_roster_extends_or_replaces_the_built_in_one(@TempDir Path folder) throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("mine.csv"),
            "name;bare;role;affiliation;country;from;to\nBrigitte Quill;no;mayor;Alba;;2020-01-01;\n");
    Map<String, Object> more = Map.of(Sitrep.PARAM_ROSTER_FILE, table.toString());
    Map<String, Object> instead =
        Map.of(Sitrep.PARAM_ROSTER_FILE, table.toString(), Sitrep.PARAM_BUILT_IN_ROSTER, false);
    assertThat(names(engine(more), BARE)).containsExactly("Putin", "Macron", "Brigitte Quill");
    assertThat(names(engine(instead), BARE)).containsExactly("Brigitte Quill");
  }

  private static AnalysisEngine engine(Map<String, Object> parameters) throws Exception {
    List<Object> settings = new ArrayList<>();
    parameters.forEach((name, value) -> settings.addAll(List.of(name, value)));
    return AnalysisEngineFactory.createEngine(Sitrep.engineDescription(settings.toArray()));
  }

  private static List<String> names(AnalysisEngine engine, String text) throws Exception {
    JCas jcas = engine.newJCas();
    jcas.setDocumentText(text);
    jcas.setDocumentLanguage("en");
    Article article = new Article(jcas);
    article.setPublished("2025-08-15");
    article.addToIndexes();
    engine.process(jcas);
    return jcas.select(Official.class).map(Official::getCoveredText).toList();
  }
}
