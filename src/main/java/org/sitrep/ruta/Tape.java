package org.sitrep.ruta;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One document as the rules see it: its tokens, and the spans made so far. */
final class Tape {

  /** What patterns say of text up to this length is remembered. */
  private static final int LONGEST_PHRASE = 50;

  final String text;
  final char[] characters;
  final Kinds kinds;
  final TokenChain tokens;

  private final Vocabulary vocabulary;
  private final SpanIndex[] spans;

  /** How often a span of each type was added or taken away. */
  private final int[] changes;

  private final Span document;
  private final int documentType;
  private final long[] hiddenTypes;

  /** A bit for each type of which a span was made. */
  private final long[] made;

  /** The visible spans of each type in the document, as they were when last asked for. */
  private final Span[] @Nullable [] visible;

  /** How often spans and tokens had changed by then. */
  private final int[] visibleSince;

  /** How often tokens were hidden, or shown again. */
  private int hidings;

  private Span window;
  private int @Nullable [][] offsets;
  private long tried;

  /**
   * A document before the first rule.
   *
   * @param text the document's text
   * @param kinds the types
   * @param vocabulary the words known so far
   */
  Tape(String text, Kinds kinds, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.kinds = kinds;
    characters = text.toCharArray();
    tokens = new TokenChain(text.length());
    spans = new SpanIndex[kinds.all().size()];
    Arrays.fill(spans, SpanIndex.EMPTY);
    changes = new int[spans.length];
    hiddenTypes = new long[kinds.words()];
    made = new long[kinds.words()];
    visible = new Span[spans.length][];
    visibleSince = new int[spans.length];
    Kind type = kinds.named("Document");
    note(type);
    documentType = type.number();
    document = new Span(type, 0, text.length());
    document.live = true;
    window = document;
    tokenize();
    hide(List.of(kinds.named("BREAK")));
  }

  private void tokenize() {
    Tokenizer tokenizer = new Tokenizer(characters);
    Token last = null;
    while (tokenizer.next()) {
      Kind kind = kinds.ofToken(tokenizer.type());
      Span span = new Span(kind, tokenizer.begin(), tokenizer.end());
      span.live = true;
      span.word = vocabulary.word(characters, span.begin, span.end);
      last = new Token(span, kind.supertypes(), last);
      tokens.add(last);
      if (spans[kind.number()] == SpanIndex.EMPTY) {
        note(kind);
      }
      index(kind, span);
    }
  }

  private void index(Kind kind, Span span) {
    int number = kind.number();
    if (spans[number] == SpanIndex.EMPTY) {
      spans[number] = new SpanIndex();
    }
    spans[number].add(span);
    changes[number]++;
  }

  private void note(Kind kind) {
    for (int i = 0; i < made.length; i++) {
      made[i] |= kind.supertypes()[i];
    }
  }

  /** Whether the text of a span matches a pattern as a whole. */
  boolean matches(TextPattern pattern, Span span) {
    Word word = span.word;
    if (word == null && span.end - span.begin <= LONGEST_PHRASE) {
      word = vocabulary.word(characters, span.begin, span.end);
    }
    return word != null
        ? word.matches(pattern)
        : pattern.matches(text.substring(span.begin, span.end));
  }

  /** Counts a try of an element at a span. */
  void count() {
    tried++;
  }

  /** Counts tries of an element, each at another span. */
  void count(int tries) {
    tried += tries;
  }

  /** How often an element was tried at a span: what the rules cost, without a clock. */
  long tried() {
    return tried;
  }

  /** The offsets at which regular expressions are to be tried, by their numbers. */
  int[][] offsets(PatternStarts starts) {
    int[][] known = offsets;
    if (known == null) {
      known = starts.offsets(characters);
      offsets = known;
    }
    return known;
  }

  Span document() {
    return document;
  }

  /** Confines what rules see to a span, and returns what they saw before. */
  Span openWindow(Span span) {
    Span before = window;
    window = span.begin == window.begin && span.end == window.end ? window : span;
    return before;
  }

  void closeWindow(Span before) {
    window = before;
  }

  /** Whether rules see only a part of the document. */
  boolean isConfined() {
    return window != document;
  }

  /** From now on rules step over tokens of these types, and of no others. */
  void hide(List<Kind> types) {
    Arrays.fill(hiddenTypes, 0);
    for (Kind type : types) {
      hiddenTypes[type.number() >> 6] |= 1L << type.number();
    }
    for (Token token = tokens.first(); token != null; token = token.next) {
      token.hidden = token.isPartOfAny(hiddenTypes);
    }
    hidings++;
  }

  /** The visible token behind a span, or before it, if it lies in the window. */
  @Nullable Token nextTo(Span span, boolean after) {
    Token token;
    if (after) {
      if (span.end == window.end) {
        return null;
      }
      token = tokens.endingAt(span.end);
      do {
        token = token == null ? null : token.next;
      } while (token != null && token.hidden);
      return token == null || token.end > window.end ? null : token;
    }
    if (span.begin == window.begin) {
      return null;
    }
    token = tokens.beginningAt(span.begin);
    do {
      token = token == null ? null : token.previous;
    } while (token != null && token.hidden);
    return token == null || token.begin < window.begin ? null : token;
  }

  /** Whether rules see a span: its first and its last token are not hidden. */
  boolean isVisible(Span span) {
    if (span.begin < window.begin || span.end > window.end) {
      return false;
    }
    Token first = tokens.beginningAt(span.begin);
    Token last = tokens.endingAt(span.end);
    return (first == null || !first.hidden) && (last == null || !last.hidden);
  }

