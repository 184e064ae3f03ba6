package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.dkpro.core.io.xmi.XmiReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.type.DirectQuote;
import org.sitrep.type.Mention;
import org.sitrep.write.XmiWriter;

/** DKPro Core and INCEpTION, which is built on it, read what Sitrep writes. */
class DkproTest {

  private static final String TEXT =
      "“We saw 52 drones on Monday. They came late,” Mayor Iryna Bondar said.\r\n\r\nDozens of"
          + " drones 😀 fell in Poltava, 300 km away.\n";

  @TempDir Path folder;
  private final Map<String, Long> written = new HashMap<>();

  @BeforeEach
  void annotate_and_write() throws Exception {
    AnalysisEngine sitrep =
        AnalysisEngineFactory.createEngine(
            Sitrep.engineDescription(Sitrep.PARAM_DKPRO_TYPES, true));
    AnalysisEngine writer =
        AnalysisEngineFactory.createEngine(
            XmiWriter.class,
            XmiWriter.PARAM_TARGET_LOCATION,
            folder.toString(),
            XmiWriter.PARAM_DKPRO_TYPES,
            true);
    JCas jcas =
        CasCreationUtils.createCas(
                types("SitrepTypes", "DkproTypes", "DocumentMetaData"), null, null)
            .getJCas();
    DocumentMetaData document = new DocumentMetaData(jcas);
    document.setDocumentId("a.txt");
    document.setDocumentTitle("Fifty-two");
    document.setCollectionId("in");
    document.addToIndexes();
    jcas.setDocumentText(TEXT);
    jcas.setDocumentLanguage("en");
    sitrep.process(jcas);
    writer.process(jcas);
    written.putAll(counts(jcas));
    sitrep.destroy();
    writer.destroy();
  }

  private static TypeSystemDescription types(String... names) {
    return TypeSystemDescriptionFactory.createTypeSystemDescription(
        Arrays.stream(names).map(name -> "org.sitrep." + name).toArray(String[]::new));
  }

