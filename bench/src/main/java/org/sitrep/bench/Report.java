package org.sitrep.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints their table. Every ratio is of figures of the same JVM. */
public final class Report {

  private static final double MEGABYTES = PairBenchmark.CHARACTERS / 1e6;
  private static final int SHORT = 3_000;

  private Report() {}

  /** What is measured: a step, the length of its documents in characters, and its threads. */
  private record Case(Steps step, int length, int threads) {

    Case(Steps step, int length) {
      this(step, length, 1);
    }
  }

  /**
   * What was measured: the medians of the JVMs.
   *
   * @param baseTime of what was compared with, in milliseconds a megabyte
   * @param ratio of the times
   * @param baseBytes allocated a character by what was compared with
   * @param bytes allocated a character
   */
  private record Figures(double baseTime, double ratio, double baseBytes, double bytes) {}

  /**
   * Runs and prints.
   *
   * @param args the number of JVMs that the ratio to the stock engine is measured in; 5 by default
   */
  public static void main(String[] args) throws Exception {
    int jvms = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Case stock = new Case(Steps.stock, SHORT);
    Case sitrep = new Case(Steps.sitrep, SHORT);
    Figures dense = compare(stock, sitrep, Corpus.DENSE, jvms);
    Figures sparse = compare(stock, sitrep, Corpus.SPARSE, jvms);
    StringBuilder rows = new StringBuilder();
    row(rows, Steps.stock.label(), dense.baseTime, 1, dense.baseBytes);
    for (Steps step : Steps.values()) {
      if (step.compareTo(Steps.stock) > 0 && step.compareTo(Steps.sitrep) < 0) {
        Figures figures = compare(stock, new Case(step, SHORT), Corpus.DENSE, 1);
        row(rows, step.label(), figures.ratio * dense.baseTime, figures.ratio, figures.bytes);
      }
    }
    row(rows, Steps.sitrep.label(), dense.ratio * dense.baseTime, dense.ratio, dense.bytes);
    double writer = compare(stock, new Case(Steps.writer, SHORT), Corpus.DENSE, jvms).ratio;
    double xmi = compare(sitrep, new Case(Steps.xmi, SHORT), Corpus.DENSE, 1).ratio;
    StringBuilder lengths = new StringBuilder();
    for (int length : List.of(30_000, 300_000)) {
      double own = compare(sitrep, new Case(Steps.sitrep, length), Corpus.DENSE, 1).ratio;
      double its = compare(stock, new Case(Steps.stock, length), Corpus.DENSE, 1).ratio;
      lengths.append(
          format("A character at %,d / at 3,000: %.2f (stock engine: %.2f)%n", length, own, its));
    }
    double two = compare(sitrep, new Case(Steps.sitrep, SHORT, 2), Corpus.DENSE, 1).ratio;
    line("%n| what | CPU ms/MB | ratio to the stock engine | bytes allocated a character |");
    line("|---|---|---|---|%n%s", rows);
    line("Sitrep / stock engine, sparse documents: %.2f", sparse.ratio);
    line(
        "XMI / stock engine: %.2f alone, %.2f between annotating documents",
        writer,
        (xmi - 1) * dense.ratio);
    line("%sTwo threads / one: %.2f", lengths, 2 / two);
    Start.print();
  }

  private static Figures compare(Case base, Case subject, int share, int jvms) throws Exception {
    List<BenchmarkResult> results =
        List.copyOf(
            new Runner(
                    new OptionsBuilder()
                        .include(PairBenchmark.class.getName())
                        .param("baseStep", base.step.name())
                        .param("baseLength", String.valueOf(base.length))
                        .param("step", subject.step.name())
                        .param("length", String.valueOf(subject.length))
                        .param("threads", String.valueOf(subject.threads))
                        .param("share", String.valueOf(share))
                        .forks(jvms)
                        .jvmArgsAppend("-Xms1g", "-Xmx1g")
                        .build())
                .runSingle()
                .getBenchmarkResults());
    double operations =
        results.stream().mapToDouble(Report::operations).sum() * PairBenchmark.CHARACTERS;
    return new Figures(
        median(results, each -> sum(each, "baseNanos") / operations(each) / 1e6 / MEGABYTES),
        median(results, each -> sum(each, "nanos") / sum(each, "baseNanos")),
        results.stream().mapToDouble(each -> sum(each, "baseBytes")).sum() / operations,
        results.stream().mapToDouble(each -> sum(each, "bytes")).sum() / operations);
  }

  private static double median(
      List<BenchmarkResult> results, ToDoubleFunction<BenchmarkResult> figure) {
    double[] figures = results.stream().mapToDouble(figure).sorted().toArray();
    return figures[figures.length / 2];
  }

  /** The sum of a counter over all iterations. */
  private static double sum(BenchmarkResult result, String counter) {
    return result.getSecondaryResults().get(counter).getStatistics().getSum();
  }

  private static double operations(BenchmarkResult result) {
    return result.getIterationResults().stream()
        .mapToDouble(each -> each.getMetadata().getMeasuredOps())
        .sum();
  }

  private static void row(StringBuilder rows, String what, double time, double ratio, double bytes) {
    rows.append(format("| %s | %.0f | %.2f | %.0f |%n", what, time, ratio, bytes));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static void line(String format, Object... values) {
    System.out.println(format(format, values));
  }
}
