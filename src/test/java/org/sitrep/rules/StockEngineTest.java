package org.sitrep.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.Feature;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.ruta.engine.RutaEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.ruta.RuleEngine;

/** Apache Ruta's own engine and ours make the same annotations, features and links of a script. */
class StockEngineTest {

  private static final Path GOLD = Path.of("src/test/resources/gold");

  /** Made once, because the stock engine takes longer to read its scripts than a document. */
  private static final Engines ENGINES = engines();

  private record Engines(AnalysisEngine stock, AnalysisEngine own, JCas jcas) {}

  private static Engines engines() {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            "org.sitrep.SitrepTypes",
            "org.sitrep.RuleTypes",
            "org.apache.uima.ruta.engine.BasicTypeSystem");
    try {
      AnalysisEngine stock =
          AnalysisEngineFactory.createEngine(
              AnalysisEngineFactory.createEngineDescription(
                  RutaEngine.class,
                  types,
                  RutaEngine.PARAM_MAIN_SCRIPT,
                  "org.sitrep.Main",
                  RutaEngine.PARAM_STRICT_IMPORTS,
                  true));
      AnalysisEngine own =
          AnalysisEngineFactory.createEngine(
              AnalysisEngineFactory.createEngineDescription(
                  RuleEngine.class,
                  types,
                  RuleEngine.PARAM_MAIN_SCRIPT,
                  "org.sitrep.Main",
                  RuleEngine.PARAM_KEEP_RULE_TYPES,
                  true));
      return new Engines(stock, own, own.newJCas());
    } catch (ResourceInitializationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Path> documents() throws Exception {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource
  void documents(Path document) throws Exception {
    compare(Files.readString(document));
  }

  @Test
  void the_examples_of_the_scripts() throws Exception {
    for (RuleExamples script : RuleExamples.all()) {
      for (RuleExamples.Example example : script.examples()) {
        compare(example.text());
      }
    }
  }

  @Property(tries = 60)
  void words_of_the_rules_in_any_order(@ForAll("texts") String text) throws Exception {
    compare(text);
  }

  @Provide
  Arbitrary<String> texts() throws Exception {
    List<String> words =
        new ArrayList<>(List.of(".", ",", ";", "“", "”", "\n", "’s", "-", "(", ")"));
    for (RuleExamples script : RuleExamples.all()) {
      for (RuleExamples.Example example : script.examples()) {
        words.addAll(List.of(example.text().split("(?<=[\\p{P}])|(?=[\\p{P}])|\\s+")));
      }
    }
    return Arbitraries.of(words).list().ofMinSize(5).ofMaxSize(60).map(w -> String.join(" ", w));
  }

  @Test
  void a_script_that_is_not_there_is_named() {
    assertThatThrownBy(
            () ->
                AnalysisEngineFactory.createEngine(
                    RuleEngine.class, RuleEngine.PARAM_MAIN_SCRIPT, "org.sitrep.Nothing"))
        .rootCause()
        .hasMessageContaining("org/sitrep/Nothing.rules");
  }

  private static void compare(String text) throws AnalysisEngineProcessException {
    List<String> expected = annotations(ENGINES.stock, text);
    List<String> found = annotations(ENGINES.own, text);
    List<String> missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    expected.forEach(found::remove);
    assertThat(found).as("made by ours only, of: %s", text).isEmpty();
    assertThat(missing).as("made by the stock engine only, of: %s", text).isEmpty();
  }

  private static List<String> annotations(AnalysisEngine engine, String text)
      throws AnalysisEngineProcessException {
    JCas jcas = ENGINES.jcas;
    jcas.reset();
    jcas.setDocumentText(text);
    engine.process(jcas);
    List<String> all = new ArrayList<>();
    for (Annotation annotation : jcas.getAnnotationIndex()) {
      if (annotation.getType().getName().startsWith("org.sitrep.")) {
        all.add(describe(annotation));
      }
    }
    all.sort(null);
    return all;
  }

  private static String describe(Annotation annotation) {
    StringBuilder text = new StringBuilder(place(annotation));
    for (Feature feature : annotation.getType().getFeatures()) {
      if (feature.getRange().isPrimitive()) {
        text.append(' ').append(annotation.getFeatureValueAsString(feature));
      } else if (annotation.getFeatureValue(feature) instanceof Annotation other) {
        text.append(' ').append(place(other));
      }
    }
    return text.toString();
  }

  private static String place(Annotation annotation) {
    return "%s[%d,%d]"
        .formatted(annotation.getType().getShortName(), annotation.getBegin(), annotation.getEnd());
  }
}
