package org.sitrep.ruta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.sitrep.Sitrep;

/**
 * What the engine costs, counted rather than timed, on the sample articles. The ceilings in
 * cost.properties only go down: a figure far below its ceiling asks for a lower one.
 */
class CostTest {

  private static final double SLACK = 0.7;

  private final Properties ceilings = new Properties();
  private final List<String> articles;
  private final int characters;

  CostTest() throws Exception {
    try (InputStream in = CostTest.class.getResourceAsStream("/org/sitrep/ruta/cost.properties")) {
      ceilings.load(in);
    }
    try (Stream<Path> files = Files.list(Path.of("ruta-scripts/input"))) {
      articles =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .map(CostTest::read)
              .toList();
    }
    characters = articles.stream().mapToInt(String::length).sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_rules_try_no_more_elements() throws Exception {
    AnalysisEngine engine =
        AnalysisEngineFactory.createEngine(Sitrep.engineDescriptionKeepingWorkingTypes());
    Kinds kinds = new Kinds(engine.newJCas().getTypeSystem());
    Program program =
        ProgramReader.read(
            Files.readAllBytes(Path.of("target/classes", RuleEngine.compiled("org.sitrep.Main"))),
            kinds,
            Set.of());
    Vocabulary vocabulary = new Vocabulary();
    long tried = 0;
    for (String article : articles) {
      Tape tape = new Tape(article, kinds, vocabulary);
      program.run(tape);
      tried += tape.tried();
    }
    double tries = (double) tried / characters;
    assertIsUnder("tries.a.character", tries);
    assertThat(tries)
        .as("far below its ceiling: lower that")
        .isGreaterThan(SLACK * ceiling("tries.a.character"));
  }

  @Test
  void a_document_allocates_no_more() throws Exception {
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    JCas jcas = engine.newJCas();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    for (int run = 0; run < 4; run++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      for (String article : articles) {
        jcas.reset();
        jcas.setDocumentText(article);
        engine.process(jcas);
      }
      allocated = thread.getCurrentThreadAllocatedBytes() - before;
    }
    assertIsUnder("bytes.a.character", (double) allocated / characters);
  }

  private void assertIsUnder(String name, double figure) {
    assertThat(figure).as(name).isLessThanOrEqualTo(ceiling(name));
  }

  private double ceiling(String name) {
    return Double.parseDouble(ceilings.getProperty(name));
  }
}
