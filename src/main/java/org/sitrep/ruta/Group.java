package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Elements in a row, or alternatives. */
final class Group extends Element {

  final Element[] elements;
  final boolean alternatives;

  /** The element with which matching this group starts. */
  private Element anchorElement;

  Group(
      List<Element> elements,
      boolean alternatives,
      Quantifier quantifier,
      List<Condition> conditions) {
    super(quantifier, conditions);
    this.elements = elements.toArray(Element[]::new);
    anchorElement = elements.get(0);
    this.alternatives = alternatives;
    for (int i = 0; i < this.elements.length; i++) {
      this.elements[i].container = this;
      this.elements[i].index = i;
      if (i > 0 && !alternatives) {
        this.elements[i].previous = this.elements[i - 1];
        this.elements[i - 1].next = this.elements[i];
      }
    }
  }

  @Override
  List<Element> withInner() {
    List<Element> all = new ArrayList<>();
    for (Element element : elements) {
      all.addAll(element.withInner());
    }
    all.add(this);
    return all;
  }

  boolean contains(Element element) {
    for (Group group = element.container; group != null; group = group.container) {
      if (group == this) {
        return true;
      }
    }
    return false;
  }

  @Override
  void prepare() {
    super.prepare();
    for (Element element : elements) {
      if (element.anchor || (element instanceof Group group && group.anchorElement.anchor)) {
        anchorElement = element;
        return;
      }
    }
  }

  /** The last match of this group in a rule's match, or the first. */
  GroupMatch matchIn(RuleMatch match, boolean last) {
    List<@Nullable ElementMatch> all = match.matches(this);
    ElementMatch found = Objects.requireNonNull(all.get(last ? all.size() - 1 : 0));
    return (GroupMatch) (last ? found : found.first());
  }

  private GroupMatch enter(RuleMatch match, @Nullable GroupMatch in) {
    GroupMatch own = new GroupMatch(this, in);
    if (in == null) {
      match.root = own;
    } else {
      in.add(own);
    }
    return own;
  }

  /** Enters this group in a match that begins inside it, and the groups around it before. */
  GroupMatch enterFirst(RuleMatch match) {
    return enter(match, container == null ? null : container.enterFirst(match));
  }

  /** The element with which matching starts: inside this group, unless it has alternatives. */
  Element starting() {
    Element starting = anchorElement;
    while (starting instanceof Group group && !group.alternatives) {
      starting = group.anchorElement;
    }
    return alternatives ? this : starting;
  }

  @Override
  void start(Search search) {
    if (!alternatives) {
      starting().start(search);
      return;
    }
    Search each = Search.of(this, search.tape);
    for (Element element : elements) {
      element.start(each);
    }
    Element side = nextAnywhere(false) != null ? this : null;
    goOnWith(each.found, true, null, side, search);
  }

  @Override
  void proceed(
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    if (!alternatives) {
      Element first = elements[after ? 0 : elements.length - 1];
      first.proceed(after, at, match, enter(match, in), side, search);
      return;
    }
    goOnWith(alternatives(after, at, match, in, side, search.tape), after, at, side, search);
  }

  private List<RuleMatch> alternatives(
      boolean after,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Tape tape) {
    Search search = Search.of(this, tape);
    for (Element element : elements) {
      ElementMatch.Copied copied = new ElementMatch.Copied(in);
      RuleMatch copy = match.copy(copied);
      element.proceed(after, at, copy, enter(copy, copied.copy), side, search);
    }
    return search.found;
  }

  /** Goes on with each way in which an alternative has matched, or with one that has failed. */
  private void goOnWith(
      List<RuleMatch> ways,
      boolean after,
      @Nullable Span at,
      @Nullable Element side,
      Search search) {
    List<Way> matched = new ArrayList<>(ways.size());
    for (RuleMatch way : ways) {
      GroupMatch own = matchIn(way, true);
      if (own.matched()) {
        Span all = Objects.requireNonNull(Objects.requireNonNull(way.root).span());
        matched.add(new Way(way, own, all));
      }
    }
    if (matched.isEmpty() && !ways.isEmpty()) {
      RuleMatch failed = ways.get(0);
      Span last = lastSpan(failed, after, at);
      ascend(after, true, last, failed, matchIn(failed, true), side, search);
      return;
    }
    matched.sort(Way.ORDER);
    Span before = null;
    for (Way way : matched) {
      if (before == null || SpanIndex.ORDER.compare(before, way.all) != 0) {
        Span last = lastSpan(way.match, after, at);
        ascend(after, false, last, way.match, way.own, side, search);
      }
      before = way.all;
    }
  }

