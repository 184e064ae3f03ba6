package org.sitrep.ruta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a script, in their order. */
final class Program {

  /** A rule. */
  interface Statement {

    void run(Tape tape);

    /** The types without which it matches nothing. */
    RequiredKinds required(int words);
  }

  private final Statement[] statements;

  /** The types that each rule requires, side by side, so that it is passed over at a glance. */
  private final long[] required;

  /** Types of which each rule requires one; null where it has no choice. */
  private final long[] @Nullable [] choices;

  /**
   * A program.
   *
   * @param words how many longs hold a bit for each type
   */
  Program(List<? extends Statement> statements, int words) {
    this.statements = statements.toArray(Statement[]::new);
    required = new long[this.statements.length * words];
    choices = new long[this.statements.length][];
    for (int i = 0; i < this.statements.length; i++) {
      RequiredKinds kinds = this.statements[i].required(words);
      System.arraycopy(kinds.all(), 0, required, i * words, words);
      choices[i] = kinds.any();
    }
  }

  void run(Tape tape) {
    for (int i = 0; i < statements.length; i++) {
      if (tape.hasHadAll(required, i) && tape.hasHadAny(choices[i])) {
        statements[i].run(tape);
      }
    }
  }
}
