package org.sitrep.ruta;

import java.util.List;

/** The rules of a script, in their order. */
final class Program {

  /** A rule. */
  interface Statement {

    void run(Tape tape);

    /** The types without which it matches nothing. */
    RequiredKinds required(int words);
  }

  private final Statement[] statements;

  /** What each rule requires, side by side, so that most rules are passed over at a glance. */
  private final long[] required;

  /**
   * A program.
   *
   * @param words how many longs hold a bit for each type
   */
  Program(List<? extends Statement> statements, int words) {
    this.statements = statements.toArray(Statement[]::new);
    required = new long[this.statements.length * words * 2];
    int at = 0;
    for (Statement statement : this.statements) {
      RequiredKinds kinds = statement.required(words);
      for (int i = 0; i < words; i++) {
        required[at++] = kinds.all(i);
        required[at++] = kinds.any(i);
      }
    }
  }

  void run(Tape tape) {
    for (int i = 0; i < statements.length; i++) {
      if (tape.hasHad(required, i)) {
        statements[i].run(tape);
      }
    }
  }
}
