package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an element matches, its conditions aside: annotations of a type, a literal text, or any
 * token. One class for all three, without a method to be looked up at each try.
 */
final class Target {

  /** Any token, or the end of the text: Ruta's {@code _}. */
  static final Target ANYTHING = new Target(null, null);

  /** The type, if it is one. */
  final @Nullable Kind kind;

  /** A text that begins and ends with tokens, if it is a literal. */
  final @Nullable String literal;

  private Target(@Nullable Kind kind, @Nullable String literal) {
    this.kind = kind;
    this.literal = literal;
  }

  static Target of(Kind kind) {
    return new Target(kind, null);
  }

  static Target of(String literal) {
    if (literal.isEmpty()) {
      throw new UnsupportedRuleException("a literal without text");
    }
    return new Target(null, literal);
  }

  /** All visible spans that it matches in the window, in their order. */
  Span[] all(Tape tape) {
    if (kind != null) {
      return tape.visible(kind);
    } else if (literal == null) {
      throw new UnsupportedRuleException("a rule cannot start with _");
    }
    List<Span> found = new ArrayList<>();
    int at = tape.text.indexOf(literal);
    for (; at >= 0; at = tape.text.indexOf(literal, at + literal.length())) {
      Span span = tape.tokens.stretch(at, at + literal.length());
      if (span != null && tape.isVisible(span)) {
        found.add(span);
      }
    }
    return found.toArray(Span[]::new);
  }

  /** The first span that it matches and that begins with a token, or ends with it. */
  @Nullable Span first(Token token, boolean after, Tape tape) {
    if (kind != null) {
      return token.isPartOf(kind.number())
          ? matching(kind, after ? token.firstBeginning : token.firstEnding, after, tape)
          : null;
    } else if (literal == null) {
      return tape.tokens.stretch(token.begin, token.end);
    }
    int begin = after ? token.begin : token.end - literal.length();
    if (begin < 0 || !tape.text.startsWith(literal, begin)) {
      return null;
    }
    Span span = tape.tokens.stretch(begin, begin + literal.length());
    return span != null && tape.isVisible(span) ? span : null;
  }

  /** The one behind another one of {@link #first}. */
  @Nullable Span next(Span span, boolean after, Tape tape) {
    return kind == null
        ? null
        : matching(kind, after ? span.nextBeginning : span.nextEnding, after, tape);
  }

  /** Whether the end of the text is matched, too, by nothing. */
  boolean matchesNothing() {
    return kind == null && literal == null;
  }

  private static @Nullable Span matching(Kind kind, @Nullable Span from, boolean after, Tape tape) {
    Span span = from;
    while (span != null && !(span.is(kind) && tape.isInWindow(span, after))) {
      span = after ? span.nextBeginning : span.nextEnding;
    }
    return span;
  }
}
