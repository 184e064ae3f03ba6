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
            .filter(element -> !element.actions.isEmpty() || element.inner != null)
            .toList();
  }

  @Override
  public void run(Tape tape) {
    root.start(new RuleMatch(), null, Search.of(this, tape));
  }

  @Override
  public RequiredKinds required(int words) {
    return RequiredKinds.of(root, words);
  }

  /** Does what the elements of a match are to do. */
  void apply(RuleMatch match, Tape tape) {
    for (Element element : acting) {
      for (Action action : element.actions) {
        action.execute(element, match, tape);
      }
      if (element.inner != null) {
        for (Span span : match.spans(element)) {
          Span before = tape.openWindow(span);
          element.inner.run(tape);
          tape.closeWindow(before);
        }
      }
    }
  }
}
