package org.sitrep.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Two things that are compared, in turn in the same JVM, so that what slows the machine down slows
 * both down. One operation is {@link #CHARACTERS} characters through each of them; XMI alone, which takes
 * little, is written {@link #PASSES} times, and what it took is divided.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 60, time = 1)
@Measurement(iterations = 10, time = 1)
public class PairBenchmark {

  static final int CHARACTERS = 300_000;

  /** So many documents are annotated before their XMI is measured. */
  private static final int HELD = 5;

  /** Writing its XMI takes about a sixth of the time of what a document is compared with. */
  private static final int PASSES = 6;

  private static final Path MEMORY = Path.of("/dev/shm");

  /** What is compared with: a name of {@link Steps}. */
  @Param({"stock"})
  public String baseStep = "";

  /** Of each document of it, in characters. */
  @Param({"3000"})
  public int baseLength;

  /** What is compared: a name of {@link Steps}. */
  @Param({"sitrep"})
  public String step = "";

  /** Of each document of it, in characters. */
  @Param({"3000"})
  public int length;

  /** Of how many threads each puts so many characters through it; of the base it is one. */
  @Param({"1"})
  public int threads;

  /** Per cent of the sentences that have something to annotate. */
  @Param({"85"})
  public int share;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<Side> subjects = new ArrayList<>();
  private Side base;
  private ExecutorService executor;
  private Path folder;

  /** What the two took. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cost {

    /** Nanoseconds: of the CPU on one thread, of the clock on more. */
    public long baseNanos;

    public long nanos;

    /** Bytes allocated. */
    public long baseBytes;

    public long bytes;
  }

  /**
   * Documents, and an engine that they go through.
   *
   * @param annotated the documents where they are annotated already; otherwise none. They are so few
   *     that they stay in the caches, as a document does that has just been annotated.
   * @param files where the engine writes, if it does
   */
  private record Side(
      List<String> documents,
      List<Article> annotated,
      AnalysisEngine engine,
      JCas jcas,
      Path files) {

    static Side of(String name, int length, int share, Path folder) throws Exception {
      Steps step = Steps.valueOf(name);
      Path files = Files.createTempDirectory(folder, "side");
      AnalysisEngine engine = step.engine(files);
      List<String> documents = new Corpus(length, share).documents(CHARACTERS);
      List<Article> annotated = new ArrayList<>();
      if (step == Steps.writer) {
        AnalysisEngine sitrep = Steps.sitrep.engine(folder);
        for (String text : documents.subList(0, Math.min(HELD, documents.size()))) {
          JCas jcas = sitrep.newJCas();
          annotated.add(fill(jcas, text));
          sitrep.process(jcas);
        }
      }
      return new Side(documents, annotated, engine, engine.newJCas(), files);
    }

    Void annotate() throws Exception {
      for (int i = 0; i < documents.size() * passes(); i++) {
        Article article =
            annotated.isEmpty()
                ? fill(jcas, documents.get(i))
                : annotated.get(i % annotated.size());
        article.setUri("article" + i + ".txt");
        engine.process(article.getCAS());
      }
      return null;
    }

    /** How often the documents go through it, so that both sides take about as long. */
    int passes() {
      return annotated.isEmpty() ? 1 : PASSES;
    }

    private static Article fill(JCas jcas, String text) {
      jcas.reset();
      jcas.setDocumentText(text);
      jcas.setDocumentLanguage("en");
      Article article = new Article(jcas);
      article.setPublished("2025-06-02");
      article.addToIndexes();
      return article;
    }

    /** So that each file is a new one, as it is by default. */
    void deleteFiles() throws IOException {
      try (DirectoryStream<Path> written = Files.newDirectoryStream(files, "*.xmi")) {
        for (Path file : written) {
          Files.delete(file);
        }
      }
    }
  }

  @Setup(Level.Trial)
  public void setUp() throws Exception {
    // Where there is one, a file system in memory: a disk's time is not ours.
    folder =
        Files.isDirectory(MEMORY)
            ? Files.createTempDirectory(MEMORY, "sitrep-bench")
            : Files.createTempDirectory("sitrep-bench");
    base = Side.of(baseStep, baseLength, share, folder);
    for (int i = 0; i < threads; i++) {
      subjects.add(Side.of(step, length, share, folder));
    }
    executor = Executors.newFixedThreadPool(threads);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws Exception {
    executor.shutdown();
    base.engine.destroy();
    subjects.forEach(subject -> subject.engine.destroy());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public int compare(Cost cost) throws Exception {
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long nanos = now();
    base.annotate();
    cost.baseNanos += now() - nanos;
    long between = thread.getCurrentThreadAllocatedBytes();
    cost.baseBytes += between - bytes;
    nanos = now();
    if (threads == 1) {
      subjects.get(0).annotate();
    } else {
      List<Callable<Void>> tasks = new ArrayList<>();
      subjects.forEach(subject -> tasks.add(subject::annotate));
      for (Future<Void> done : executor.invokeAll(tasks)) {
        done.get();
      }
    }
    int passes = subjects.get(0).passes();
    cost.nanos += (now() - nanos) / passes;
    cost.bytes += (thread.getCurrentThreadAllocatedBytes() - between) / passes;
    for (Side subject : subjects) {
      subject.deleteFiles();
    }
    return base.jcas.getAnnotationIndex().size() + subjects.get(0).jcas.getAnnotationIndex().size();
  }

  private long now() {
    return threads == 1 ? thread.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
