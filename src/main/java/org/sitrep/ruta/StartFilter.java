package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each rule of a program whether a document has a place where it may start. All tests
 * stand in one array of numbers: the parts of the rules lie far apart in memory, and to look at
 * them only to find that the rule matches nowhere would cost most of the rules' time.
 *
 * <p>The tests of a rule, where {@code n} and {@code m} are how many numbers follow that belong to
 * it:
 *
 * <pre>
 * rule    = kind, n, test..., m, element..., m, element...   (behind the anchor, and before it)
 * element = (kind | ~character), n, test...                  (one of them has to stand there)
 * test    = code, operand
 * </pre>
 *
 * <p>A literal is tested by its character next to the anchor, of which the complement is written:
 * no type has a negative number. Of an element's conditions only those are tested that need no more
 * than the number of a type or of a pattern.
 */
final class StartFilter {

  static final int NOWHERE = -1;

  private static final int PART_OF = 0;
  private static final int PART_OF_ANY = 2;
  private static final int TEXT = 4;

  /** Added to the code of a test that must not hold. */
  private static final int NOT = 1;

  private static final int NO_TESTS = -1;

  private final int[] tests;

  /** Where the tests of each rule begin. */
  private final int[] begins;

  private final long[][] types;

  /**
   * A filter.
   *
   * @param starts the element that each rule starts with; null if it is not one alone
   */
  StartFilter(@Nullable Leaf[] starts) {
    Writer writer = new Writer();
    begins = new int[starts.length];
    for (int i = 0; i < starts.length; i++) {
      begins[i] = writer.rule(starts[i]);
    }
    tests = writer.numbers.build().toArray();
    types = writer.types.toArray(long[][]::new);
  }

  /**
   * The index of the first span at which a rule may start, among the visible ones of its type:
   * {@link #NOWHERE} if it matches nowhere in the document as it is, 0 if that was not tested.
   */
  int firstPlace(int rule, Tape tape) {
    int at = begins[rule];
    // The visible spans in a window are not kept, so to list them twice would cost more.
    if (at == NO_TESTS || tape.isConfined()) {
      return 0;
    }
    int own = at + 2;
    int behind = own + tests[at + 1];
    int before = behind + 1 + tests[behind];
    Span[] spans = tape.visible(tape.kinds.all().get(tests[at]));
    int place = 0;
    while (place < spans.length
        && !(mayHold(own, behind, spans[place], tape)
            && mayStand(behind, true, spans[place], tape)
            && mayStand(before, false, spans[place], tape))) {
      place++;
    }
    if (place == spans.length) {
      tape.count(place);
      return NOWHERE;
    }
    tape.count(place + 1);
    return place;
  }

  /** Whether one of some elements may stand beside a span; true if there are none. */
  private boolean mayStand(int at, boolean after, Span span, Tape tape) {
    int end = at + 1 + tests[at];
    if (tests[at] == 0) {
      return true;
    }
    Token token = tape.nextTo(span, after);
    for (int each = at + 1; token != null && each < end; each += 2 + tests[each + 1]) {
      if (mayMatch(each, token, after, tape)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayMatch(int at, Token token, boolean after, Tape tape) {
    int kind = tests[at];
    if (kind < 0) {
      return tape.characters[after ? token.begin : token.end - 1] == ~kind;
    } else if (!token.isPartOf(kind)) {
      return false;
    }
    int end = at + 2 + tests[at + 1];
    Span span = after ? token.firstBeginning : token.firstEnding;
    for (; span != null; span = after ? span.nextBeginning : span.nextEnding) {
      if (span.is(kind) && mayHold(at + 2, end, span, tape)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayHold(int begin, int end, Span span, Tape tape) {
    for (int at = begin; at < end; at += 2) {
      if (!passes(tests[at], tests[at + 1], span, tape)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(int code, int operand, Span span, Tape tape) {
    return switch (code) {
      case PART_OF -> tape.isPartOf(span, operand);
      case PART_OF + NOT -> !tape.isPartOf(span, operand);
      case PART_OF_ANY -> tape.isPartOfAny(span, types[operand]);
      case PART_OF_ANY + NOT -> !tape.isPartOfAny(span, types[operand]);
      case TEXT -> span.word == null || !span.word.isKnownToDiffer(operand);
      case TEXT + NOT -> span.word == null || !span.word.isKnownToMatch(operand);
      default -> throw new IllegalStateException(code + " is no test");
    };
  }

  /** Writes the tests of all rules. */
  private static final class Writer {
    private final IntStream.Builder numbers = IntStream.builder();
    private final List<long[]> types = new ArrayList<>();
    private int size;

    int rule(@Nullable Leaf start) {
      Kind kind = start == null ? null : start.target.kind;
      if (start == null || kind == null) {
        return NO_TESTS;
      }
      int begin = size;
      add(List.of(kind.number()));
      addWithLength(tests(start));
      addWithLength(beside(start, true));
      addWithLength(beside(start, false));
      return begin;
    }

    private List<Integer> beside(Leaf start, boolean after) {
      List<Integer> all = new ArrayList<>();
      for (Leaf leaf : start.required(after)) {
        List<Integer> tests = tests(leaf);
        all.add(matched(leaf.target, after));
        all.add(tests.size());
        all.addAll(tests);
      }
      return all;
    }

    /** The number of the type, or the complement of the nearest character. */
    private static int matched(Target target, boolean after) {
      if (target.kind != null) {
        return target.kind.number();
      }
      String literal = Objects.requireNonNull(target.literal);
      return ~literal.charAt(after ? 0 : literal.length() - 1);
    }

    private List<Integer> tests(Leaf leaf) {
      List<Integer> tests = new ArrayList<>();
      leaf.conditions().forEach(condition -> addTest(condition, 0, tests));
      return tests;
    }

    private void addTest(Condition condition, int negation, List<Integer> tests) {
      if (condition instanceof Condition.Not not) {
        addTest(not.condition(), negation ^ NOT, tests);
      } else if (condition instanceof Condition.PartOf partOf) {
        tests.addAll(List.of(PART_OF + negation, partOf.kind().number()));
      } else if (condition instanceof Condition.PartOfAny partOfAny) {
        tests.addAll(List.of(PART_OF_ANY + negation, types.size()));
        types.add(partOfAny.types());
      } else if (condition instanceof Condition.Text text) {
        tests.addAll(List.of(TEXT + negation, text.pattern().number()));
      }
    }

    private void addWithLength(List<Integer> some) {
      add(List.of(some.size()));
      add(some);
    }

    private void add(List<Integer> some) {
      some.forEach(numbers::add);
      size += some.size();
    }
  }
}
