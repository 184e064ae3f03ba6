package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each rule of a program whether a document has a place where it may start. All tests
 * stand in one array of numbers: the parts of the rules lie far apart in memory, and to look at
 * them only to find that the rule matches nowhere would cost most of the rules' time.
 *
 * <p>A rule's tests: the number of the type that it starts with; the tests of that element; those
 * of what has to stand behind it, and before it. Of an element's conditions only those are tested
 * that need no more than a type's number or a pattern's; of a literal text, its first or last
 * character.
 */
final class StartFilter {

  static final int NOWHERE = -1;

  private static final int PART_OF = 0;
  private static final int PART_OF_ANY = 2;
  private static final int TEXT = 4;

  /** Added to a test that must not hold. */
  private static final int NOT = 1;

  /** In place of a type's number: an element that may match any token. */
  private static final int ANY = Integer.MIN_VALUE;

  private static final int NO_TESTS = -1;

  private final int[] code;

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
    begins = Arrays.stream(starts).mapToInt(writer::rule).toArray();
    code = writer.code.build().toArray();
    types = writer.types.toArray(long[][]::new);
  }

  /**
   * The first of the places where a rule may start, by its number; {@link #NOWHERE} if it matches
   * nowhere in the document as it is.
   */
  int firstPlace(int rule, Tape tape) {
    int at = begins[rule];
    if (at == NO_TESTS || tape.isConfined()) {
      return 0;
    }
    Span[] spans = tape.visible(tape.kinds.all().get(code[at]));
    for (int place = 0; place < spans.length; place++) {
      tape.count();
      Span span = spans[place];
      int own = at + 2;
      int behind = own + code[at + 1];
      int before = behind + 1 + code[behind];
      if (mayHold(own, behind, span, tape)
          && mayStand(behind, true, span, tape)
          && mayStand(before, false, span, tape)) {
        return place;
      }
    }
    return NOWHERE;
  }

  /** Whether one of some elements may stand beside a span; true if there are none. */
  private boolean mayStand(int at, boolean after, Span span, Tape tape) {
    int end = at + 1 + code[at];
    if (code[at] == 0) {
      return true;
    }
    Token token = tape.nextTo(span, after);
    for (int each = at + 1; token != null && each < end; each += 2 + code[each + 1]) {
      if (mayMatch(each, token, after, tape)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayMatch(int at, Token token, boolean after, Tape tape) {
    int kind = code[at];
    if (kind < 0) {
      int place = after ? token.begin : token.end - 1;
      return kind == ANY || tape.characters[place] == ~kind;
    } else if (!token.isPartOf(kind)) {
      return false;
    }
    int end = at + 2 + code[at + 1];
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
      if (!passes(code[at], code[at + 1], span, tape)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(int test, int operand, Span span, Tape tape) {
    return switch (test) {
      case PART_OF -> tape.isPartOf(span, operand);
      case PART_OF + NOT -> !tape.isPartOf(span, operand);
      case PART_OF_ANY -> tape.isPartOfAny(span, types[operand]);
      case PART_OF_ANY + NOT -> !tape.isPartOfAny(span, types[operand]);
      case TEXT -> span.word == null || !span.word.isKnownToDiffer(operand);
      default -> span.word == null || !span.word.isKnownToMatch(operand);
    };
  }

  /** Writes the tests of all rules. */
  private static final class Writer {
    private final IntStream.Builder code = IntStream.builder();
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

    /**
     * The type that an element matches, or the bits not set in the nearest character that it does.
     */
    private static int matched(Target target, boolean after) {
      String literal = target.literal;
      if (target.kind != null) {
        return target.kind.number();
      }
      return literal == null ? ANY : ~literal.charAt(after ? 0 : literal.length() - 1);
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

    private void addWithLength(List<Integer> numbers) {
      add(List.of(numbers.size()));
      add(numbers);
    }

    private void add(List<Integer> numbers) {
      numbers.forEach(code::add);
      size += numbers.size();
    }
  }
}
