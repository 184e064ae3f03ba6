package org.sitrep.bench;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.ruta.engine.RutaEngine;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sitrep.Sitrep;
import org.sitrep.type.Article;

/** All rules and normalisers beside a stock RutaEngine with an empty script, on equal documents. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 6, time = 4)
public class EngineBenchmark {

  private static final int DOCUMENTS = 100;

  /** {@code empty} is the floor: nothing that uses Ruta can be faster. */
  @Param({"empty", "sitrep"})
  public String engine = "";

  private final List<String> documents = Corpus.documents(DOCUMENTS);
  private AnalysisEngine analysisEngine;
  private JCas jcas;

  @Setup(Level.Trial)
  public void setUp() throws Exception {
    analysisEngine =
        engine.equals("empty")
            ? createEngine(
                createEngineDescription(
                    RutaEngine.class,
                    TypeSystemDescriptionFactory.createTypeSystemDescription(
                        "org.sitrep.SitrepTypes",
                        "org.sitrep.WorkingTypes",
                        "org.apache.uima.ruta.engine.BasicTypeSystem"),
                    RutaEngine.PARAM_RULES,
                    "",
                    RutaEngine.PARAM_STRICT_IMPORTS,
                    true))
            : createEngine(Sitrep.engineDescription());
    jcas = analysisEngine.newJCas();
  }

  @TearDown(Level.Trial)
  public void tearDown() {
    analysisEngine.destroy();
  }

  /** One operation is the whole corpus. */
  @Benchmark
  public int annotate() throws AnalysisEngineProcessException {
    int size = 0;
    for (String text : documents) {
      jcas.reset();
      jcas.setDocumentText(text);
      Article article = new Article(jcas);
      article.setPublished("2025-06-02");
      article.addToIndexes();
      analysisEngine.process(jcas);
      size += jcas.getAnnotationIndex().size();
    }
    return size;
  }

  /** Measures both and prints their ratio last; takes JMH's options. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .include(EngineBenchmark.class.getName())
                    .jvmArgsAppend("-Xms1g", "-Xmx1g")
                    .build())
            .run();
    double empty = score(results, "empty");
    double sitrep = score(results, "sitrep");
    double megabytes = Corpus.documents(DOCUMENTS).stream().mapToInt(String::length).sum() / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%nRutaEngine with an empty script: %.0f ms/MB%nSitrep, rules and normalisers: %.0f ms/MB%n"
            + "Ratio: %.2f%n",
        empty / megabytes,
        sitrep / megabytes,
        sitrep / empty);
  }

  private static double score(Collection<RunResult> results, String engine) {
    return results.stream()
        .filter(result -> result.getParams().getParam("engine").equals(engine))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }
}