  private static Map<String, Long> counts(JCas jcas) {
    return Stream.of(Mention.class, NamedEntity.class, Sentence.class)
        .flatMap(type -> jcas.select(type).map(a -> a.getType().getName()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void its_reader_gets_all_of_it_with_language_and_id(boolean lenient, boolean merge)
      throws Exception {
    TypeSystemDescription host =
        merge
            ? TypeSystemDescriptionFactory.createTypeSystemDescription(
                "desc.type.NamedEntity", "desc.type.LexicalUnits", "desc.type.metadata_customized")
            : types("SitrepTypes", "DkproTypes", "DocumentMetaData");
    CollectionReader reader =
        CollectionReaderFactory.createReader(
            XmiReader.class,
            host,
            XmiReader.PARAM_SOURCE_LOCATION,
            folder.toString(),
            XmiReader.PARAM_PATTERNS,
            "*.xmi",
            XmiReader.PARAM_LENIENT,
            lenient,
            XmiReader.PARAM_MERGE_TYPE_SYSTEM,
            merge,
            XmiReader.PARAM_TYPE_SYSTEM_FILE,
            folder.resolve(XmiWriter.TYPE_SYSTEM_XML).toString());
    CAS cas = CasCreationUtils.createCas(host, null, null);
    reader.getNext(cas);
    JCas jcas = cas.getJCas();
    assertThat(reader.hasNext()).isFalse();
    assertThat(cas.getDocumentText()).isEqualTo(TEXT);
    assertThat(cas.getDocumentLanguage()).isEqualTo("en");
    assertThat(DocumentMetaData.get(jcas).getDocumentId()).isEqualTo("a.txt");
    assertThat(counts(jcas)).isEqualTo(written).hasSizeGreaterThan(6);
    assertThat(jcas.select(DirectQuote.class).single().getSpeakerName()).isEqualTo("Iryna Bondar");
  }

  @Test
  void kinds_are_named_entities_with_the_kind_and_what_identifies_it() throws Exception {
    JCas jcas = read().getJCas();
    assertThat(
            jcas.select(NamedEntity.class)
                .map(e -> e.getCoveredText() + " " + e.getValue() + " " + e.getIdentifier()))
        .containsExactly(
            "52 drones DroneCount 52",
            "Monday Date XXXX-WXX-1",
            "Iryna Bondar Official Iryna Bondar",
            "Dozens of drones DroneCount null",
            "300 km Distance 300000");
    assertThat(jcas.select(Sentence.class).map(Annotation::getCoveredText))
        .containsExactly(
            "“We saw 52 drones on Monday.",
            "They came late,” Mayor Iryna Bondar said.",
            "Dozens of drones 😀 fell in Poltava, 300 km away.");
  }

  @Test
  void sentences_that_are_there_stay_the_only_ones() throws Exception {
    AnalysisEngine sitrep =
        AnalysisEngineFactory.createEngine(
            Sitrep.engineDescription(Sitrep.PARAM_DKPRO_TYPES, true));
    JCas jcas = sitrep.newJCas();
    jcas.setDocumentText(TEXT);
    new Sentence(jcas, 0, 10).addToIndexes();
    sitrep.process(jcas);
    assertThat(jcas.select(Sentence.class).count()).isEqualTo(1);
    sitrep.destroy();
  }

  @Test
  void a_cas_without_these_types_is_one_clear_error() throws Exception {
    AnalysisEngine sitrep =
        AnalysisEngineFactory.createEngine(
            Sitrep.engineDescription(Sitrep.PARAM_DKPRO_TYPES, true));
    CAS cas = CasCreationUtils.createCas(types("SitrepTypes"), null, null);
    cas.setDocumentText(TEXT);
    assertThatThrownBy(() -> sitrep.process(cas))
        .hasStackTraceContaining(
            "dkproTypes is set, but the CAS lacks the type " + DkproTypes.NAMED_ENTITY);
    sitrep.destroy();
  }

  @Test
  void the_types_are_declared_as_dkpro_declares_them() throws Exception {
    TypeSystemDescription theirs =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            "desc.type.NamedEntity", "desc.type.LexicalUnits", "desc.type.metadata_customized");
    theirs.resolveImports();
    for (String ours : List.of("DkproTypes", "DocumentMetaData")) {
      TypeSystemDescription declared = types(ours);
      declared.resolveImports();
      for (TypeDescription type : declared.getTypes()) {
        TypeDescription same = theirs.getType(type.getName());
        assertThat(type.getSupertypeName()).isEqualTo(same.getSupertypeName());
        assertThat(features(type)).isEqualTo(features(same));
      }
    }
  }

  private static Map<String, String> features(TypeDescription type) {
    return Arrays.stream(type.getFeatures())
        .collect(
            Collectors.toMap(FeatureDescription::getName, FeatureDescription::getRangeTypeName));
  }

  /**
   * What INCEpTION's CAS doctor checks of a document that is imported, and what its layers need.
   */
  @Test
  void it_passes_the_checks_of_inception() throws Exception {
    CAS cas = read();
    List<String> faults = new ArrayList<>();
    if (cas.getDocumentText().startsWith("\uFEFF")) {
      faults.add("the text begins with a byte order mark");
    }
    Type documentType = cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
    if (cas.getAnnotationIndex(documentType).size() != 1) {
      faults.add("there is not exactly one DocumentAnnotation");
    }
    for (AnnotationFS annotation : cas.getAnnotationIndex()) {
      check(cas, annotation, faults);
    }
    for (Type type :
        cas.getTypeSystem().getProperlySubsumedTypes(cas.getTypeSystem().getTopType())) {
      type.getFeatures().forEach(feature -> check(type, feature, faults));
    }
    assertThat(faults).isEmpty();
  }

  private static void check(CAS cas, AnnotationFS annotation, List<String> faults) {
    String text = cas.getDocumentText();
    String name = annotation.getType().getShortName() + " at " + annotation.getBegin();
    if (annotation.getBegin() < 0 || annotation.getEnd() > text.length()) {
      faults.add(name + " lies outside the text");
    } else if (!annotation.getType().getName().contains("DocumentMetaData")) {
      String covered = annotation.getCoveredText();
      if (covered.isEmpty() || !covered.equals(covered.strip())) {
        faults.add(name + " is empty, or begins or ends in white space");
      }
      if (!covered.isEmpty()
          && (Character.isLowSurrogate(covered.charAt(0))
              || Character.isHighSurrogate(covered.charAt(covered.length() - 1)))) {
        faults.add(name + " splits a character");
      }
    }
    for (Feature feature : annotation.getType().getFeatures()) {
      if (!feature.getRange().isPrimitive() && !feature.getShortName().equals("sofa")) {
        FeatureStructure target = annotation.getFeatureValue(feature);
        if (target instanceof AnnotationFS to
            && !cas.getAnnotationIndex(to.getType()).contains(to)) {
          faults.add(name + "." + feature.getShortName() + " points to what is not indexed");
        }
      }
    }
  }

  private static void check(Type type, Feature feature, List<String> faults) {
    String name = feature.getShortName();
    if (type.getName().startsWith("org.sitrep.")
        && feature.getDomain().getName().startsWith("org.sitrep.")
        && (List.of("self", "type", "begin", "end", "sofa").contains(name)
            || name.contains(":")
            || feature.isMultipleReferencesAllowed())) {
      faults.add(feature.getName() + " has a name or a kind that readers cannot take");
    }
  }

  /** As UIMA itself reads it, with nothing but the type system that lies beside it. */
  private CAS read() throws Exception {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescriptionFromPath(
            folder.resolve(XmiWriter.TYPE_SYSTEM_XML).toUri().toString());
    CAS cas = CasCreationUtils.createCas(types, null, null);
    CasIOUtils.load(folder.resolve("a.txt.xmi").toUri().toURL(), cas);
    TypeSystem system = cas.getTypeSystem();
    assertThat(system.getType(Mention._TypeName)).isNotNull();
    return cas;
  }
}
