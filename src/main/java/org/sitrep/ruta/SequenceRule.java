package org.sitrep.ruta;

/** A rule over annotations. */
final class SequenceRule implements Program.Statement {

  private final Group root;

  /** The element with which matching starts. */
  final Element starting;

  private final Element[] acting;

  SequenceRule(Group root) {
    this.root = root;
    root.withInner().forEach(Element::prepare);
    starting = root.starting();
    this.acting =
        root.withInner().stream()
            .filter(element -> element.actions.length > 0 || element.inner != null)
            .toArray(Element[]::new);
  }

  @Override
  public void run(Tape tape) {
    starting.start(Search.of(this, tape));
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
