package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which an element finds spans. */
final class Matchers {

  private Matchers() {}

  /** Annotations of a type. */
  record Typed(Kind kind) implements Leaf.Matcher {
    @Override
    public Span[] all(Tape tape) {
      return tape.visible(kind);
    }

    @Override
    public Kind requiredKind() {
      return kind;
    }

    @Override
    public @Nullable Span first(Token token, boolean after, Tape tape) {
      return token.isPartOf(kind)
          ? matching(after ? token.firstBeginning : token.firstEnding, after, tape)
          : null;
    }

    @Override
    public @Nullable Span next(Span span, boolean after, Tape tape) {
      return matching(after ? span.nextBeginning : span.nextEnding, after, tape);
    }

    private @Nullable Span matching(@Nullable Span from, boolean after, Tape tape) {
      Span span = from;
      while (span != null && !(span.is(kind) && tape.isInWindow(span, after))) {
        span = after ? span.nextBeginning : span.nextEnding;
      }
      return span;
    }
  }

  /** A literal text that begins and ends with tokens. */
  record Literal(String text) implements Leaf.Matcher {
    @Override
    public Span[] all(Tape tape) {
      List<Span> found = new ArrayList<>();
      int at = tape.text.indexOf(text);
      for (; at >= 0; at = tape.text.indexOf(text, at + text.length())) {
        Span span = tape.tokens.stretch(at, at + text.length());
        if (span != null && tape.isVisible(span)) {
          found.add(span);
        }
      }
      return found.toArray(Span[]::new);
    }

    @Override
    public @Nullable Span first(Token token, boolean after, Tape tape) {
      int begin = after ? token.begin : token.end - text.length();
      if (begin < 0 || !tape.text.startsWith(text, begin)) {
        return null;
      }
      Span span = tape.tokens.stretch(begin, begin + text.length());
      return span != null && tape.isVisible(span) ? span : null;
    }

    @Override
    public @Nullable Span next(Span span, boolean after, Tape tape) {
      return null;
    }
  }

  /** Any token, or the end of the text: Ruta's {@code _}. */
  record Anything() implements Leaf.Matcher {
    @Override
    public Span[] all(Tape tape) {
      throw new UnsupportedRuleException("a rule cannot start with _");
    }

    @Override
    public @Nullable Span first(Token token, boolean after, Tape tape) {
      return tape.tokens.stretch(token.begin, token.end);
    }

    @Override
    public @Nullable Span next(Span span, boolean after, Tape tape) {
      return null;
    }

    @Override
    public boolean matchesNothing() {
      return true;
    }
  }
}
