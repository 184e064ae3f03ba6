package org.sitrep.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.factory.CasFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Sitrep;

class GoldDocumentTest {

  private static final Map<String, Double> METRES =
      Map.of(
          "m", 1.0,
          "km", 1000.0,
          "cm", 0.01,
          "mm", 0.001,
          "[mi_i]", 1609.344,
          "[nmi_i]", 1852.0,
          "[ft_i]", 0.3048,
          "[yd_i]", 0.9144,
          "[in_i]", 0.0254);
  private static final Set<String> ACTIONS =
      Set.of(
          "LAUNCHED", "DOWNED", "DAMAGED", "LOST", "HIT", "SEEN", "SUPPLIED", "PRODUCED", "OTHER");

  static Stream<GoldDocument> documents() throws Exception {
    return GoldDocument.all().stream();
  }

  @Test
  void marks_nest_and_a_backslash_takes_a_mark_for_text() {
    GoldDocument document =
        GoldDocument.parse(
            "x",
            "published: 2025-06-02\n---\n[[“[[Ten drones|DroneCount 10 - UA outOf=14]] \\[\\[sic\\]\\]”"
                + "|DirectQuote \"Ann Lee|Lee\" partial=false]]\n");
    assertThat(document.text()).isEqualTo("“Ten drones [[sic]]”");
    assertThat(document.mentions())
        .containsExactly(
            new GoldMention(
                "DirectQuote",
                0,
                20,
                false,
                Map.of("speaker", List.of("Ann Lee", "Lee"), "partial", List.of("false"))),
            new GoldMention(
                "DroneCount",
                1,
                11,
                false,
                Map.of("value", List.of("10"), "operator", List.of("UA"), "outOf", List.of("14"))));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_mark_covers_text_and_states_features_of_its_type(GoldDocument document)
      throws Exception {
    TypeSystem types = CasFactory.createCas(Sitrep.typeSystemDescription()).getTypeSystem();
    for (GoldMention mention : document.mentions()) {
      String covered = document.text().substring(mention.begin(), mention.end());
      assertThat(covered).isNotEmpty().isEqualTo(covered.strip());
      Type type = types.getType("org.sitrep.type." + mention.kind());
      assertThat(type.getFeatures().stream().map(Feature::getShortName).toList())
          .as(covered)
          .containsAll(mention.features().keySet());
      assertThat(ACTIONS).containsAll(mention.features().getOrDefault("action", List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_total_and_an_equivalent_stand_in_the_same_document(GoldDocument document) {
    Set<String> counts =
        document.mentions().stream()
            .filter(m -> m.kind().equals("DroneCount"))
            .flatMap(m -> m.features().getOrDefault("value", List.of()).stream())
            .collect(Collectors.toSet());
    counts.add("none");
    for (GoldMention mention : document.mentions()) {
      assertThat(counts).containsAll(mention.features().getOrDefault("outOf", List.of()));
      for (String other : mention.features().getOrDefault("equivalent", List.of())) {
        assertThat(document.text()).contains(other);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_metres_are_the_value_in_its_unit(GoldDocument document) {
    for (GoldMention mention : document.mentions()) {
      Map<String, List<String>> features = mention.features();
      if (mention.kind().equals("Distance") && features.containsKey("value")) {
        double factor = METRES.get(features.get("unit").get(0));
        double value = Double.parseDouble(features.get("value").get(0));
        assertThat(Scorer.same("metres", features.get("metres").get(0), value * factor + ""))
            .as(document.text().substring(mention.begin(), mention.end()))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_sample_article_is_the_text_of_its_gold(GoldDocument document) throws Exception {
    Path sample = Path.of("ruta-scripts", "input", document.name() + ".txt");
    if (Files.exists(sample)) {
      assertThat(document.text() + "\n").isEqualTo(Files.readString(sample));
      assertThat(Files.readString(Path.of("ruta-scripts", "metadata.csv")))
          .contains("\n" + document.name() + ".txt," + document.header().get("published") + ",");
    }
  }

  @Test
  void every_sample_article_has_gold() throws Exception {
    Set<String> gold = documents().map(GoldDocument::name).collect(Collectors.toSet());
    try (Stream<Path> samples = Files.list(Path.of("ruta-scripts", "input"))) {
      assertThat(samples.map(p -> p.getFileName().toString().replace(".txt", "")).toList())
          .hasSizeGreaterThanOrEqualTo(6)
          .allMatch(gold::contains);
    }
  }
}
