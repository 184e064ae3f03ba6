package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Sitrep;
import org.sitrep.type.DroneCount;
import org.sitrep.type.Mention;

/** What the command writes besides XMI, and what it reads besides text. */
class FormatsTest {

  private static final String TEXT =
      "😀 On Monday the command said its crews shot down 52 of 80\r\ndrones.";

  @TempDir Path folder;

  private String annotate(Object... arguments) {
    return annotateTo(folder.resolve("out"), arguments);
  }

  private static String annotateTo(Path output, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("annotate", "--output", output));
    all.addAll(List.of(arguments));
    StringWriter out = new StringWriter();
    SitrepCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(Stream.of(all.toArray()).map(Object::toString).toArray(String[]::new));
    return out.toString();
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void brat_gets_the_text_and_annotations_in_code_points_a_line_a_part() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
    String said = annotate(text, "--format", "brat", "--published", "2025-06-04");
    assertThat(said)
        .startsWith("1 document annotated")
        .contains("brat's standoff and documents.csv are in " + folder.resolve("out"));
    assertThat(written("a.txt.txt")).isEqualTo(TEXT);
    assertThat(written("a.txt.ann").lines())
        .containsExactly(
            "T1\tDate 5 11\tMonday",
            "#1\tAnnotatorNotes T1\trule=Date.weekday; timexType=DATE; value=2025-06-02",
            "T2\tInstitution 16 23\tcommand",
            "#2\tAnnotatorNotes T2\trule=Institution.phrase; name=command",
            "T3\tDroneCount 49 51\t52",
            "R1\toutOf Arg1:T3 Arg2:T4",
            "R2\tsource Arg1:T3 Arg2:T2",
            "R3\tdate Arg1:T3 Arg2:T1",
            "#3\tAnnotatorNotes T3\trule=DroneCount.outOf; value=52; action=DOWNED",
            "T4\tDroneCount 55 57;59 65\t80 drones",
            "R4\tsource Arg1:T4 Arg2:T2",
            "R5\tdate Arg1:T4 Arg2:T1",
            "#4\tAnnotatorNotes T4\trule=DroneCount.numberNoun; value=80; action=LAUNCHED");
    assertThat(written("annotation.conf"))
        .contains("\nDroneCount\n", "outOf\tArg1:DroneCount, Arg2:DroneCount\n")
        .contains("speaker\tArg1:DirectQuote, Arg2:Date|DirectQuote|", "partial\tArg:DirectQuote");
  }

  @Test
  void json_is_read_back_by_uima_with_all_that_xmi_has() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
    annotate(text, "--format", "json,xmi", "--published", "2025-06-04");
    CAS json = cas();
    new JsonCas2Deserializer().deserialize(folder.resolve("out/a.txt.json").toFile(), json);
    CAS xmi = cas();
    CasIOUtils.load(folder.resolve("out/a.txt.xmi").toUri().toURL(), xmi);
    assertThat(json.getDocumentText()).isEqualTo(TEXT);
    assertThat(json.getDocumentLanguage()).isEqualTo("en");
    assertThat(mentions(json)).isEqualTo(mentions(xmi)).hasSize(4);
    String first = written("a.txt.json");
    annotate(text, "--format", "json", "--published", "2025-06-04", "--overwrite");
    assertThat(written("a.txt.json")).isEqualTo(first);
  }

  private static List<String> mentions(CAS cas) throws Exception {
    return cas.getJCas()
        .select(Mention.class)
        .map(
            m ->
                m.getType().getName()
                    + m.getBegin()
                    + "-"
                    + m.getEnd()
                    + m.getRule()
                    + (m instanceof DroneCount c && c.getOutOf() != null
                        ? c.getOutOf().getCoveredText()
                        : ""))
        .toList();
  }

  private static CAS cas() throws Exception {
    return CasCreationUtils.createCas(Sitrep.typeSystemDescription(), null, null);
  }

  @Test
  void xmi_and_json_of_others_are_read_with_their_text_and_date() throws Exception {
    CAS cas = foreign();
    Path xmi = folder.resolve("of-others.xmi");
    try (var out = Files.newOutputStream(xmi)) {
      CasIOUtils.save(cas, out, SerialFormat.XMI);
    }
    Path json = folder.resolve("of-others.json");
    new JsonCas2Serializer().serialize(cas, json.toFile());
    assertThat(annotate(xmi, json)).startsWith("2 documents annotated");
    for (String name : List.of("of-others.xmi.xmi", "of-others.json.xmi")) {
      assertThat(written(name))
          .contains("value=\"2025-06-02\"", "published=\"2025-06-04\"")
          .contains("documentTitle=\"Fifty-two\"", "value=\"52.0\"")
          .doesNotContain("Token");
    }
  }

  @Test
  void what_the_command_has_written_can_be_its_input() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
    annotate(text, "--published", "2025-06-04");
    Path again = folder.resolve("again");
    annotateTo(again, folder.resolve("out/a.txt.xmi"));
    assertThat(Files.readString(again.resolve("a.txt.xmi.xmi")))
        .contains("value=\"2025-06-02\"", "published=\"2025-06-04\"");
  }

  @Test
  void a_file_that_is_no_cas_is_named_with_the_reason() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.xmi"), "<xmi:XMI xmlns:xmi='x'><a>");
    Path evil =
        Files.writeString(folder.resolve("evil.xmi"), "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": [1, 2]}");
    Path cut = Files.writeString(folder.resolve("cut.json"), "{\"a\": [1, ");
    assertThat(annotate(broken, evil, other, cut))
        .contains("broken.xmi: is no whole XMI file: ")
        .contains("evil.xmi: is no whole XMI file: ")
        .contains("DOCTYPE")
        .contains("other.json: is no JSON CAS file of a document: its initial view holds no text")
        .contains("cut.json: is no whole JSON file: ");
  }

  @Test
  void results_in_the_input_folder_are_no_input() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), TEXT);
    Path in = folder.resolve("in");
    annotateTo(in, in);
    assertThat(annotateTo(in, in, "--overwrite")).startsWith("1 document annotated");
  }

  /** A CAS as HeidelTime and a tokeniser of DKPro would leave it. */
  private static CAS foreign() throws Exception {
    TypeSystemDescription types = Sitrep.typeSystemDescription();
    types.resolveImports();
    TypeSystemDescription all =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    all.setTypes(types.getTypes());
    all.addType("de.unihd.dbs.uima.types.heideltime.Dct", "", CAS.TYPE_NAME_ANNOTATION)
        .addFeature("value", "", CAS.TYPE_NAME_STRING);
    all.addType("host.Token", "", CAS.TYPE_NAME_ANNOTATION);
    CAS cas = CasCreationUtils.createCas(all, null, null);
    Type meta =
        cas.getTypeSystem()
            .getType("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData");
    AnnotationFS document = cas.createAnnotation(meta, 0, 0);
    document.setStringValue(meta.getFeatureByBaseName("documentTitle"), "Fifty-two");
    cas.addFsToIndexes(document);
    cas.setDocumentText(TEXT);
    cas.addFsToIndexes(cas.createAnnotation(cas.getTypeSystem().getType("host.Token"), 3, 5));
    Type dct = cas.getTypeSystem().getType("de.unihd.dbs.uima.types.heideltime.Dct");
    AnnotationFS created = cas.createAnnotation(dct, 0, 0);
    created.setStringValue(dct.getFeatureByBaseName("value"), "20250604");
    cas.addFsToIndexes(created);
    return cas;
  }
}
