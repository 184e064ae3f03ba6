package org.sitrep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Sitrep;

/** Runs every example line of the scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleExamplesTest {

  private AnalysisEngine engine;
  private JCas jcas;

  @BeforeAll
  void createEngine() throws Exception {
    engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescriptionKeepingWorkingTypes());
    jcas = engine.newJCas();
  }

  static Stream<RuleExamples.Example> positive() throws Exception {
    return RuleExamples.all().stream()
        .flatMap(s -> s.examples().stream())
        .filter(RuleExamples.Example::positive);
  }

  static Stream<RuleExamples.Example> negative() throws Exception {
    return RuleExamples.all().stream()
        .flatMap(s -> s.examples().stream())
        .filter(e -> !e.positive());
  }

  static Stream<RuleExamples> scripts() throws Exception {
    return RuleExamples.all().stream();
  }

  @ParameterizedTest
  @MethodSource
  void positive(RuleExamples.Example example) throws Exception {
    List<Annotation> found = annotate(example);
    assertThat(found)
        .as("what %s annotates", example.kind())
        .extracting(Annotation::getCoveredText)
        .containsExactlyElementsOf(example.spans());
    assertThat(found)
        .as("rules that decided")
        .extracting(RuleExamplesTest::rule)
        .contains(example.ruleId());
  }

  @ParameterizedTest
  @MethodSource
  void negative(RuleExamples.Example example) throws Exception {
    assertThat(annotate(example))
        .extracting(RuleExamplesTest::rule)
        .doesNotContain(example.ruleId());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void every_id_in_a_comment_is_set_by_an_action_and_the_other_way_round(RuleExamples script)
      throws Exception {
    assertThat(script.idsInActions()).isEqualTo(script.documentedIds());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void every_rule_has_an_example_and_a_counter_example(RuleExamples script) {
    for (String id : script.documentedIds()) {
      assertThat(script.examples().stream().filter(e -> e.ruleId().equals(id)))
          .as(id)
          .extracting(RuleExamples.Example::positive)
          .contains(true, false);
    }
  }

  private List<Annotation> annotate(RuleExamples.Example example) throws Exception {
    jcas.reset();
    jcas.setDocumentText(example.text());
    jcas.setDocumentLanguage("en");
    engine.process(jcas);
    Type type = type(example.kind());
    return jcas.select(type).<Annotation>map(Annotation.class::cast).toList();
  }

  private Type type(String kind) {
    Type type = jcas.getTypeSystem().getType("org.sitrep.type." + kind);
    if (type == null) {
      type = jcas.getTypeSystem().getType("org.sitrep.working." + kind);
    }
    return type != null ? type : jcas.getTypeSystem().getType("org.sitrep.rule." + kind);
  }

  private static String rule(Annotation annotation) {
    Feature rule = annotation.getType().getFeatureByBaseName("rule");
    return annotation.getFeatureValueAsString(rule);
  }
}
