package org.sitrep.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Sitrep;
import org.sitrep.read.Details;
import org.sitrep.read.DocumentReader;
import org.sitrep.read.TextFile;
import org.sitrep.type.Date;
import org.sitrep.type.DirectQuote;
import org.sitrep.type.DroneCount;
import org.sitrep.type.Official;
import org.sitrep.working.Number;

class XmiWriterTest {

  private static final String TEXT =
      "“We downed 52 of 80 drones 😀,”\r\nsaid\u0085 Olha\u2028 Moroz on Monday.\n";

  @TempDir Path out;

  /** A document as it comes out of the rules, with something of theirs still in it. */
  private static JCas document(String id, String text) throws Exception {
    JCas jcas = emptyCas();
    Details details = new Details("https://example.org/1", "Fifty-two", "2025-06-02", "Gazette");
    DocumentReader.fill(jcas, id, "in", new TextFile(text, 0), details);
    if (text.equals(TEXT)) {
      DroneCount total = mention(new DroneCount(jcas), "80 drones");
      total.setValue(80);
      DroneCount part = mention(new DroneCount(jcas), "52");
      part.setOutOf(total);
      part.setUpperValue(Double.NaN);
      Official speaker = mention(new Official(jcas), "Olha\u2028 Moroz");
      DirectQuote quote = mention(new DirectQuote(jcas), TEXT.substring(0, TEXT.indexOf("\r")));
      quote.setSpeaker(speaker);
      Date date = mention(new Date(jcas), "Monday");
      part.setDate(date);
      Stream.of(date, quote, part, total).forEach(Annotation::addToIndexes);
      Number number = new Number(jcas, 11, 13);
      number.addToIndexes();
    }
    return jcas;
  }

  private static JCas emptyCas() throws Exception {
    return CasCreationUtils.createCas(
            List.of(
                Sitrep.typeSystemDescription(),
                TypeSystemDescriptionFactory.createTypeSystemDescription(
                    "org.sitrep.WorkingTypes")))
        .getJCas();
  }

  private static <T extends Annotation> T mention(T mention, String words) {
    mention.setBegin(TEXT.indexOf(words));
    mention.setEnd(TEXT.indexOf(words) + words.length());
    return mention;
  }

  private void write(JCas jcas, Object... parameters) throws Exception {
    write(out, jcas, parameters);
  }

  private static void write(Path folder, JCas jcas, Object... parameters) throws Exception {
    Object[] all =
        Stream.concat(
                Stream.of(XmiWriter.PARAM_TARGET_LOCATION, folder.toString()),
                Stream.of(parameters))
            .toArray();
    AnalysisEngine writer = AnalysisEngineFactory.createEngine(XmiWriter.class, all);
    writer.process(jcas);
    writer.destroy();
  }

