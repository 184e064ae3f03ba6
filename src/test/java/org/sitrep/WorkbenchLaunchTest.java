package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.gold.GoldDocument;
import org.sitrep.workbench.Launch;

/**
 * The project ruta-scripts, run as the Ruta Workbench runs it, without anything of ours in Java.
 */
class WorkbenchLaunchTest {

  private static final Path GOLD = Path.of("ruta-scripts", "test", "org", "sitrep", "Main");

  @TempDir Path folder;

  @Test
  void a_launch_makes_every_annotation_that_the_rules_of_the_pipeline_make() throws Exception {
    Path input = Files.createDirectory(folder.resolve("input"));
    copy(Path.of("ruta-scripts", "input"), input);
    for (GoldDocument document : GoldDocument.all().stream().limit(8).toList()) {
      Files.writeString(input.resolve("gold-" + document.name() + ".txt"), document.text());
    }
    Path output = launch(input);
    AnalysisEngine rules = AnalysisEngineFactory.createEngine(Sitrep.rulesDescription());
    CAS cas = rules.newCAS();
    List<Path> files = files(input);
    assertThat(files).hasSizeGreaterThan(12);
    for (Path file : files) {
      cas.reset();
      cas.setDocumentText(Files.readString(file));
      rules.process(cas);
      assertThat(annotations(read(output.resolve(file.getFileName() + ".xmi"))))
          .as(file.getFileName().toString())
          .isEqualTo(annotations(cas));
    }
    rules.destroy();
  }

  @Test
  void the_gold_of_the_annotation_testing_view_passes() throws Exception {
    Path output = launch(GOLD);
    for (Path file : files(GOLD)) {
      CAS gold = read(file);
      assertThat(spans(read(output.resolve(file.getFileName() + ".xmi"))))
          .as(file.getFileName().toString())
          .isEqualTo(spans(gold))
          .isNotEmpty();
    }
  }

  /** Copies the project, as an import does, and runs it with UIMA and Ruta alone. */
  private Path launch(Path input) throws Exception {
    Path project = folder.resolve("ruta-scripts");
    Path types = folder.resolve("typesystem");
    copy(Path.of("ruta-scripts"), project);
    copy(Path.of("typesystem"), types);
    Path output = Files.createDirectories(folder.resolve("output"));
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        assertThat(loader.getResource("org/sitrep/Main.ruta")).isNull();
        loader
            .loadClass(Launch.class.getName())
            .getMethod("main", String[].class)
            .invoke(
                null,
                (Object)
                    new String[] {
                      project.toString(), types.toString(), input.toString(), output.toString()
                    });
      } finally {
        thread.setContextClassLoader(before);
      }
    }
    return output;
  }

  /** The jars of the class path, and the class that launches. */
  private URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar") && !entry.contains("dkpro")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    String launcher = Launch.class.getName().replace('.', '/') + ".class";
    Path target = folder.resolve("launcher").resolve(launcher);
    Files.createDirectories(target.getParent());
    try (InputStream in = Launch.class.getResourceAsStream("/" + launcher)) {
      Files.write(target, in.readAllBytes());
    }
    urls.add(folder.resolve("launcher").toUri().toURL());
    return urls.toArray(new URL[0]);
  }

  private static CAS read(Path xmi) throws Exception {
    CAS cas =
        CasCreationUtils.createCas(
            TypeSystemDescriptionFactory.createTypeSystemDescription(
                "org.sitrep.SitrepTypes",
                "org.sitrep.RuleTypes",
                "org.apache.uima.ruta.engine.BasicTypeSystem"),
            null,
            null);
    CasIOUtils.load(xmi.toUri().toURL(), cas);
    return cas;
  }

  private static Set<String> spans(CAS cas) {
    Set<String> spans = new TreeSet<>();
    for (AnnotationFS mention :
        cas.getAnnotationIndex(cas.getTypeSystem().getType("org.sitrep.type.Mention"))) {
      spans.add(span(mention) + " " + mention.getCoveredText());
    }
    return spans;
  }

  /** All annotations of our types, with all their features. */
  private static List<String> annotations(CAS cas) {
    List<String> found = new ArrayList<>();
    for (AnnotationFS annotation : cas.getAnnotationIndex()) {
      if (annotation.getType().getName().startsWith("org.sitrep.")) {
        StringBuilder line = new StringBuilder(span(annotation));
        for (Feature feature : annotation.getType().getFeatures()) {
          if (feature.getRange().isPrimitive()) {
            line.append(' ').append(annotation.getFeatureValueAsString(feature));
          } else if (!feature.getShortName().equals("sofa")) {
            FeatureStructure target = annotation.getFeatureValue(feature);
            line.append(' ').append(feature.getShortName()).append("->");
            line.append(target instanceof AnnotationFS to ? span(to) : "nothing");
          }
        }
        found.add(line.toString());
      }
    }
    found.sort(null);
    return found;
  }

  private static String span(AnnotationFS annotation) {
    return annotation.getType().getShortName()
        + "["
        + annotation.getBegin()
        + ","
        + annotation.getEnd()
        + "]";
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
