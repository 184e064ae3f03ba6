package org.sitrep.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints their table. Every ratio is of figures of the same run. */
public final class Report {

  private static final double MEGABYTES = EngineBenchmark.CHARACTERS / 1e6;
  private static final int SHORT = 3_000;

  private final Map<Case, Figures> measured = new HashMap<>();

  private Report() {}

  private record Case(Steps step, int length, int share, int threads) {}

  /**
   * What was measured.
   *
   * @param time milliseconds a megabyte: the median of the JVMs
   * @param allocated bytes a character
   */
  private record Figures(double time, double allocated) {}

  /**
   * Runs and prints.
   *
   * @param args the number of JVMs that the ratio to the stock engine is measured in; 5 by default
   */
  public static void main(String[] args) throws Exception {
    int jvms = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Report report = new Report();
    for (Steps step : Steps.values()) {
      boolean compared = step == Steps.stock || step == Steps.sitrep;
      report.run(new Case(step, SHORT, Corpus.DENSE, 1), compared ? jvms : 1);
    }
    for (Steps step : List.of(Steps.stock, Steps.sitrep)) {
      report.run(new Case(step, SHORT, Corpus.SPARSE, 1), 1);
      report.run(new Case(step, 30_000, Corpus.DENSE, 1), 1);
      report.run(new Case(step, 300_000, Corpus.DENSE, 1), 1);
    }
    report.run(new Case(Steps.sitrep, SHORT, Corpus.DENSE, 2), 1);
    report.print();
    Start.print();
  }

  private void run(Case each, int jvms) throws Exception {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(EngineBenchmark.class.getName())
                    .param("step", each.step.name())
                    .param("length", String.valueOf(each.length))
                    .param("share", String.valueOf(each.share))
                    .forks(jvms)
                    .threads(each.threads)
                    .addProfiler(GCProfiler.class)
                    .jvmArgsAppend("-Xms1g", "-Xmx1g")
                    .build())
            .runSingle();
    double[] times =
        result.getBenchmarkResults().stream()
            .map(BenchmarkResult::getPrimaryResult)
            .mapToDouble(primary -> primary.getScore())
            .sorted()
            .toArray();
    double allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    measured.put(
        each,
        new Figures(
            times[times.length / 2] / MEGABYTES, allocated / EngineBenchmark.CHARACTERS));
  }

  private Figures of(Steps step, int length, int share, int threads) {
    return measured.get(new Case(step, length, share, threads));
  }

  private void print() {
    double stock = of(Steps.stock, SHORT, Corpus.DENSE, 1).time;
    double one = of(Steps.sitrep, SHORT, Corpus.DENSE, 1).time;
    line("%n| what | ms/MB | ratio to the stock engine | bytes allocated a character |");
    line("|---|---|---|---|");
    for (Steps step : Steps.values()) {
      Figures figures = of(step, SHORT, Corpus.DENSE, 1);
      line(
          "| %s | %.0f | %.2f | %.0f |",
          step.label(), figures.time, figures.time / stock, figures.allocated);
    }
    line(
        "%nSitrep / stock engine, sparse documents: %.2f",
        of(Steps.sitrep, SHORT, Corpus.SPARSE, 1).time
            / of(Steps.stock, SHORT, Corpus.SPARSE, 1).time);
    line("XMI / stock engine: %.2f", (of(Steps.xmi, SHORT, Corpus.DENSE, 1).time - one) / stock);
    for (int length : Arrays.asList(30_000, 300_000)) {
      line(
          "A character at %,d / at 3,000: %.2f (stock engine: %.2f)",
          length,
          of(Steps.sitrep, length, Corpus.DENSE, 1).time / one,
          of(Steps.stock, length, Corpus.DENSE, 1).time / stock);
    }
    line("Two threads / one: %.2f", 2 * one / of(Steps.sitrep, SHORT, Corpus.DENSE, 2).time);
  }

  static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
