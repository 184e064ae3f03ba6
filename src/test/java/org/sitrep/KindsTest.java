package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.Feature;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.gold.GoldDocument;
import org.sitrep.type.Article;
import org.sitrep.type.Mention;

/** The parameter kinds: what is switched off is gone, what is left stays as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsTest {

  private static final List<GoldDocument> DOCUMENTS = documents();

  private List<List<String>> whole = List.of();

  @BeforeAll
  void annotate_everything() throws Exception {
    whole = annotate(EnumSet.allOf(Kind.class));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void one_kind_alone_has_the_mentions_and_values_that_it_has_among_all(Kind kind)
      throws Exception {
    assertThat(annotate(EnumSet.of(kind)))
        .isEqualTo(
            whole.stream()
                .map(d -> d.stream().filter(m -> m.startsWith(kind.name() + " ")).toList())
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void all_kinds_but_one_leave_none_of_it_nor_a_reference_to_it(Kind kind) throws Exception {
    EnumSet<Kind> others = EnumSet.complementOf(EnumSet.of(kind));
    AnalysisEngine engine = engine(others);
    JCas jcas = engine.newJCas();
    Set<String> left = new TreeSet<>();
    for (GoldDocument document : DOCUMENTS) {
      process(engine, jcas, document);
      for (Mention mention : jcas.select(Mention.class)) {
        left.add(mention.getType().getShortName());
        for (Feature feature : mention.getType().getFeatures()) {
          if (!feature.getRange().isPrimitive()
              && mention.getFeatureValue(feature) instanceof Mention target) {
            left.add(target.getType().getShortName());
          }
        }
      }
    }
    assertThat(left)
        .doesNotContain(kind.name())
        .containsAll(others.stream().map(Kind::name).toList());
    engine.destroy();
  }

  @Test
  void a_kind_is_what_its_script_and_its_type_are_called() throws Exception {
    assertThat(EnumSet.allOf(Kind.class).stream().map(Kind::name))
        .containsExactlyInAnyOrderElementsOf(
            ContractTest.kinds().stream()
                .map(type -> type.getName().replaceFirst(".*\\.", ""))
                .toList());
  }

  private static List<List<String>> annotate(Set<Kind> kinds) throws Exception {
    AnalysisEngine engine = engine(kinds);
    JCas jcas = engine.newJCas();
    List<List<String>> mentions = new ArrayList<>();
    for (GoldDocument document : DOCUMENTS) {
      process(engine, jcas, document);
      mentions.add(
          jcas.select(Mention.class)
              .filter(
                  m -> kinds.stream().anyMatch(k -> k.name().equals(m.getType().getShortName())))
              .map(KindsTest::values)
              .sorted()
              .toList());
    }
    engine.destroy();
    return mentions;
  }

  /** Enough for each kind to occur often; all of them would take long, a run a kind. */
  private static List<GoldDocument> documents() {
    try {
      return GoldDocument.all().stream().limit(9).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnalysisEngine engine(Set<Kind> kinds) throws Exception {
    return AnalysisEngineFactory.createEngine(
        Sitrep.engineDescription(
            Sitrep.PARAM_KINDS, kinds.stream().map(Kind::name).toArray(String[]::new)));
  }

  private static void process(AnalysisEngine engine, JCas jcas, GoldDocument document)
      throws Exception {
    jcas.reset();
    jcas.setDocumentText(document.text());
    Article article = new Article(jcas);
    article.setPublished("2025-06-02");
    article.addToIndexes();
    engine.process(jcas);
  }

  private static String values(Mention mention) {
    return mention.getType().getShortName()
        + " "
        + mention.getType().getFeatures().stream()
            .filter(feature -> feature.getRange().isPrimitive())
            .map(feature -> mention.getFeatureValueAsString(feature))
            .collect(Collectors.joining(";"));
  }
}
