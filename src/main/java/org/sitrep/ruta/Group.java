package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Elements in a row, or alternatives. */
final class Group extends Element {

  final List<Element> elements;
  final boolean alternatives;
  private @Nullable Element start;

  Group(
      List<Element> elements,
      boolean alternatives,
      Quantifier quantifier,
      List<Condition> conditions) {
    super(quantifier, conditions);
    this.elements = elements;
    this.alternatives = alternatives;
    for (int i = 0; i < elements.size(); i++) {
      elements.get(i).container = this;
      elements.get(i).index = i;
    }
  }

  @Override
  List<Element> withInner() {
    List<Element> all = new ArrayList<>();
    elements.forEach(each -> all.addAll(each.withInner()));
    all.add(this);
    return all;
  }

  /** The element beside another one; none beside an alternative. */
  @Nullable Element neighbour(boolean after, Element element) {
    int at = element.index + (after ? 1 : -1);
    return alternatives || at < 0 || at >= elements.size() ? null : elements.get(at);
  }

  boolean contains(Element element) {
    for (Group group = element.container; group != null; group = group.container) {
      if (group == this) {
        return true;
      }
    }
    return false;
  }

  /** The element with which matching this group starts. */
  private Element anchorElement() {
    Element known = start;
    if (known == null) {
      known = findAnchorElement();
      start = known;
    }
    return known;
  }

  private Element findAnchorElement() {
    if (elements.size() == 1) {
      return elements.get(0);
    }
    for (Element element : elements) {
      if (element.anchor || (element instanceof Group group && group.anchorElement().anchor)) {
        return element;
      }
    }
    return elements.get(0);
  }

  /** The last match of this group in a rule's match, or the first. */
  GroupMatch matchIn(RuleMatch match, boolean last) {
    List<@Nullable Matches> all = match.matches(this);
    Matches matches = Objects.requireNonNull(all.get(last ? all.size() - 1 : 0));
    return (GroupMatch) matches.get(last ? matches.size() - 1 : 0);
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

  @Override
  void start(RuleMatch match, @Nullable GroupMatch in, Search search) {
    if (!alternatives) {
      anchorElement().start(match, enter(match, in), search);
      return;
    }
    Search each = Search.of(this, search.tape);
    for (Element element : elements) {
      ElementMatch.Copied copied = new ElementMatch.Copied(Objects.requireNonNull(in));
      RuleMatch copy = match.copy(copied);
      element.start(copy, enter(copy, copied.copy), each);
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
      Element first = elements.get(after ? 0 : elements.size() - 1);
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
    List<RuleMatch> chosen = new ArrayList<>(ways.size());
    for (RuleMatch way : ways) {
      if (matchIn(way, true).matched()) {
        insert(way, chosen);
      }
    }
    if (chosen.isEmpty() && !ways.isEmpty()) {
      chosen.add(ways.get(0));
    }
    for (RuleMatch way : chosen) {
      GroupMatch own = matchIn(way, true);
      ascend(after, !own.matched(), lastSpan(way, after, at), way, own, side, search);
    }
  }

  /** Inserts a match by its place in the text, unless there is one of the same stretch. */
  private static void insert(RuleMatch way, List<RuleMatch> ways) {
    Span span = Objects.requireNonNull(Objects.requireNonNull(way.root).span());
    int i = 0;
    for (; i < ways.size(); i++) {
      Span other = Objects.requireNonNull(Objects.requireNonNull(ways.get(i).root).span());
      int order = SpanIndex.ORDER.compare(span, other);
      if (order == 0) {
        return;
      }
      if (order < 0) {
        break;
      }
    }
    ways.add(i, way);
  }

  private @Nullable Span lastSpan(RuleMatch match, boolean after, @Nullable Span at) {
    List<Span> spans = match.spans(this);
    if (spans.isEmpty()) {
      return quantifier.isOptional() ? at : null;
    }
    Span span = spans.get(after ? spans.size() - 1 : 0);
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
    Group group = container;
    if (group == null) {
      finish(after, failed, at, match, own, side, search);
      return;
    }
    GroupMatch in = Objects.requireNonNull(own.container);
    Element next = group.neighbour(after, this);
    Matches matches = Objects.requireNonNull(in.of(this));
    int before = matches.size();
    boolean goesOn = quantifier.goesOn(after, this, at, in, search.tape);
    Matches rest = quantifier.evaluate(matches);
    boolean dropped = rest != null && rest.size() < before;
    match.matched = (match.matched || dropped) && (rest != null || goesOn || side != null);
    if (goesOn && !dropped && (!failed || rest != null)) {
      proceed(after, at, match, in, side, search);
    } else if (next == null) {
      finish(after, failed && !dropped, at, match, in, side, search);
    } else if (!failed) {
      next.proceed(after, at, match, in, side, search);
    } else {
      Span back = stepBack(after, rest, at);
      if (back != null) {
        next.proceed(after, back, match, in, side, search);
      } else {
        finish(after, true, at, match, in, side, search);
      }
    }
  }

  /** Where matching goes on once a failed match of the group was dropped. */
  private static @Nullable Span stepBack(
      boolean after, @Nullable Matches matches, @Nullable Span at) {
    if (matches == null || matches.size() == 0) {
      return matches == null ? null : at;
    }
    Span outermost = null;
    for (int i = 0; i < matches.size(); i++) {
      Span span = matches.get(i).span();
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
      for (Matches matches : found.matches(this)) {
        if (matches != null && matches.anyMatched()) {
          return true;
        }
      }
    }
    return false;
  }
}
