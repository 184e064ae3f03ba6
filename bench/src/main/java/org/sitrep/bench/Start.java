package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.sitrep.Sitrep;

/** What JMH does not measure: starting, and the memory that a document takes while it is held. */
final class Start {

  /** The command, as the build of the project above makes it. */
  private static final Path RUNNABLE = Path.of("..", "target", "sitrep.jar");

  /** What docs/run-a-corpus.md recommends for a few documents: a JIT compiler less. */
  private static final String FEW_DOCUMENTS = "-XX:TieredStopAtLevel=1";

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
    first(one, folder);
    first(one, folder, FEW_DOCUMENTS);
    long begin = System.nanoTime();
    end(start(many, folder.resolve("out-many")));
    Report.line("The command over a megabyte, with its start: %.2f s", secondsSince(begin));
  }

  /** Prints the shortest of some runs with one document. */
  private static void first(Path one, Path folder, String... options) throws Exception {
    double first = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      Path output = Files.createTempDirectory(folder, "out");
      try (WatchService watch = output.getFileSystem().newWatchService()) {
        output.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        long begin = System.nanoTime();
        Process process = start(one, output, options);
        while (!Files.exists(output.resolve("a.txt.xmi")) && process.isAlive()) {
          WatchKey key = watch.poll(1, TimeUnit.SECONDS);
          if (key != null) {
            key.pollEvents();
            key.reset();
          }
        }
        first = Math.min(first, secondsSince(begin));
        end(process);
        whole = Math.min(whole, secondsSince(begin));
      }
    }
    Report.line(
        "From the start of %s to the file of its first document: %.2f s, to its end: %.2f s",
        ("java " + String.join(" ", options)).strip(),
        first,
        whole);
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static Process start(Path input, Path output, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", RUNNABLE.toString(), "annotate", input.toString()));
    command.addAll(List.of("--output", output.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void end(Process process) throws InterruptedException {
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException("annotate ended with exit code " + exit);
    }
  }
}
