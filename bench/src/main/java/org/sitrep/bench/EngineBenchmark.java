package org.sitrep.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sitrep.type.Article;

/** One operation is a set of documents of {@link #CHARACTERS} characters through an engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 60, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

  /** So that a millisecond an operation is a millisecond a third of a megabyte. */
  static final int CHARACTERS = 300_000;

  /** What a document goes through: a name of {@link Steps}. */
  @Param({"stock"})
  public String step = "";

  /** Of each document, in characters. */
  @Param({"3000"})
  public int length;

  /** Per cent of the sentences. */
  @Param({"85"})
  public int share;

  private List<String> documents = List.of();
  private AnalysisEngine engine;
  private JCas jcas;
  private Path folder;

  @Setup(Level.Trial)
  public void setUp() throws Exception {
    documents = new Corpus(length, share).documents(CHARACTERS);
    folder = Files.createTempDirectory("sitrep-bench");
    engine = Steps.valueOf(step).engine(folder);
    jcas = engine.newJCas();
  }

  @TearDown(Level.Trial)
  public void tearDown() throws Exception {
    engine.destroy();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public int annotate() throws Exception {
    int size = 0;
    for (String text : documents) {
      jcas.reset();
      jcas.setDocumentText(text);
      jcas.setDocumentLanguage("en");
      Article article = new Article(jcas);
      article.setUri("article.txt");
      article.setPublished("2025-06-02");
      article.addToIndexes();
      engine.process(jcas);
      size += jcas.getAnnotationIndex().size();
    }
    return size;
  }
}
