package org.sitrep.ruta;

import java.util.List;

/** The rules of a script, in their order. */
record Program(List<Statement> statements) {

  /** A rule. */
  interface Statement {
    void run(Tape tape);
  }

  void run(Tape tape) {
    for (Statement statement : statements) {
      statement.run(tape);
    }
  }
}
