package org.sitrep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person reads when the command is done. */
final class Summary {

  /** So many failures are named. */
  private static final int NAMED = 20;

  private Summary() {}

  /**
   * The lines of the summary.
   *
   * @param kinds the kinds of mention, in the order in which they are shown
   * @param undated how many documents the metadata does not name
   * @param written what is in the folder, if any document is done; documents.csv is the last
   */
  static List<String> of(
      List<String> kinds,
      List<Outcome> outcomes,
      int undated,
      double seconds,
      List<String> written,
      Path output) {
    List<Outcome> done = outcomes.stream().filter(Outcome::done).toList();
    List<Outcome> failed = outcomes.stream().filter(outcome -> !outcome.done()).toList();
    long resumed = done.stream().filter(Outcome::resumed).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        count(done.size(), "document")
            + " annotated in "
            + String.format(Locale.ROOT, "%.1f", seconds)
            + " s"
            + (resumed > 0 ? ", " + resumed + " of them by an earlier run" : "")
            + (failed.isEmpty() ? "" : "; " + failed.size() + " failed"));
    lines.add("");
    for (String kind : kinds) {
      int mentions =
          done.stream().mapToInt(outcome -> outcome.mentions().getOrDefault(kind, 0)).sum();
      lines.add(String.format(Locale.ROOT, "  %-12s %,8d", kind, mentions));
    }
    lines.add("");
    addNotes(lines, done, undated);
    boolean listed = written.contains(DocumentsCsv.NAME);
    addFailures(lines, failed, listed);
    if (!done.isEmpty()) {
      lines.add(
          String.join(", ", written).replaceFirst(", ([^,]*)$", " and $1") + " are in " + output);
    } else if (listed) {
      lines.add("The reasons are also in " + output.resolve(DocumentsCsv.NAME));
    }
    return lines;
  }

  private static void addNotes(List<String> lines, List<Outcome> done, int undated) {
    int size = lines.size();
    if (undated > 0) {
      lines.add(
          count(undated, "document")
              + (undated == 1 ? " has" : " have")
              + " no row in the metadata: dates there are not resolved");
    }
    long replaced = done.stream().mapToLong(Outcome::replaced).sum();
    if (replaced > 0) {
      lines.add(
          count(replaced, "character")
              + " that XML cannot hold "
              + (replaced == 1 ? "was" : "were")
              + " replaced by U+FFFD in "
              + count(done.stream().filter(outcome -> outcome.replaced() > 0).count(), "document"));
    }
    if (lines.size() > size) {
      lines.add("");
    }
  }

  private static void addFailures(List<String> lines, List<Outcome> failed, boolean listed) {
    if (failed.isEmpty()) {
      return;
    }
    lines.add("Failed:");
    failed.stream()
        .limit(NAMED)
        .forEach(outcome -> lines.add("  " + outcome.shown() + ": " + outcome.reason()));
    if (failed.size() > NAMED) {
      String more = "  and " + (failed.size() - NAMED) + " more";
      lines.add(listed ? more + ", which documents.csv names" : more);
    }
    lines.add("");
  }

  private static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
