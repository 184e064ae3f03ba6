package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.gold.GoldDocument;

/** What a kind consists of, and what Sitrep promises of every mention. */
class ContractTest {

  private static final Path SCRIPTS = Path.of("ruta-scripts", "script", "org", "sitrep");
  private static final Path WORDS = Path.of("ruta-scripts", "resources", "org", "sitrep", "words");
  private static final String MENTION = "org.sitrep.type.Mention";

  /** Who is quoted or cited: found as part of the kinds, not a kind that is scored. */
  private static final Set<String> SPEAKERS = Set.of("Institution", "Role", "Person");

  static List<TypeDescription> kinds() throws Exception {
    return Arrays.stream(types("SitrepTypes").getTypes())
        .filter(t -> t.getSupertypeName().equals(MENTION))
        .filter(t -> !SPEAKERS.contains(shortName(t)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothing_is_missing_for_a_kind(TypeDescription type) throws Exception {
    String kind = shortName(type);
    List<String> missing = new ArrayList<>();
    if (!Files.exists(SCRIPTS.resolve("kind/" + kind + ".ruta"))) {
      missing.add("its script ruta-scripts/script/org/sitrep/kind/" + kind + ".ruta");
    }
    String main = Files.readString(SCRIPTS.resolve("Main.ruta"));
    if (!main.contains("SCRIPT org.sitrep.kind." + kind + ";")) {
      missing.add("its SCRIPT line in Main.ruta");
    }
    if (main.split("CALL\\(" + kind + "\\)", -1).length != 2) {
      missing.add("its one CALL in Main.ruta");
    }
    if (!outputsOfTheAggregate().contains(type.getName())) {
      missing.add("a normaliser in Sitrep's aggregate whose @TypeCapability has it as an output");
    }
    if (!Files.readString(Path.of("docs", "codebook.md")).contains("\n## " + kind + "\n")) {
      missing.add("its section in docs/codebook.md");
    }
    if (GoldDocument.all().stream()
        .flatMap(d -> d.mentions().stream())
        .noneMatch(m -> m.kind().equals(kind) && !m.optional())) {
      missing.add("a mention in src/test/resources/gold");
    }
    assertThat(missing).as("missing for %s", kind).isEmpty();
  }

  /** The types that the components behind the rules say they set. */
  private static Set<String> outputsOfTheAggregate() throws Exception {
    Set<String> outputs = new TreeSet<>();
    for (var delegate :
        Sitrep.engineDescriptionKeepingWorkingTypes()
            .getDelegateAnalysisEngineSpecifiers()
            .values()) {
      if (delegate instanceof AnalysisEngineDescription engine) {
        Arrays.stream(engine.getAnalysisEngineMetaData().getCapabilities())
            .flatMap(capability -> Arrays.stream(capability.getOutputs()))
            .forEach(output -> outputs.add(output.getName().replaceFirst(":.*", "")));
      }
    }
    return outputs;
  }

  static Stream<String> typeSystems() {
    return Stream.of("SitrepTypes", "WorkingTypes", "RuleTypes", "DocumentMetaData");
  }

  @ParameterizedTest
  @MethodSource("typeSystems")
  void every_type_and_feature_is_described(String name) throws Exception {
    List<String> missing = new ArrayList<>();
    for (TypeDescription type : types(name).getTypes()) {
      if (isBlank(type.getDescription())) {
        missing.add(type.getName());
      }
      for (FeatureDescription feature : type.getFeatures()) {
        if (isBlank(feature.getDescription())) {
          missing.add(type.getName() + ":" + feature.getName());
        }
      }
    }
    assertThat(missing).as("types and features without a description").isEmpty();
  }

  @Test
  void a_promised_feature_says_who_sets_it_and_what_it_may_hold() throws Exception {
    Pattern values = Pattern.compile("Example: \\S|[A-Z]{2,}|True where|in another unit|NaN");
    for (TypeDescription type : types("SitrepTypes").getTypes()) {
      for (FeatureDescription feature : type.getFeatures()) {
        String description = feature.getDescription();
        if (!type.getName().endsWith(".Article")) {
          assertThat(description).as(feature.getName()).contains("Set by ");
        }
        if (feature.getRangeTypeName().equals("uima.cas.Double")) {
          assertThat(description)
              .as("the unit of %s:%s", type.getName(), feature.getName())
              .containsPattern("drones|metres|unit")
              .contains("NaN where");
        }
        if (feature.getRangeTypeName().equals("uima.cas.String")
            && !type.getName().endsWith(".Article")) {
          assertThat(description)
              .as("an example or the values of %s:%s", type.getName(), feature.getName())
              .containsPattern(values);
        }
      }
    }
  }

  @Test
  void no_script_declares_a_type() throws Exception {
    for (Path script : scripts()) {
      assertThat(code(script)).as(script.toString()).doesNotContainPattern("\\bDECLARE\\b");
    }
  }

  @Test
  void every_script_of_a_phase_says_what_goes_in_and_out_and_what_it_leaves() throws Exception {
    for (Path script : scripts()) {
      if (!script.endsWith("Main.ruta")) {
        String name = script.getFileName().toString().replace(".ruta", "");
        assertThat(Files.readString(script))
            .as(script.toString())
            .startsWith("// " + name + ": ")
            .contains("\n// in:  ", "\n// out: ", "\n// not: ");
      }
    }
  }

  @Test
  void main_has_imports_and_calls_only() throws Exception {
    Pattern allowed =
        Pattern.compile(
            "(PACKAGE|TYPESYSTEM|SCRIPT) [\\w.]+;"
                + "|Document\\{-> CALL\\(\\w+\\)\\};"
                + "|Document\\{-> RETAINTYPE\\(BREAK\\), FILTERTYPE\\(SoftBreak\\)\\};");
    for (String line : code(SCRIPTS.resolve("Main.ruta")).split("\n")) {
      if (!line.isBlank()) {
        assertThat(line).matches(allowed);
      }
    }
  }

  @Test
  void every_script_is_called_once() throws Exception {
    String main = Files.readString(SCRIPTS.resolve("Main.ruta"));
    for (Path script : scripts()) {
      String name = script.getFileName().toString().replace(".ruta", "");
      if (!name.equals("Main")) {
        assertThat(main.split("CALL\\(" + name + "\\)", -1)).as(name).hasSize(2);
      }
    }
  }

  @Test
  void every_class_of_words_is_in_the_lexicon_s_map_and_is_a_working_type() throws Exception {
    String lexicon = code(SCRIPTS.resolve("shared/Lexicon.ruta"));
    Set<String> working = new TreeSet<>();
    for (String file : List.of("WorkingTypes", "RuleTypes")) {
      for (TypeDescription type : types(file).getTypes()) {
        working.add(shortName(type));
      }
    }
    for (Map.Entry<String, String> wordClass : classesOfWords().entrySet()) {
      String name = wordClass.getKey();
      assertThat(lexicon)
          .as("the TRIE map of Lexicon.ruta, for %s", wordClass)
          .containsPattern("\"" + name + "\"\\s*=\\s*" + name + "\\b");
      assertThat(working).as("WorkingTypes.xml or RuleTypes.xml, for %s", wordClass).contains(name);
    }
  }

  @Test
  void the_sources_have_a_row_for_each_word_list() throws Exception {
    Path folder = Path.of("ruta-scripts", "resources", "org", "sitrep");
    List<String> rows =
        Pattern.compile("(?m)^\\| `([^`]+)` \\|")
            .matcher(Files.readString(folder.resolve("SOURCES.md")))
            .results()
            .map(row -> row.group(1))
            .toList();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> !name.equals("SOURCES.md") && !name.equals("lexicon.mtwl")))
          .containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  @Test
  void every_mention_has_a_rule_and_clean_edges_and_indexed_references() throws Exception {
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    JCas jcas = engine.newJCas();
    for (String text : texts()) {
      jcas.reset();
      jcas.setDocumentText(text);
      jcas.setDocumentLanguage("en");
      engine.process(jcas);
      TypeSystem types = jcas.getTypeSystem();
      List<Annotation> mentions =
          jcas.select(types.getType(MENTION)).<Annotation>map(Annotation.class::cast).toList();
      for (Annotation mention : mentions) {
        checkRuleAndEdges(mention);
        checkReferences(jcas, mention);
      }
      checkThatNothingElseIsLeft(jcas);
    }
    engine.destroy();
  }

  private static void checkRuleAndEdges(Annotation mention) {
    Feature rule = mention.getType().getFeatureByBaseName("rule");
    String covered = mention.getCoveredText();
    assertThat(mention.getFeatureValueAsString(rule)).as("rule of %s", covered).isNotBlank();
    assertThat(covered)
        .as("%s by %s", mention.getType(), mention.getFeatureValueAsString(rule))
        .isNotEmpty()
        .doesNotContainPattern("\\A[\\s\\u00A0\\u202F]|[\\s\\u00A0\\u202F]\\z")
        .doesNotContainPattern("\\A[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF]\\z");
  }

  private static void checkReferences(JCas jcas, Annotation mention) {
    for (Feature feature : mention.getType().getFeatures()) {
      if (feature.getRange().isPrimitive() || feature.getShortName().equals("sofa")) {
        continue;
      }
      FeatureStructure target = mention.getFeatureValue(feature);
      if (target instanceof AnnotationFS annotation) {
        assertThat(jcas.getAnnotationIndex(annotation.getType()).contains((Annotation) annotation))
            .as("%s of %s is indexed", feature.getShortName(), mention.getCoveredText())
            .isTrue();
      }
    }
  }

  private static void checkThatNothingElseIsLeft(JCas jcas) {
    Type mention = jcas.getTypeSystem().getType(MENTION);
    for (Annotation annotation : jcas.getAnnotationIndex()) {
      String type = annotation.getType().getName();
      assertThat(
              jcas.getTypeSystem().subsumes(mention, annotation.getType())
                  || type.equals("uima.tcas.DocumentAnnotation"))
          .as("%s is left in the CAS", type)
          .isTrue();
    }
  }

  private static List<String> texts() throws Exception {
    List<String> texts = new ArrayList<>();
    for (GoldDocument document : GoldDocument.all()) {
      texts.add(document.text());
    }
    texts.add("\u00A0Nine drones\u00A0fell \uD83D\uDE80 10 km\u202Faway on Monday.\r\n");
    return texts;
  }

  /** The classes of words/*.csv, each with a file that has it. */
  private static Map<String, String> classesOfWords() throws IOException {
    Map<String, String> classes = new TreeMap<>();
    try (Stream<Path> tables = Files.list(WORDS)) {
      for (Path table : tables.filter(p -> p.toString().endsWith(".csv")).toList()) {
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
          assertThat(line.split(";", -1)).as("word;class;value in %s: %s", table, line).hasSize(3);
          classes.put(line.split(";", -1)[1], table.getFileName().toString());
        }
      }
    }
    return classes;
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      return files.filter(p -> p.toString().endsWith(".ruta")).sorted().toList();
    }
  }

  /** A script without its comment lines. */
  private static String code(Path script) throws IOException {
    Matcher comments = Pattern.compile("(?m)^\\s*//.*$").matcher(Files.readString(script));
    return comments.replaceAll("");
  }

  private static TypeSystemDescription types(String name) throws Exception {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription("org.sitrep." + name);
    types.resolveImports();
    return types;
  }

  private static String shortName(TypeDescription type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