  /** Reads strictly: whatever TypeSystem.xml does not declare is an error. */
  private CAS read(String file) throws Exception {
    TypeSystemDescription types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(out.resolve("TypeSystem.xml").toFile()));
    assertThat(types.getImports()).isEmpty();
    CAS cas = CasCreationUtils.createCas(types, null, null);
    try (InputStream xmi = Files.newInputStream(out.resolve(file))) {
      CasIOUtils.load(xmi, cas);
    }
    return cas;
  }

  private static String string(FeatureStructure from, String feature) {
    return from.getStringValue(from.getType().getFeatureByBaseName(feature));
  }

  @Test
  void what_was_written_is_what_is_read_back() throws Exception {
    write(document("a/b.txt", TEXT));
    CAS cas = read("a/b.txt.xmi");
    assertThat(cas.getDocumentText()).isEqualTo(TEXT);
    assertThat(cas.getDocumentLanguage()).isEqualTo("en");
    JCas jcas = cas.getJCas();
    DroneCount part = jcas.select(DroneCount.class).get(0);
    assertThat(part.getCoveredText()).isEqualTo("52");
    assertThat(part.getUpperValue()).isNaN();
    assertThat(part.getOutOf().getCoveredText()).isEqualTo("80 drones");
    assertThat(part.getOutOf().getValue()).isEqualTo(80);
    assertThat(part.getDate().getCoveredText()).isEqualTo("Monday");
    assertThat(jcas.select(DirectQuote.class).single().getCoveredText()).endsWith("😀,”");
  }

  @Test
  void the_article_and_one_document_annotation_are_in_the_file() throws Exception {
    write(document("a b/ü.txt", TEXT));
    CAS cas = read("a b/ü.txt.xmi");
    org.sitrep.type.Article article =
        cas.getJCas().getIndexedFSs(org.sitrep.type.Article.class).iterator().next();
    assertThat(article.getPublished()).isEqualTo("2025-06-02");
    assertThat(article.getUri()).isEqualTo("https://example.org/1");

    Type root = cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
    List<Annotation> documents = cas.<Annotation>select(root).asList();
    assertThat(documents).hasSize(1);
    Annotation document = documents.get(0);
    assertThat(document.getType().getName()).isEqualTo(PromisedView.META_DATA);
    assertThat(document.getEnd()).isEqualTo(TEXT.length());
    assertThat(string(document, "documentId")).isEqualTo("a b/ü.txt");
    assertThat(string(document, "documentTitle")).isEqualTo("Fifty-two");
    assertThat(string(document, "documentUri")).isEqualTo("in/a%20b/%C3%BC.txt");
    assertThat(string(document, "documentBaseUri")).isEqualTo("in/");
    assertThat(string(document, "collectionId")).isEqualTo("in");
  }

  @Test
  void all_that_a_feature_points_to_is_indexed_and_the_host_s_cas_stays() throws Exception {
    JCas host = document("a.txt", TEXT);
    write(host);
    assertThat(read("a.txt.xmi").getJCas().select(Official.class).single().getCoveredText())
        .isEqualTo("Olha\u2028 Moroz");
    assertThat(host.select(Official.class).asList()).isEmpty();
  }

  @Test
  void only_promised_types_are_written_unless_the_host_wants_all() throws Exception {
    write(document("a.txt", TEXT));
    assertThat(out.resolve("a.txt.xmi")).content().doesNotContain("Number", "working");
    assertThat(out.resolve("TypeSystem.xml"))
        .content()
        .contains("<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n")
        .contains("\n        <typeDescription>\n            <name>org.sitrep.type.Date</name>\n")
        .doesNotContain("org.sitrep.working");

    write(document("a.txt", TEXT), "overwrite", true, "keepAllTypes", true);
    assertThat(read("a.txt.xmi").getJCas().select(Number.class).single().getCoveredText())
        .isEqualTo("52");
  }

  @Test
  void a_kind_of_mention_that_a_host_adds_is_written_too() throws Exception {
    TypeSystemDescription added =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    TypeDescription label = added.addType("org.host.Label", "", CAS.TYPE_NAME_TOP);
    label.addFeature("text", "", CAS.TYPE_NAME_STRING);
    TypeDescription casualty = added.addType("org.host.Casualty", "", "org.sitrep.type.Mention");
    casualty.addFeature("label", "", "org.host.Label");
    casualty.addFeature("names", "", CAS.TYPE_NAME_STRING_ARRAY);
    added.addType("org.host.Token", "", CAS.TYPE_NAME_ANNOTATION);
    CAS host = CasCreationUtils.createCas(List.of(Sitrep.typeSystemDescription(), added));
    DocumentReader.fill(
        host.getJCas(), "a.txt", "in", new TextFile("Two people died.", 0), Details.NONE);
    for (String type : List.of("org.host.Casualty", "org.host.Token")) {
      host.addFsToIndexes(host.createAnnotation(host.getTypeSystem().getType(type), 0, 10));
    }
    write(host.getJCas());
    CAS cas = read("a.txt.xmi");
    Type kind = cas.getTypeSystem().getType("org.host.Casualty");
    assertThat(cas.<Annotation>select(kind).single().getCoveredText()).isEqualTo("Two people");
    assertThat(cas.getTypeSystem().getType("org.host.Token")).isNull();
  }

  @Test
  void characters_that_xml_cannot_hold_are_replaced_and_offsets_stay() throws Exception {
    JCas jcas = emptyCas();
    jcas.setDocumentText("Ten\u0001 \uD83D drones");
    DroneCount count = new DroneCount(jcas, 0, 13);
    count.setVague("\uFFFE");
    count.addToIndexes();
    org.sitrep.type.Article article = new org.sitrep.type.Article(jcas);
    article.setUri("a");
    article.addToIndexes();
    write(jcas);
    CAS cas = read("a.xmi");
    assertThat(cas.getDocumentText()).isEqualTo("Ten� � drones");
    DroneCount read = cas.getJCas().select(DroneCount.class).single();
    assertThat(read.getCoveredText()).isEqualTo("Ten� � drones");
    assertThat(read.getVague()).isEqualTo("�");

    assertThatThrownBy(() -> write(jcas, "overwrite", true, "sanitizeIllegalCharacters", false))
        .isInstanceOf(AnalysisEngineProcessException.class)
        .rootCause()
        .hasMessageContaining("a.xmi");
    assertThat(read("a.xmi").getDocumentText()).isEqualTo("Ten� � drones");
  }

  @Test
  void no_document_annotation_no_id_no_file() throws Exception {
    JCas jcas = emptyCas();
    jcas.setDocumentText("Ten drones");
    assertThatThrownBy(() -> write(jcas))
        .rootCause()
        .hasMessage(
            "a document without an id cannot be written: set DocumentMetaData.documentId or"
                + " Article.uri");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void the_same_document_gives_the_same_bytes_in_any_locale_zone_and_order() throws Exception {
    write(document("a.txt", TEXT));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path other = out.resolve("other");
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      AnalysisEngine writer =
          AnalysisEngineFactory.createEngine(
              XmiWriter.class, XmiWriter.PARAM_TARGET_LOCATION, other.toString());
      writer.process(document("z.txt", "Nothing of note."));
      JCas used = document("a.txt", TEXT);
      new Number(used, 0, 1).addToIndexes();
      writer.process(used);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(other.resolve("a.txt.xmi")).hasSameBinaryContentAs(out.resolve("a.txt.xmi"));
    assertThat(other.resolve("TypeSystem.xml"))
        .hasSameBinaryContentAs(out.resolve("TypeSystem.xml"));
    assertThat(XmiWriter.typeSystemXml())
        .isEqualTo(Files.readAllBytes(out.resolve("TypeSystem.xml")));
  }

  @Test
  void an_id_that_points_elsewhere_stays_in_the_folder() throws Exception {
    Path results = out.resolve("results");
    for (String id : List.of("../../a", "/etc/a", "b\u0000c", "x".repeat(300), "A", "a")) {
      write(results, document(id, "Ten drones"));
    }
    JCas encoded = document("c", "Ten drones");
    FeatureStructure document = PromisedView.documentAnnotation(encoded.getCas());
    document.setStringValue(
        document.getType().getFeatureByBaseName("documentUri"), "in/..%2f..%2Fc");
    write(results, encoded);
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(8)
          .allMatch(file -> file.startsWith(results));
    }
  }

  @Test
  void a_result_that_is_there_is_not_replaced_unless_told_so() throws Exception {
    write(document("a.txt", TEXT));
    assertThatThrownBy(() -> write(document("a.txt", "Ten drones")))
        .rootCause()
        .hasMessageContaining("a.txt.xmi")
        .hasMessageContaining("not to be overwritten");
    assertThat(read("a.txt.xmi").getDocumentText()).isEqualTo(TEXT);
    write(document("a.txt", "Ten drones"), "overwrite", true);
    assertThat(read("a.txt.xmi").getDocumentText()).isEqualTo("Ten drones");
  }

  @Test
  void results_with_other_types_are_not_mixed() throws Exception {
    Files.writeString(out.resolve("TypeSystem.xml"), "<other/>");
    assertThatThrownBy(() -> write(document("a.txt", TEXT)))
        .rootCause()
        .hasMessageContaining("TypeSystem.xml declares other types than this version writes");
    assertThat(out.resolve("a.txt.xmi")).doesNotExist();
  }

  @Test
  void names_and_compression_are_as_the_parameters_say() throws Exception {
    write(
        document("a b/c.d.txt", TEXT),
        "stripExtension",
        true,
        "escapeFilename",
        true,
        "compression",
        "GZIP",
        "prettyPrint",
        false,
        "typeSystemFile",
        out.resolve("types/My.xml").toString());
    assertThat(out.resolve("types/My.xml")).exists();
    assertThat(out.resolve("TypeSystem.xml")).doesNotExist();
    try (InputStream xmi =
        new GZIPInputStream(Files.newInputStream(out.resolve("a+b/c.d.xmi.gz")))) {
      assertThat(new String(xmi.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
          .hasLineCount(1);
    }
  }

  @Test
  void a_wrong_parameter_is_named_with_its_value() {
    assertThatThrownBy(() -> write(document("a", TEXT), "compression", "ZIP"))
        .isInstanceOf(ResourceInitializationException.class)
        .rootCause()
        .hasMessage("compression: \"ZIP\" is not NONE or GZIP");
    assertThatThrownBy(() -> write(document("a", TEXT), "version", "2"))
        .rootCause()
        .hasMessage("version: \"2\" is not 1.0 or 1.1");
    assertThatThrownBy(() -> write(Path.of(""), document("a", TEXT)))
        .rootCause()
        .hasMessage("targetLocation: \"\" names no folder");
  }

  @Test
  void mentions_are_sorted_by_begin_then_longest_then_type() throws IOException, Exception {
    JCas jcas = emptyCas();
    jcas.setDocumentText("Ten drones on Monday");
    new Official(jcas, 0, 3).addToIndexes();
    new DroneCount(jcas, 0, 3).addToIndexes();
    new DroneCount(jcas, 0, 10).addToIndexes();
    new Date(jcas, 14, 20).addToIndexes();
    assertThat(Mentions.of(jcas.getCas()))
        .extracting(m -> m.getType().getShortName() + " " + m.getCoveredText())
        .containsExactly("DroneCount Ten drones", "DroneCount Ten", "Official Ten", "Date Monday");
    assertThat(Mentions.count(jcas.getCas()))
        .containsEntry("DroneCount", 2)
        .containsEntry("Distance", 0);
  }
}