  /** Whether the window holds a span that begins, or ends, inside it. */
  boolean isInWindow(Span span, boolean beginsInside) {
    return span.begin >= window.begin && (!beginsInside || span.end <= window.end);
  }

  /** Whether the document has had spans of each of some types: a part of a list of numbers. */
  boolean hasHadAll(int[] types, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Kind.has(made, types[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the document has had spans of one of some types, if there are any. */
  boolean hasHadAny(long @Nullable [] types) {
    if (types == null) {
      return true;
    }
    for (int i = 0; i < made.length; i++) {
      if ((types[i] & made[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The visible spans of a type in the window, in UIMA's order. */
  Span[] visible(Kind kind) {
    if (kind.number() == documentType) {
      return new Span[] {window};
    } else if (window != document) {
      return findVisible(kind);
    }
    int since = hidings;
    for (int subtype : kinds.subtypes(kind)) {
      since += changes[subtype];
    }
    Span[] known = visible[kind.number()];
    if (known == null || visibleSince[kind.number()] != since) {
      known = findVisible(kind);
      visible[kind.number()] = known;
      visibleSince[kind.number()] = since;
    }
    return known;
  }

  private Span[] findVisible(Kind kind) {
    int[] subtypes = kinds.subtypes(kind);
    int most = 1;
    for (int subtype : subtypes) {
      most += spans[subtype].firstFrom(window.end) - spans[subtype].firstFrom(window.begin);
    }
    Span[] found = new Span[most];
    int count = 0;
    if (window != document && window.is(kind) && window.live && isVisible(window)) {
      found[count++] = window;
    }
    int own = count;
    int sources = 0;
    for (int subtype : subtypes) {
      SpanIndex index = spans[subtype];
      int before = count;
      int end = index.firstFrom(window.end);
      for (int at = index.firstFrom(window.begin); at < end; at++) {
        Span span = index.get(at);
        if (span != window && isVisible(span)) {
          found[count++] = span;
        }
      }
      sources += count > before ? 1 : 0;
    }
    if (sources > 1) {
      Arrays.sort(found, own, count, SpanIndex.ORDER);
    }
    return Arrays.copyOf(found, count);
  }

  /** All spans of exactly one type, in UIMA's order. */
  SpanIndex all(Kind kind) {
    return spans[kind.number()];
  }

  /** Whether a span of the type of a number covers the first token of this one or the last. */
  boolean isPartOf(Span span, int number) {
    Token first = tokens.beginningAt(span.begin);
    Token last = tokens.endingAt(span.end);
    return (first != null && first.isPartOf(number)) || (last != null && last.isPartOf(number));
  }

  /** The same for any of some types. */
  boolean isPartOfAny(Span span, long[] kinds) {
    Token first = tokens.beginningAt(span.begin);
    if (first != null && first.isPartOfAny(kinds)) {
      return true;
    }
    Token last = tokens.endingAt(span.end);
    return last != null && last != first && last.isPartOfAny(kinds);
  }

  /** Whether a longer span of a type covers this one, and begins in the window. */
  boolean isProperPartOf(Span span, Kind kind) {
    for (int subtype : kinds.subtypes(kind)) {
      if (spans[subtype].encloses(span.begin, span.end, window.begin)) {
        return true;
      }
    }
    return false;
  }

  /** Adds an annotation, if it covers any text. */
  void add(Span span) {
    if (span.begin >= span.end) {
      return;
    }
    Kind kind = Objects.requireNonNull(span.kind);
    tokens.divide(span.begin);
    tokens.divide(span.end);
    span.live = true;
    Token first = tokens.beginningAt(span.begin);
    Token last = tokens.endingAt(span.end);
    if (first != null) {
      first.addBeginning(span);
      if (first == last && first.firstBeginning != null) {
        Word word = first.firstBeginning.word;
        span.word = first.firstBeginning.end == span.end ? word : null;
      }
    }
    if (last != null) {
      last.addEnding(span);
    }
    note(kind);
    boolean hides = kind.isAny(hiddenTypes);
    hidings += hides ? 1 : 0;
    Token token = first != null ? first : tokens.from(span.begin);
    for (; token != null && token.end <= span.end; token = token.next) {
      token.cover(kind.supertypes());
      token.hidden |= hides;
    }
    index(kind, span);
  }

  /** Takes an annotation away. */
  void remove(Span span) {
    if (!span.live || span.kind == null) {
      return;
    }
    span.live = false;
    spans[span.kind.number()].remove(span);
    changes[span.kind.number()]++;
    Token first = tokens.beginningAt(span.begin);
    Token last = tokens.endingAt(span.end);
    if (first != null) {
      first.removeBeginning(span);
    }
    if (last != null) {
      last.removeEnding(span);
    }
    for (Kind type : kinds.coveringSupertypes(span.kind)) {
      uncover(type, first, span.end);
    }
  }

  private void uncover(Kind type, @Nullable Token first, int end) {
    for (Token token = first; token != null && token.end <= end; token = token.next) {
      if (!isCovered(token, type)) {
        token.uncover(type);
        boolean hidden = token.isPartOfAny(hiddenTypes);
        hidings += hidden != token.hidden ? 1 : 0;
        token.hidden = hidden;
      }
    }
  }

  private boolean isCovered(Token token, Kind type) {
    for (Span each = token.firstBeginning; each != null; each = each.nextBeginning) {
      if (each.is(type)) {
        return true;
      }
    }
    for (int subtype : kinds.subtypes(type)) {
      if (spans[subtype].covers(token.begin, token.end)) {
        return true;
      }
    }
    return false;
  }
}
