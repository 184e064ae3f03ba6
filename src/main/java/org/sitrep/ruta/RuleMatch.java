package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way in which a rule may match. */
final class RuleMatch {

  @Nullable GroupMatch root;
  boolean matched = true;
  boolean applied;

  /** A copy, in which a group's match has a counterpart that {@code followed} then names. */
  RuleMatch copy(ElementMatch.Copied followed) {
    RuleMatch copy = new RuleMatch();
    copy.matched = matched;
    copy.root = Objects.requireNonNull(root).copy(null, followed);
    return copy;
  }

  boolean matchedCompletely() {
    return matched && Objects.requireNonNull(root).matched();
  }

  /** The lists of an element's matches, one for each time that the group around it was entered. */
  List<@Nullable List<ElementMatch>> matches(Element element) {
    List<@Nullable List<ElementMatch>> found = new ArrayList<>(2);
    GroupMatch rule = Objects.requireNonNull(root);
    if (element == rule.element) {
      found.add(List.of(rule));
    } else {
      rule.collect(element, found);
    }
    return found;
  }

  /**
   * What an element has matched: a span for each time that the group around it was entered; where
   * it matched several spans in a row, one stretch over them.
   */
  List<Span> spans(Element element) {
    List<Span> spans = new ArrayList<>(2);
    for (List<ElementMatch> matches : matches(element)) {
      if (matches == null) {
        continue;
      }
      Span single = null;
      int begin = Integer.MAX_VALUE;
      int end = -1;
      for (ElementMatch match : matches) {
        Span each = match.span();
        if (each != null) {
          single = end < 0 ? each : null;
          begin = Math.min(begin, each.begin);
          end = Math.max(end, each.end);
        }
      }
      if (end >= 0) {
        spans.add(single != null ? single : new Span(null, begin, end));
      }
    }
    return spans;
  }
}
