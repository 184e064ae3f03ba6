package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An element that matches one annotation of a type, or a literal text. */
final class Leaf extends Element {

  final Target target;
  private Leaf[] requiredAfter = {};
  private Leaf[] requiredBefore = {};

  Leaf(Target target, Quantifier quantifier, List<Condition> conditions) {
    super(quantifier, conditions);
    this.target = target;
  }

  private Group group() {
    return Objects.requireNonNull(container);
  }

  @Override
  List<Kind> requiredKinds() {
    List<Kind> required = super.requiredKinds();
    Kind own = target.kind;
    if (own != null) {
      required.add(own);
    }
    return required;
  }

  @Override
  void start(Search search) {
    start(search, 0);
  }

  /**
   * Starts matching the rule at this element.
   *
   * @param from the index of the first of the spans of the target where it is tried
   */
  void start(Search search, int from) {
    Span[] spans = target.all(search.tape);
    for (int place = from; place < spans.length; place++) {
      Span span = spans[place];
      search.tape.count();
      if (holds(span, search.tape) && fits(span, search.tape)) {
        RuleMatch match = new RuleMatch();
        startAt(span, match, group().enterFirst(match), search);
      }
    }
  }

  @Override
  void prepare() {
    super.prepare();
    requiredAfter = Required.beside(this, true);
    requiredBefore = Required.beside(this, false);
  }

  /**
   * Whether one of the elements that the rule cannot do without beside this one matches there.
   * {@link StartFilter} must not be stricter.
   */
  private boolean fits(Span span, Tape tape) {
    return anyMatchesAt(requiredAfter, true, span, tape)
        && anyMatchesAt(requiredBefore, false, span, tape);
  }

  private static boolean anyMatchesAt(Leaf[] leaves, boolean after, Span at, Tape tape) {
    if (leaves.length == 0) {
      return true;
    }
    tape.count();
    Token token = tape.nextTo(at, after);
    if (token != null) {
      for (Leaf leaf : leaves) {
        if (leaf.matchesFrom(token, after, tape)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The elements of which one has to match beside it; empty if none has to. */
  Leaf[] required(boolean after) {
    return after ? requiredAfter : requiredBefore;
  }

  private boolean matchesFrom(Token token, boolean after, Tape tape) {
    Span span = target.first(token, after, tape);
    while (span != null && !holds(span, tape)) {
      span = target.next(span, after, tape);
    }
    return span != null;
  }

  /** Whether it may match without any text. */
  boolean matchesNothing() {
    return target.matchesNothing();
  }

  private void startAt(Span span, RuleMatch match, GroupMatch in, Search search) {
    add(span, true, match, in);
    if (search.isFor(this)) {
      search.found.add(match);
      return;
    }
    Element side = nextAnywhere(false) != null ? this : null;
    if (quantifier.goesOn(true, this, span, in, search.tape)) {
      proceedOwn(true, span, match, in, side, search);
    } else if (next != null) {
      next.proceed(true, span, match, in, side, search);
    } else if (previous != null) {
      Element back = nextAnywhere(true) != null ? this : null;
      previous.proceed(false, span, match, in, back, search);
    } else {
      group().ascend(true, false, span, match, in, side, search);
    }
  }

  @Override
  void proceed(
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    Tape tape = search.tape;
    if (!quantifier.goesOn(after, this, at, in, tape)) {
      stepBack(after, at, match, in, side, search);
      return;
    }
    tape.count();
    Token token = tape.nextTo(Objects.requireNonNull(at), after);
    Span first = token == null ? null : target.first(token, after, tape);
    if (first == null) {
      if (token == null && target.matchesNothing()) {
        proceedWith(null, after, at, match, in, side, search);
      } else {
        stepBack(after, at, match, in, side, search);
      }
      return;
    }
    if (target.next(first, after, tape) == null) {
      proceedWith(first, after, at, match, in, side, search);
    } else {
      proceedWithEach(first, after, at, match, in, side, search);
    }
  }

  /** Goes on with each of several spans of a place, in a copy of the match. */
  private void proceedWithEach(
      Span first,
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    List<Span> spans = new ArrayList<>();
    for (Span span = first; span != null; span = target.next(span, after, search.tape)) {
      spans.add(span);
    }
    for (Span span : spans) {
      ElementMatch.Copied copied = new ElementMatch.Copied(in);
      RuleMatch copy = match.copy(copied);
      proceedWith(span, after, at, copy, Objects.requireNonNull(copied.copy), side, search);
    }
  }

  private void proceedWith(
      @Nullable Span span,
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    add(span, holds(span, search.tape), match, in);
    if (search.isFor(this)) {
      search.found.add(match);
    } else if (!match.matched) {
      stepBack(after, at, match, in, side, search);
    } else if (quantifier.goesOn(after, this, span, in, search.tape)) {
      proceedOwn(after, Objects.requireNonNull(span), match, in, side, search);
    } else {
      leave(after, span, match, in, side, search);
    }
  }

  /** Matches the element again, as often as its quantifier says. */
  private void proceedOwn(
      boolean after,
      Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    Tape tape = search.tape;
    Span last = at;
    Span each = at;
    while (true) {
      tape.count();
      Token token = tape.nextTo(each, after);
      Span span = token == null ? null : target.first(token, after, tape);
      if (span == null) {
        stepBack(after, each, match, in, side, search);
        return;
      }
      if (target.next(span, after, tape) != null) {
        proceed(after, last, match, in, side, search);
        return;
      }
      last = each;
      each = span;
      add(each, holds(each, tape), match, in);
      if (!match.matched) {
        stepBack(after, last, match, in, side, search);
        return;
      }
      if (!quantifier.goesOn(after, this, each, in, tape)) {
        leave(after, each, match, in, side, search);
        return;
      }
    }
  }

  private void add(@Nullable Span span, boolean holds, RuleMatch match, GroupMatch in) {
    ElementMatch own = new ElementMatch(this);
    own.span = span;
    own.conditionsHold = holds;
    in.add(own);
    match.matched &= holds;
  }

  /** Gives the last try up, and goes on if the element can do without it. */
  private void stepBack(
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    if (search.isFor(this)) {
      search.found.add(match);
      return;
    }
    ElementMatch last = in.of(this);
    boolean enough;
    if (last == null) {
      enough = quantifier.isOptional();
    } else {
      enough = quantifier.evaluate(last, in);
      match.matched = enough;
    }
    if (enough) {
      leave(after, at, match, in, side, search);
    } else {
      group().ascend(after, true, at, match, in, side, search);
    }
  }

  /** Goes on with what follows the element. */
  private void leave(
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    Element beside = neighbour(after);
    if (beside != null) {
      beside.proceed(after, at, match, in, side, search);
    } else if (side != null && group().contains(side)) {
      side.sideStep(after, match, in, search);
    } else {
      group().ascend(after, false, at, match, in, side, search);
    }
  }

  @Override
  boolean mayFailLate() {
    return hasConditions();
  }

  @Override
  boolean matchesAt(boolean after, Span at, Tape tape) {
    if (quantifier.reluctant() && quantifier.isOptional()) {
      Element beside = nextAnywhere(after);
      if (beside == null || beside.matchesAt(after, at, tape)) {
        return false;
      }
    }
    tape.count();
    Token token = tape.nextTo(at, after);
    return token != null && matchesFrom(token, after, tape);
  }
}
