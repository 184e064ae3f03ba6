package org.sitrep.ruta;

import java.util.List;
import java.util.Map;

/** A rule over the raw text: a regular expression and the types of what its groups match. */
final class PatternRule implements Program.Statement {

  private final Regex regex;
  private final PatternStarts starts;
  private final int number;
  private final List<Result> results;

  /**
   * What a group of the expression becomes.
   *
   * @param group the group's number; 0 for the whole match
   * @param features the names and values of its features
   */
  record Result(int group, Kind kind, List<Map.Entry<String, String>> features) {}

  PatternRule(String regex, List<Result> results, PatternStarts starts) {
    this.regex = new Regex(regex);
    this.starts = starts;
    this.number = starts.add(regex);
    this.results = results;
    for (Result result : results) {
      if (result.group > this.regex.groups()) {
        throw new UnsupportedRuleException(
            "the expression %s has no group %d".formatted(regex, result.group));
      }
    }
  }

  @Override
  public void run(Tape tape) {
    int free = 0;
    for (int at : tape.offsets(starts)[number]) {
      if (at >= free && regex.matchesAt(tape.characters, at)) {
        annotate(tape);
        free = Math.max(regex.end(0), at + 1);
      }
    }
  }

  @Override
  public RequiredKinds required(int words) {
    return RequiredKinds.none(words);
  }

  private void annotate(Tape tape) {
    for (Result result : results) {
      int end = regex.end(result.group());
      if (end >= 0) {
        Span span = new Span(result.kind(), regex.begin(result.group()), end);
        for (Map.Entry<String, String> feature : result.features()) {
          span.set(feature.getKey(), feature.getValue());
        }
        tape.add(span);
      }
    }
  }
}
