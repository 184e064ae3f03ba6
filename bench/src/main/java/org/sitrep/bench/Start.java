package org.sitrep.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.sitrep.Sitrep;

/** What JMH does not measure: starting, and the memory that a document takes while it is held. */
final class Start {

  /** The command, as the build of the project above makes it. */
  private static final Path RUNNABLE = Path.of("..", "target", "sitrep.jar");

  private Start() {}

  static void print() throws Exception {
    double creation = Double.MAX_VALUE;
    AnalysisEngine engine = null;
    for (int i = 0; i < 30; i++) {
      long begin = System.nanoTime();
      engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
      creation = Math.min(creation, (System.nanoTime() - begin) / 1e6);
    }
    Report.line("Creating an engine in a warm JVM: %.0f ms", creation);
    JCas jcas = engine.newJCas();
    String text = new Corpus(300_000, Corpus.DENSE).documents(300_000).get(0);
    annotate(engine, jcas, "Nothing here.");
    long before = used();
    annotate(engine, jcas, text);
    Report.line(
        "Heap that a document of 300,000 characters holds: %.2f kB a character",
        (used() - before) / 1024.0 / text.length());
    command();
  }

  private static void annotate(AnalysisEngine engine, JCas jcas, String text) throws Exception {
    jcas.reset();
    jcas.setDocumentText(text);
    engine.process(jcas);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Runs the command in JVMs of its own: over one document, and over a megabyte. */
  private static void command() throws Exception {
    Path folder = Files.createTempDirectory("sitrep-start");
    Path one = Files.createDirectory(folder.resolve("one"));
    Path many = Files.createDirectory(folder.resolve("many"));
    List<String> documents = new Corpus(3_000, Corpus.DENSE).documents(1_000_000);
    Files.writeString(one.resolve("a.txt"), documents.get(0));
    for (int i = 0; i < documents.size(); i++) {
      Files.writeString(many.resolve(i + ".txt"), documents.get(i));
    }
    double first = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      first = Math.min(first, seconds(one, folder.resolve("out-one-" + i)));
    }
    Report.line("From the start of the JVM to one annotated document, and its end: %.2f s", first);
    Report.line(
        "The command over a megabyte, with its start: %.2f s",
        seconds(many, folder.resolve("out-many")));
  }

  private static double seconds(Path input, Path output) throws Exception {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RUNNABLE.toString(),
                "annotate",
                input.toString(),
                "--output",
                output.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException("annotate " + input + " ended with exit code " + exit);
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
