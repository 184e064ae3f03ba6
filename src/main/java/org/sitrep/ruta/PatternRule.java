package org.sitrep.ruta;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule over the raw text: a regular expression and the types of what its groups match. */
final class PatternRule implements Program.Statement {

  private final Matcher matcher;
  private final PatternStarts starts;
  private final int number;
  private final List<Result> results;

  /**
   * What a group of the expression becomes.
   *
   * @param group the group's number; 0 for the whole match
   */
  record Result(int group, Kind kind, Map<String, String> features) {}

  PatternRule(String regex, List<Result> results, PatternStarts starts) {
    this.matcher = Pattern.compile(regex, Pattern.MULTILINE | Pattern.DOTALL).matcher("");
    this.starts = starts;
    this.number = starts.add(regex);
    this.results = results;
    for (Result result : results) {
      if (result.group > matcher.groupCount()) {
        throw new UnsupportedRuleException(
            "the expression %s has no group %d".formatted(regex, result.group));
      }
    }
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
  }

  @Override
  public void run(Tape tape) {
    String text = tape.text;
    matcher.reset(text);
    int free = 0;
    for (int at : tape.offsets(starts)[number]) {
      if (at >= free && matcher.region(at, text.length()).lookingAt()) {
        annotate(tape);
        free = Math.max(matcher.end(), at + 1);
      }
    }
  }

  @Override
  public RequiredKinds required(int words) {
    return RequiredKinds.none(words);
  }

  private void annotate(Tape tape) {
    for (Result result : results) {
      int begin = matcher.start(result.group());
      if (begin >= 0) {
        Span span = new Span(result.kind(), begin, matcher.end(result.group()));
        result.features().forEach(span::set);
        tape.add(span);
      }
    }
  }
}
