package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search for matches: of a rule, which applies each match as soon as it is complete, or of one
 * element of it, which only collects the ways in which the element can match.
 */
final class Search {

  final Tape tape;
  final @Nullable SequenceRule rule;
  final @Nullable Element only;

  /** The ways in which the element can match; not used for a rule. */
  final List<RuleMatch> found;

  private Search(Tape tape, @Nullable SequenceRule rule, @Nullable Element only) {
    this.tape = tape;
    this.rule = rule;
    this.only = only;
    found = only == null ? List.of() : new ArrayList<>();
  }

  static Search of(SequenceRule rule, Tape tape) {
    return new Search(tape, rule, null);
  }

  static Search of(Element element, Tape tape) {
    return new Search(tape, null, element);
  }

  boolean isFor(Element element) {
    return only == element;
  }

  void complete(RuleMatch match) {
    if (rule != null && !match.applied) {
      match.applied = true;
      if (match.matchedCompletely()) {
        rule.apply(match, tape);
      }
    }
  }
}
