package org.sitrep.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sitrep reaches the committed floors on the gold of our own words. */
class GoldTest {

  private static Scorer scores;

  @BeforeAll
  static void annotateTheGold() throws Exception {
    scores = GoldScores.run();
    Path report = Path.of("target", "gold-scores.txt");
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(report), false, StandardCharsets.UTF_8)) {
      GoldScores.print(scores, List.copyOf(scores.figures().keySet()), out);
    }
  }

  static Stream<Map.Entry<String, Double>> floors() throws Exception {
    Properties floors = new Properties();
    try (var in = Files.newBufferedReader(GoldDocument.FOLDER.resolve("floors.properties"))) {
      floors.load(in);
    }
    Map<String, Double> sorted = new TreeMap<>();
    floors.forEach((k, v) -> sorted.put(k.toString(), Double.valueOf(v.toString())));
    return sorted.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void the_floor_is_reached(Map.Entry<String, Double> floor) {
    String kind = floor.getKey().substring(0, floor.getKey().indexOf('.'));
    String figure = floor.getKey().substring(kind.length() + 1);
    Map<String, Double> figures = scores.figures().get(kind).byName();
    assertThat(figures).containsKey(figure);
    assertThat(figures.get(figure))
        .as(
            () ->
                "%s; all figures are in target/gold-scores.txt; errors:%n%s"
                    .formatted(floor.getKey(), errors(kind, figure)))
        .isGreaterThanOrEqualTo(floor.getValue());
  }

  @Test
  void every_kind_has_floors_for_spans_and_values() throws Exception {
    List<String> keys = floors().map(Map.Entry::getKey).toList();
    for (String kind : Scorer.KEY_FEATURES.keySet()) {
      assertThat(keys).contains(kind + ".strict", kind + ".relaxed", kind + ".valueF1");
    }
  }

  @Test
  void the_gold_is_large_enough_to_say_something() throws Exception {
    List<GoldDocument> documents = GoldDocument.all();
    Map<String, Long> mentions =
        documents.stream()
            .flatMap(d -> d.mentions().stream())
            .filter(m -> !m.optional())
            .collect(Collectors.groupingBy(GoldMention::kind, Collectors.counting()));
    assertThat(documents).hasSizeGreaterThanOrEqualTo(10);
    assertThat(mentions.get("DroneCount")).isGreaterThanOrEqualTo(550);
    assertThat(mentions.get("Distance")).isGreaterThanOrEqualTo(110);
    assertThat(mentions.get("Date")).isGreaterThanOrEqualTo(100);
    assertThat(mentions.get("Official")).isGreaterThanOrEqualTo(60);
    assertThat(mentions.get("DirectQuote")).isGreaterThanOrEqualTo(330);
  }

  private static String errors(String kind, String figure) {
    boolean spans = figure.equals("strict") || figure.equals("relaxed");
    String feature = figure.equals("valueF1") ? Scorer.KEY_FEATURES.get(kind) : figure;
    return scores.errors(kind).stream()
        .filter(
            e ->
                e.what().startsWith("missed")
                    || e.what().startsWith("spurious")
                    || e.what().startsWith(spans ? "span:" : feature + ":"))
        .map(e -> String.format(Locale.ROOT, "  %s", e))
        .collect(Collectors.joining("\n"));
  }
}
