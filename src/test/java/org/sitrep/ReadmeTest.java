package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.cli.SitrepCommand;
import org.sitrep.type.Article;
import org.sitrep.type.Mention;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** What README.md shows is what happens. */
class ReadmeTest {

  private static final String JAR = "java -jar target/sitrep.jar ";

  @Test
  void the_article_has_the_annotations_of_the_table() throws Exception {
    String readme = readme();
    String shown = readme.substring(readme.indexOf("| text | kind |"));
    String table = table(readme);
    Path file = Files.writeString(Path.of("target", "readme-table.md"), table);
    assertThat(shown.substring(0, shown.indexOf("\n\n")))
        .as("the table in README.md; as it should be: %s", file)
        .isEqualTo(table);
  }

  @Test
  void the_java_snippet_compiles_and_prints_what_is_shown(@TempDir Path folder) throws Exception {
    String source = block(readme(), "```java\n");
    assertThat(source.lines().count()).isLessThan(20);
    Path file = Files.writeString(folder.resolve("Tally.java"), source);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Tally").getMethod("main", String[].class).invoke(null, (Object) null);
    } finally {
      System.setOut(out);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
        .isEqualTo(block(readme(), "prints\n\n```\n"));
  }

  static Stream<String> commands() throws Exception {
    Matcher command = Pattern.compile("(?m)^    " + Pattern.quote(JAR) + "(.*)$").matcher(readme());
    return command.results().map(r -> r.group(1)).toList().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_is_one_that_the_jar_understands(String arguments) {
    new CommandLine(SitrepCommand.class).parseArgs(arguments.split(" "));
    for (String argument : arguments.split(" ")) {
      if (argument.startsWith("ruta-scripts/")) {
        assertThat(Path.of(argument)).exists();
      }
    }
  }

  @Test
  void the_build_runs_what_the_jar_understands() throws Exception {
    assertThat(readme()).contains("    mvn -q compile exec:java\n    mvn verify\n");
    List<String> arguments = new ArrayList<>();
    for (Element plugin : elements(pom(), "plugin")) {
      if (text(plugin, "artifactId").equals("exec-maven-plugin")) {
        Element configuration = elements(plugin, "configuration").get(0);
        elements(configuration, "argument").forEach(a -> arguments.add(a.getTextContent()));
      }
    }
    new CommandLine(SitrepCommand.class).parseArgs(arguments.toArray(new String[0]));
    assertThat(Path.of(arguments.get(1))).isDirectory();
  }

  @Test
  void the_coordinates_are_those_of_the_build() throws Exception {
    Element project = pom();
    String coordinates = block(readme(), "```xml\n");
    for (String part : List.of("groupId", "artifactId", "version")) {
      assertThat(coordinates).contains("<" + part + ">" + text(project, part) + "</" + part + ">");
    }
  }

  @Test
  void the_pages_that_it_and_the_docs_link_to_exist() throws Exception {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(p -> p.toString().endsWith(".md")).forEach(pages::add);
    }
    for (Path page : pages) {
      Matcher link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(page));
      while (link.find()) {
        assertThat(page.toAbsolutePath().resolveSibling(link.group(1))).as(page + "").exists();
      }
    }
  }

  /** The table as it must stand in the README, for the article that stands there. */
  private static String table(String readme) throws Exception {
    Matcher published = Pattern.compile("Published (\\S+):").matcher(readme);
    assertThat(published.find()).isTrue();
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    JCas jcas = engine.newJCas();
    jcas.setDocumentText(
        readme
            .lines()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .collect(Collectors.joining(" ")));
    jcas.setDocumentLanguage("en");
    Article article = new Article(jcas);
    article.setPublished(published.group(1));
    article.addToIndexes();
    engine.process(jcas);
    String rows =
        jcas.select(Mention.class)
            .map(
                m ->
                    "| %s | %s | %s | `%s` |"
                        .formatted(
                            m.getCoveredText(), m.getType().getShortName(), values(m), m.getRule()))
            .collect(Collectors.joining("\n"));
    engine.destroy();
    return "| text | kind | values | rule |\n|---|---|---|---|\n" + rows;
  }

  /** The features that the mention has, in the order of its type; a reference as its text. */
  private static String values(Annotation mention) {
    List<String> values = new ArrayList<>();
    for (Feature feature : mention.getType().getFeatures()) {
      String name = feature.getShortName();
      if (List.of("sofa", "begin", "end", "rule").contains(name)) {
        continue;
      }
      if (!feature.getRange().isPrimitive()) {
        FeatureStructure target = mention.getFeatureValue(feature);
        if (target instanceof AnnotationFS annotation && !target.equals(mention)) {
          values.add(name + " → " + annotation.getCoveredText());
        }
        continue;
      }
      String value = mention.getFeatureValueAsString(feature);
      if (value != null && !value.equals("NaN") && !value.equals("false")) {
        values.add(name + " " + value.replaceFirst("\\.0$", ""));
      }
    }
    return String.join(", ", values);
  }

  private static String readme() throws Exception {
    return Files.readString(Path.of("README.md"));
  }

  private static String block(String readme, String opening) {
    int begin = readme.indexOf(opening) + opening.length();
    return readme.substring(begin, readme.indexOf("```", begin));
  }

  private static Element pom() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("pom.xml").toFile())
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String tag) {
    return elements(parent, tag).get(0).getTextContent();
  }
}
