package org.sitrep.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build makes for Maven Central, and what comes with the plug-in jar. */
class ArtefactsIT {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void the_plug_in_jar_is_small_and_has_descriptors_and_metadata_of_uima_and_a_module_name()
      throws Exception {
    assertThat(Jvm.jar(""))
        .isRegularFile()
        .extracting(p -> p.toFile().length())
        .matches(l -> l < MEGABYTE);
    try (JarFile jar = new JarFile(Jvm.jar("").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("org.sitrep");
      assertThat(jar.stream().map(entry -> entry.getName()))
          .contains(
              "org/sitrep/Sitrep.xml",
              "org/sitrep/SitrepTypes.xml",
              "org/sitrep/DkproTypes.xml",
              "META-INF/org.apache.uima.fit/types.txt",
              "META-INF/org.apache.uima.fit/typepriorities.txt",
              "META-INF/org.apache.uima.fit/components.txt")
          .noneMatch(name -> name.startsWith("picocli") || name.startsWith("org/apache"));
      assertThat(text(jar, "META-INF/org.apache.uima.fit/components.txt"))
          .contains("classpath*:org/sitrep/Sitrep.xml");
      assertThat(text(jar, "org/sitrep/Sitrep.xml"))
          .contains("<import name=\"org.sitrep.SitrepTypes\"/>")
          .contains("<name>kinds</name>", "The kinds that are annotated")
          .doesNotContain("<typeDescription>");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-sources", "-javadoc", "-runnable"})
  void what_central_asks_for_is_there(String classifier) {
    Path jar = classifier.equals("-runnable") ? Jvm.RUNNABLE : Jvm.jar(classifier);
    assertThat(jar).isRegularFile();
  }

  @Test
  void the_pom_says_what_central_asks_for() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<name>", "<description>", "<url>", "<licenses>", "<developers>", "<scm>");
  }

  @Test
  void what_comes_with_the_plug_in_is_what_the_page_lists_with_its_size() throws Exception {
    String page = Files.readString(Path.of("docs", "plug-in.md"));
    List<String> rows = new ArrayList<>();
    for (Path jar : Jvm.plugIn()) {
      if (!jar.equals(Jvm.jar(""))) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        rows.add("| " + name + " | %d kB |".formatted((jar.toFile().length() + 1023) / 1024));
      }
    }
    List<String> listed =
        page.lines()
            .filter(line -> line.matches("\\| \\S+-\\d\\S* \\| \\d+ kB \\|.*"))
            .map(line -> line.substring(0, line.indexOf("kB |") + 4))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void no_dependency_is_under_the_gpl_and_each_has_a_licence_that_the_page_lists()
      throws Exception {
    String page = Files.readString(Path.of("docs", "plug-in.md"));
    JsonNode bom = new ObjectMapper().readTree(Jvm.TARGET.resolve("sitrep-bom.json").toFile());
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    Set<String> missing = new TreeSet<>();
    for (JsonNode component : bom.path("components")) {
      String name = component.path("name").asText() + "-" + component.path("version").asText();
      List<String> licences = new ArrayList<>(component.path("licenses").findValuesAsText("id"));
      licences.addAll(component.path("licenses").findValuesAsText("name"));
      assertThat(licences)
          .as(name)
          .isNotEmpty()
          .anyMatch(licence -> !Pattern.compile("GPL(?!.*Classpath)").matcher(licence).find());
      if (!page.contains("| " + name + " |")) {
        missing.add(name);
      }
    }
    assertThat(missing).as("dependencies without a row in docs/plug-in.md").isEmpty();
  }

  @Test
  void the_runnable_jar_says_its_version_and_leaves_nothing_behind(@TempDir Path folder)
      throws Exception {
    assertThat(runnable(folder, "--version").strip())
        .isEqualTo("sitrep " + System.getProperty("project.version"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void the_runnable_jar_has_all_that_each_format_needs(@TempDir Path folder) throws Exception {
    Path input = Path.of("ruta-scripts", "input").toAbsolutePath();
    runnable(
        folder, "annotate", input + "", "--output", "out", "--format", "xmi,json,brat", "--dkpro");
    try (Stream<Path> articles = Files.list(input)) {
      for (Path article : articles.toList()) {
        for (String extension : List.of(".xmi", ".json", ".txt", ".ann")) {
          assertThat(folder.resolve("out").resolve(article.getFileName() + extension))
              .isNotEmptyFile();
        }
      }
    }
  }

  /** Runs the command in a folder, and returns what it prints. */
  private static String runnable(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", Jvm.RUNNABLE.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
