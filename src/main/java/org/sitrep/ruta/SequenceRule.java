package org.sitrep.ruta;

import java.util.List;

/** A rule over annotations. */
final class SequenceRule implements Program.Statement {

  private final Group root;
  private final List<Element> acting;

  SequenceRule(Group root) {
    this.root = root;
    this.acting =
        root.withInner().stream()
            .filter(element -> !element.actions.isEmpty() || !element.inner.isEmpty())
            .toList();
  }

  @Override
  public void run(Tape tape) {
    if (!root.mayStart(tape)) {
      return;
    }
    root.start(new RuleMatch(), null, Search.of(this, tape));
  }

  /** Does what the elements of a match are to do. */
  void apply(RuleMatch match, Tape tape) {
    for (Element element : acting) {
      for (Action action : element.actions) {
        action.execute(element, match, tape);
      }
      if (!element.inner.isEmpty()) {
        for (Span span : match.spans(element)) {
          Span before = tape.openWindow(span);
          element.inner.forEach(rule -> rule.run(tape));
          tape.closeWindow(before);
        }
      }
    }
  }
}