  /**
   * One way in which an alternative has matched.
   *
   * @param own the match of the group
   * @param all what the rule has matched so far; of two ways with the same, the first one counts
   */
  private record Way(RuleMatch match, GroupMatch own, Span all) {
    static final Comparator<Way> ORDER = Comparator.comparing(Way::all, SpanIndex.ORDER);
  }

  private @Nullable Span lastSpan(RuleMatch match, boolean after, @Nullable Span at) {
    Span[] spans = match.spans(this);
    if (spans.length == 0) {
      return quantifier.isOptional() ? at : null;
    }
    Span span = spans[after ? spans.length - 1 : 0];
    boolean older = at != null && (after ? span.end < at.end : span.begin > at.begin);
    return older ? at : span;
  }

  /** Goes on once the elements of the group have matched, or failed. */
  void ascend(
      boolean after,
      boolean failed,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch own,
      @Nullable Element side,
      Search search) {
    if (hasConditions()) {
      Span span = own.span();
      if (span != null) {
        own.conditionsHold &= holds(new Span(null, span.begin, span.end), search.tape);
      }
    }
    if (search.isFor(this)) {
      match.matched &= !failed;
      search.found.add(match);
      return;
    }
    if (container == null) {
      finish(after, failed, at, match, own, side, search);
    } else {
      ascendFurther(after, failed, at, match, Objects.requireNonNull(own.container), side, search);
    }
  }

  /** Goes on in the group around this one: a method of its own, so that the JVM can inline both. */
  private void ascendFurther(
      boolean after,
      boolean failed,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch in,
      @Nullable Element side,
      Search search) {
    Element beside = neighbour(after);
    ElementMatch last = Objects.requireNonNull(in.of(this));
    int before = last.count;
    boolean goesOn = quantifier.goesOn(after, this, at, in, search.tape);
    boolean enough = quantifier.evaluate(last, in);
    ElementMatch rest = Objects.requireNonNull(in.of(this));
    boolean dropped = enough && rest.count < before;
    match.matched = (match.matched || dropped) && (enough || goesOn || side != null);
    if (goesOn && !dropped && (!failed || enough)) {
      proceed(after, at, match, in, side, search);
    } else if (beside == null) {
      finish(after, failed && !dropped, at, match, in, side, search);
    } else if (!failed) {
      beside.proceed(after, at, match, in, side, search);
    } else {
      Span back = enough ? stepBack(after, rest, at) : null;
      if (back != null) {
        beside.proceed(after, back, match, in, side, search);
      } else {
        finish(after, true, at, match, in, side, search);
      }
    }
  }

  /** Where matching goes on once a failed match of the group was dropped. */
  private static @Nullable Span stepBack(boolean after, ElementMatch last, @Nullable Span at) {
    if (last.count == 0) {
      return at;
    }
    Span outermost = null;
    for (ElementMatch each = last; each != null; each = each.before) {
      Span span = each.span();
      if (span != null
          && (outermost == null
              || (after ? span.end > outermost.end : span.begin < outermost.begin))) {
        outermost = span;
      }
    }
    return outermost;
  }

  private void finish(
      boolean after,
      boolean failed,
      @Nullable Span at,
      RuleMatch match,
      GroupMatch own,
      @Nullable Element side,
      Search search) {
    if (container != null) {
      container.ascend(after, failed, at, match, own, side, search);
    } else if (side != null && !failed && side.container != null) {
      side.sideStep(after, match, own, search);
    } else {
      match.matched &= !failed;
      search.complete(match);
    }
  }

  @Override
  boolean mayFailLate() {
    return true;
  }

  @Override
  boolean matchesAt(boolean after, Span at, Tape tape) {
    RuleMatch match = new RuleMatch();
    GroupMatch in = new GroupMatch(Objects.requireNonNull(container), null);
    match.root = in;
    Search search = Search.of(this, tape);
    if (alternatives) {
      search.found.addAll(alternatives(after, at, match, in, null, tape));
    } else {
      proceed(after, at, match, in, null, search);
    }
    for (RuleMatch found : search.found) {
      for (ElementMatch last : found.matches(this)) {
        if (last != null && last.anyMatched()) {
          return true;
        }
      }
    }
    return false;
  }
}
