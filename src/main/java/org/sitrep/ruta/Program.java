package org.sitrep.ruta;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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
   * The rules that start at places of one element, and those elements; null for other rules. So a
   * rule is not loaded from memory before it has matched, and not at all to find what it is.
   */
  private final @Nullable SequenceRule[] rules;

  private final @Nullable Leaf[] starting;
  private final StartFilter filter;

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
    rules = new SequenceRule[this.statements.length];
    starting = new Leaf[this.statements.length];
    for (int i = 0; i < starting.length; i++) {
      if (this.statements[i] instanceof SequenceRule rule && rule.starting instanceof Leaf leaf) {
        rules[i] = rule;
        starting[i] = leaf;
      }
    }
    filter = new StartFilter(starting);
  }

  void run(Tape tape) {
    int from = 0;
    for (int i = 0; i < statements.length; i++) {
      int end = requiredEnd[i];
      if (tape.hasHadAll(required, from, end) && tape.hasHadAny(choices[i])) {
        run(i, tape);
      }
      from = end;
    }
  }

  private void run(int number, Tape tape) {
    Leaf leaf = starting[number];
    if (leaf == null) {
      statements[number].run(tape);
      return;
    }
    int place = filter.firstPlace(number, tape);
    if (place != StartFilter.NOWHERE) {
      leaf.start(Search.of(Objects.requireNonNull(rules[number]), tape), place);
    }
  }
}
