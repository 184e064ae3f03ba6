package org.sitrep.ruta;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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

  /** The numbers of the types that the rules require, one rule's behind another's. */
  private final int[] required;

  /** Where those of each rule end. */
  private final int[] requiredEnd;

  /** Types of which each rule requires one; null where it has no choice. */
  private final long[] @Nullable [] choices;

  /**
   * A program.
   *
   * @param words how many longs hold a bit for each type
   */
  Program(List<? extends Statement> statements, int words) {
    this.statements = statements.toArray(Statement[]::new);
    requiredEnd = new int[this.statements.length];
    choices = new long[this.statements.length][];
    IntStream.Builder numbers = IntStream.builder();
    int count = 0;
    for (int i = 0; i < this.statements.length; i++) {
      RequiredKinds kinds = this.statements[i].required(words);
      BitSet all = BitSet.valueOf(kinds.all());
      all.stream().forEach(numbers);
      count += all.cardinality();
      requiredEnd[i] = count;
      choices[i] = kinds.any();
    }
    required = numbers.build().toArray();
  }

  void run(Tape tape) {
    int from = 0;
    for (int i = 0; i < statements.length; i++) {
      int end = requiredEnd[i];
      if (tape.hasHadAll(required, from, end) && tape.hasHadAny(choices[i])) {
        statements[i].run(tape);
      }
      from = end;
    }
  }
}
