package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way in which a rule may match. */
final class RuleMatch {

  private static final Span[] NO_SPANS = {};

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

  /** An element's last match for each time that the group around it was entered. */
  List<@Nullable ElementMatch> matches(Element element) {
    List<@Nullable ElementMatch> found = new ArrayList<>(2);
    GroupMatch rule = Objects.requireNonNull(root);
    if (element == rule.element) {
      found.add(rule);
    } else {
      rule.collect(element, found);
    }
    return found;
  }

  /**
   * What an element has matched: a span for each time that the group around it was entered; where
   * it matched several spans in a row, one stretch over them.
   */
  Span[] spans(Element element) {
    GroupMatch rule = Objects.requireNonNull(root);
    if (element == rule.element) {
      return arrayOf(rule.span());
    }
    if (element.container == rule.element) {
      ElementMatch last = rule.of(element);
      return last == null ? NO_SPANS : arrayOf(last.stretch());
    }
    List<Span> spans = new ArrayList<>(2);
    for (ElementMatch last : matches(element)) {
      Span span = last == null ? null : last.stretch();
      if (span != null) {
        spans.add(span);
      }
    }
    return spans.toArray(NO_SPANS);
  }

  private static Span[] arrayOf(@Nullable Span span) {
    return span == null ? NO_SPANS : new Span[] {span};
  }
}
