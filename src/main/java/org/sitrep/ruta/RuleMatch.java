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

  /** An element's matches, for each time that the group around it was entered. */
  List<@Nullable Matches> matches(Element element) {
    List<@Nullable Matches> found = new ArrayList<>(2);
    GroupMatch rule = Objects.requireNonNull(root);
    if (element == rule.element) {
      found.add(new Matches(rule));
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
    GroupMatch rule = Objects.requireNonNull(root);
    if (element == rule.element) {
      return listOf(rule.span());
    }
    if (element.container == rule.element) {
      Matches matches = rule.of(element);
      return matches == null ? List.of() : listOf(matches.span());
    }
    List<Span> spans = new ArrayList<>(2);
    for (Matches matches : matches(element)) {
      Span span = matches == null ? null : matches.span();
      if (span != null) {
        spans.add(span);
      }
    }
    return spans;
  }

  private static List<Span> listOf(@Nullable Span span) {
    return span == null ? List.of() : List.of(span);
  }
}
