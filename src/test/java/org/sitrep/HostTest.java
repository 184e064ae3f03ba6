package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.ruta.engine.RutaEngine;
import org.apache.uima.util.CasCreationUtils;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.gold.GoldDocument;
import org.sitrep.type.Article;
import org.sitrep.type.Mention;

/** Sitrep in other people's pipelines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostTest {

  private static final String TEXT =
      "“We saw 52 drones on Monday,” Mayor Iryna Bondar said in Poltava, 300 km from the front.";

  private AnalysisEngine engine = newEngine();

  private static AnalysisEngine newEngine(Object... parameters) {
    try {
      return AnalysisEngineFactory.createEngine(Sitrep.engineDescription(parameters));
    } catch (ResourceInitializationException e) {
      throw new IllegalArgumentException(cause(e), e);
    }
  }

  private static String cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  @BeforeAll
  void check_that_the_text_has_something_of_each_kind() throws Exception {
    CAS cas = cas(foreign());
    engine.process(cas);
    assertThat(mentions(cas)).hasSizeGreaterThan(4);
  }

  @AfterAll
  void destroy() {
    engine.destroy();
  }

  @Test
  void annotations_of_others_change_nothing_and_are_not_changed() throws Exception {
    CAS clean = cas(foreign());
    engine.process(clean);
    CAS cas = cas(foreign());
    Type token = cas.getTypeSystem().getType("host.Token");
    for (int i = 0; i + 3 < TEXT.length(); i += 3) {
      AnnotationFS annotation = cas.createAnnotation(token, i, i + 2);
      annotation.setStringValue(token.getFeatureByBaseName("pos"), "P" + i);
      cas.addFsToIndexes(annotation);
    }
    List<String> before = foreignAnnotations(cas);
    engine.process(cas);
    assertThat(mentions(cas)).isEqualTo(mentions(clean));
    assertThat(foreignAnnotations(cas)).isEqualTo(before);
  }

  @Test
  void what_another_ruta_engine_has_left_is_neither_used_nor_removed() throws Exception {
    CAS clean = cas(foreign());
    engine.process(clean);
    AnalysisEngine ruta =
        AnalysisEngineFactory.createEngine(
            AnalysisEngineFactory.createEngineDescription(
                RutaEngine.class,
                TypeSystemDescriptionFactory.createTypeSystemDescription(
                    "org.sitrep.SitrepTypes", "org.apache.uima.ruta.engine.BasicTypeSystem"),
                RutaEngine.PARAM_RULES,
                "RETAINTYPE(SPACE); NUM;"));
    CAS cas = ruta.newCAS();
    cas.setDocumentText(TEXT);
    ruta.process(cas);
    List<String> before = foreignAnnotations(cas);
    engine.process(cas);
    assertThat(mentions(cas)).isEqualTo(mentions(clean));
    assertThat(foreignAnnotations(cas)).isEqualTo(before).hasSizeGreaterThan(20);
    ruta.destroy();
  }

  @Test
  void a_second_run_adds_nothing() throws Exception {
    CAS cas = cas(foreign());
    engine.process(cas);
    List<String> once = mentions(cas);
    engine.process(cas);
    assertThat(mentions(cas)).isEqualTo(once);
  }

  @Test
  void a_mention_that_is_there_stays_and_what_points_to_it_points_to_it() throws Exception {
    CAS cas = cas(foreign());
    Type official = cas.getTypeSystem().getType("org.sitrep.type.Official");
    int begin = TEXT.indexOf("Iryna");
    AnnotationFS known = cas.createAnnotation(official, begin, begin + "Iryna Bondar".length());
    known.setStringValue(official.getFeatureByBaseName("name"), "by a person");
    cas.addFsToIndexes(known);
    engine.process(cas);
    assertThat(cas.getAnnotationIndex(official)).containsExactly(known);
    assertThat(known.getStringValue(official.getFeatureByBaseName("name")))
        .isEqualTo("by a person");
    Type quote = cas.getTypeSystem().getType("org.sitrep.type.DirectQuote");
    AnnotationFS found = cas.<Annotation>select(quote).single();
    assertThat(found.getFeatureValue(quote.getFeatureByBaseName("speaker"))).isEqualTo(known);
  }

  @Test
  void another_view_is_annotated_where_a_sofa_mapping_says_so() throws Exception {
    AggregateBuilder builder = new AggregateBuilder();
    builder.add(Sitrep.engineDescription(), CAS.NAME_DEFAULT_SOFA, "plain");
    AnalysisEngine aggregate =
        AnalysisEngineFactory.createEngine(builder.createAggregateDescription());
    CAS cas = aggregate.newCAS();
    cas.setDocumentText("Nine drones were seen at home.");
    CAS plain = cas.createView("plain");
    plain.setDocumentText(TEXT);
    aggregate.process(cas);
    assertThat(mentions(cas)).isEmpty();
    CAS alone = cas(foreign());
    engine.process(alone);
    assertThat(mentions(plain)).isEqualTo(mentions(alone));
    aggregate.destroy();
  }

  @Test
  void one_engine_takes_cases_of_different_type_systems_in_turn() throws Exception {
    CAS first = cas(foreign());
    CAS second = cas(Sitrep.typeSystemDescription());
    CAS third = cas(foreign());
    for (CAS cas : List.of(first, second, third)) {
      engine.process(cas);
    }
    assertThat(mentions(second)).isEqualTo(mentions(first));
    assertThat(mentions(third)).isEqualTo(mentions(first));
  }

  @Test
  void a_run_makes_the_types_and_features_that_the_description_declares() throws Exception {
    AnalysisEngineDescription description = Sitrep.engineDescription();
    TreeSet<String> declared = new TreeSet<>();
    for (var output : description.getAnalysisEngineMetaData().getCapabilities()[0].getOutputs()) {
      declared.add(output.getName());
    }
    TreeSet<String> made = new TreeSet<>();
    CAS cas = cas(foreign());
    List<String> texts = new ArrayList<>();
    GoldDocument.all().forEach(document -> texts.add(document.text()));
    texts.add("“We are ready to host them,” the Turkish foreign minister said.");
    for (String text : texts) {
      cas.reset();
      cas.setDocumentText(text);
      Article article = new Article(cas.getJCas());
      article.setPublished("2025-06-02");
      article.addToIndexes();
      engine.process(cas);
      for (Mention mention : cas.getJCas().select(Mention.class)) {
        made.add(mention.getType().getName());
        mention.getType().getFeatures().stream()
            .filter(feature -> isSet(mention, feature))
            .forEach(f -> made.add(mention.getType().getName() + ":" + f.getShortName()));
      }
    }
    assertThat(made).isEqualTo(declared);
  }

  private static boolean isSet(Mention mention, Feature feature) {
    if (List.of("sofa", "begin", "end").contains(feature.getShortName())) {
      return false;
    }
    if (!feature.getRange().isPrimitive()) {
      return mention.getFeatureValue(feature) != null;
    }
    String value = mention.getFeatureValueAsString(feature);
    return value != null && !value.equals("NaN") && !value.equals("false");
  }

  @Test
  void the_date_is_that_of_the_article_or_else_of_heideltime_or_else_of_the_parameter()
      throws Exception {
    TypeSystemDescription types = foreign();
    types
        .addType("de.unihd.dbs.uima.types.heideltime.Dct", "", CAS.TYPE_NAME_ANNOTATION)
        .addFeature("value", "", CAS.TYPE_NAME_STRING);
    AnalysisEngine dated = newEngine(Sitrep.PARAM_PUBLISHED, "2025-01-08");
    CAS cas = cas(types);
    dated.process(cas);
    assertThat(dateValue(cas)).isEqualTo("2025-01-06");

    cas = cas(types);
    Type dct = cas.getTypeSystem().getType("de.unihd.dbs.uima.types.heideltime.Dct");
    AnnotationFS created = cas.createAnnotation(dct, 0, 0);
    created.setStringValue(dct.getFeatureByBaseName("value"), "20250212");
    cas.addFsToIndexes(created);
    dated.process(cas);
    assertThat(dateValue(cas)).isEqualTo("2025-02-10");

    cas = cas(types);
    cas.addFsToIndexes(created(cas, dct));
    Article article = new Article(cas.getJCas());
    article.setPublished("2025-03-05T10:00:00Z");
    article.addToIndexes();
    dated.process(cas);
    assertThat(dateValue(cas)).isEqualTo("2025-03-03");
    dated.destroy();
  }

  private static AnnotationFS created(CAS cas, Type dct) {
    AnnotationFS created = cas.createAnnotation(dct, 0, 0);
    created.setStringValue(dct.getFeatureByBaseName("value"), "2025-02-12");
    return created;
  }

  private static String dateValue(CAS cas) {
    Type date = cas.getTypeSystem().getType("org.sitrep.type.Date");
    return cas.<Annotation>select(date).single().getStringValue(date.getFeatureByBaseName("value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kinds     | Drone      | kinds: "Drone" is no kind; the kinds are Date, Distance, Official, DirectQuote, DroneCount
          kinds     |            | kinds: names no kind; the kinds are Date, Distance, Official, DirectQuote, DroneCount
          published | 2 June     | published: "2 June" is not a date; write it as 2025-06-02, 2025-06-02T08:30 or 2025-06-02T08:30:00+03:00
          maxLength | 0          | maxLength: 0 is not a length; give 1 or more
          kind      | Date       | "kind" is no parameter of Sitrep; the parameters are [
          """)
  void a_wrong_parameter_is_one_clear_error(String name, String value, String message) {
    Object given =
        name.equals("kinds")
            ? (value == null ? new String[0] : new String[] {value})
            : name.equals("maxLength") ? (Object) Integer.valueOf(value) : value;
    assertThatThrownBy(() -> newEngine(name, given)).message().startsWith(message);
  }

  @Test
  void a_view_without_text_is_one_clear_error_and_an_empty_text_is_none() throws Exception {
    CAS cas = CasCreationUtils.createCas(foreign(), null, null);
    assertThatProcessing(engine, cas)
        .isEqualTo(
            "Sitrep: the view _InitialView has no text; set it before, or map another view to"
                + " Sitrep");
    cas.setDocumentText(" \n");
    engine.process(cas);
    assertThat(mentions(cas)).isEmpty();
  }

  @Test
  void a_date_in_the_cas_that_is_none_is_one_clear_error() throws Exception {
    CAS cas = cas(foreign());
    Article article = new Article(cas.getJCas());
    article.setPublished("yesterday");
    article.addToIndexes();
    assertThatProcessing(engine, cas)
        .startsWith("Sitrep: Article.published: \"yesterday\" is not a date; write it as 2025");
  }

  @Test
  void a_text_that_is_too_long_is_one_clear_error() throws Exception {
    AnalysisEngine limited = newEngine(Sitrep.PARAM_MAX_LENGTH, 20);
    assertThatProcessing(limited, cas(foreign()))
        .isEqualTo("Sitrep: the text has 88 characters, more than maxLength: 20");
    limited.destroy();
  }

  @Test
  void a_type_system_without_our_types_is_one_clear_error() throws Exception {
    TypeSystemDescription none =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    assertThatProcessing(engine, cas(none))
        .startsWith("Sitrep: the CAS lacks the type org.sitrep.type.")
        .endsWith(
            "merge Sitrep.typeSystemDescription(), or org/sitrep/SitrepTypes.xml, into its type"
                + " system");
  }

  @Test
  void another_version_of_our_types_in_the_cas_is_one_clear_error() throws Exception {
    TypeSystemDescription older = foreign();
    for (var type : older.getTypes()) {
      if (type.getName().endsWith(".Distance")) {
        type.setFeatures(
            Arrays.stream(type.getFeatures())
                .filter(feature -> !feature.getName().equals("metres"))
                .toArray(FeatureDescription[]::new));
      }
    }
    assertThatThrownBy(() -> engine.process(cas(older)))
        .satisfies(thrown -> assertThat(cause(thrown)).contains("Distance").contains("metres"));
  }

  @Test
  void two_versions_of_our_types_on_the_class_path_are_one_clear_error(@TempDir Path folder)
      throws Exception {
    Path types = folder.resolve("org/sitrep/SitrepTypes.xml");
    Files.createDirectories(types.getParent());
    Files.writeString(types, "<typeSystemDescription/>");
    try (URLClassLoader both =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      assertThatThrownBy(() -> ClassPathTypes.checkThatThereIsOneVersion(both))
          .extracting(Throwable::getCause, THROWABLE)
          .hasMessageStartingWith(
              "two versions of Sitrep's types are on the class path, keep one: ")
          .hasMessageContaining(types.toUri().toURL().toString());
    }
  }

  private static AbstractStringAssert<?> assertThatProcessing(AnalysisEngine engine, CAS cas) {
    try {
      engine.process(cas);
      return assertThat("no error");
    } catch (AnalysisEngineProcessException e) {
      return assertThat(cause(e));
    }
  }

  private static TypeSystemDescription foreign() throws Exception {
    TypeSystemDescription own = Sitrep.typeSystemDescription();
    own.resolveImports();
    TypeSystemDescription types =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    types.setTypes(own.getTypes());
    types
        .addType("host.Token", "", CAS.TYPE_NAME_ANNOTATION)
        .addFeature("pos", "", CAS.TYPE_NAME_STRING);
    return types;
  }

  private static CAS cas(TypeSystemDescription types) throws Exception {
    CAS cas = CasCreationUtils.createCas(types, null, null);
    cas.setDocumentText(TEXT);
    return cas;
  }

  private static List<String> mentions(CAS cas) {
    return annotations(cas, true);
  }

  private static List<String> foreignAnnotations(CAS cas) {
    return annotations(cas, false);
  }

  private static List<String> annotations(CAS cas, boolean ours) {
    List<String> found = new ArrayList<>();
    for (AnnotationFS annotation : cas.getAnnotationIndex()) {
      if (annotation.getType().getName().startsWith("org.sitrep.") == ours) {
        StringBuilder line = new StringBuilder(annotation.getType().getName());
        for (Feature feature : annotation.getType().getFeatures()) {
          if (feature.getRange().isPrimitive()) {
            line.append(' ').append(annotation.getFeatureValueAsString(feature));
          } else if (!feature.getShortName().equals("sofa")) {
            FeatureStructure target = annotation.getFeatureValue(feature);
            line.append(target instanceof AnnotationFS to ? " ->" + to.getBegin() : " ->");
          }
        }
        found.add(line.toString());
      }
    }
    found.sort(null);
    return found;
  }
}
