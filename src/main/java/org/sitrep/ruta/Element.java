package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a rule: one annotation, or a group of elements. */
abstract sealed class Element permits Leaf, Group {

  final Quantifier quantifier;
  private final Condition[] conditions;

  /** The group around it; none around the whole rule. */
  @Nullable Group container;

  /** Its place in the group. */
  int index;

  /** The element behind it in the group; none behind an alternative. */
  @Nullable Element next;

  /** The element before it in the group. */
  @Nullable Element previous;

  /** The next element behind it, in the group or behind the group. */
  private @Nullable Element following;

  /** The next element before it, in the group or before the group. */
  private @Nullable Element preceding;

  /** Whether the rule starts with it. */
  boolean anchor;

  Action[] actions = {};
  @Nullable Program inner;

  Element(Quantifier quantifier, List<Condition> conditions) {
    this.quantifier = quantifier;
    this.conditions = conditions.toArray(Condition[]::new);
  }

  /** Types of which the text must have annotations if the element is to match once. */
  List<Kind> requiredKinds() {
    List<Kind> required = new ArrayList<>();
    for (Condition condition : conditions) {
      Kind kind = condition.requiredKind();
      if (kind != null) {
        required.add(kind);
      }
    }
    return required;
  }

  /** Looks around it, once the whole rule is there. */
  void prepare() {
    following = besideAnywhere(true);
    preceding = besideAnywhere(false);
  }

  private @Nullable Element besideAnywhere(boolean after) {
    for (Element element = this; element != null; element = element.container) {
      Element beside = element.neighbour(after);
      if (beside != null) {
        return beside;
      }
    }
    return null;
  }

  /** Starts matching the rule at this element, once for each place. */
  abstract void start(Search search);

  /** Goes on matching with this element, behind what was matched last or before it. */
  abstract void proceed(
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search);

  /** Whether the element would match once at a place. */
  abstract boolean matchesAt(boolean after, Span at, Tape tape);

  /** Goes on in the other direction from an element at which the direction is to change. */
  final void sideStep(boolean after, RuleMatch match, GroupMatch in, Search search) {
    boolean other = !after;
    Span[] matched = match.spans(this);
    Group group = container;
    if (matched.length == 0 || group == null) {
      return;
    }
    Span at = matched[other ? matched.length - 1 : 0];
    GroupMatch own = in.element == group ? in : group.matchIn(match, other);
    if (quantifier.goesOn(other, this, at, own, search.tape)) {
      proceed(other, at, match, own, null, search);
      return;
    }
    Element beside = neighbour(other);
    if (beside != null) {
      beside.proceed(other, at, match, own, group, search);
    } else {
      group.ascend(other, false, at, match, own, group, search);
    }
  }

  /** The element beside it in the same group. */
  final @Nullable Element neighbour(boolean after) {
    return after ? next : previous;
  }

  /** The next element in a direction: in the same group, or behind the group. */
  final @Nullable Element nextAnywhere(boolean after) {
    return after ? following : preceding;
  }

  /** Whether it may find text and then fail. */
  abstract boolean mayFailLate();

  final List<Condition> conditions() {
    return List.of(conditions);
  }

  final boolean hasConditions() {
    return conditions.length > 0;
  }

  final boolean holds(@Nullable Span span, Tape tape) {
    for (Condition condition : conditions) {
      if (!condition.holds(span, tape)) {
        return false;
      }
    }
    return true;
  }

  /** This element and those inside it, a group's elements before the group. */
  List<Element> withInner() {
    return new ArrayList<>(List.of(this));
  }
}
