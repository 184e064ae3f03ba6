package org.sitrep.ruta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an element does once the whole rule has matched. */
sealed interface Action {

  void execute(Element element, RuleMatch match, Tape tape);

  /** {@code CREATE(T, "feature" = value)}, {@code MARK(T)}, {@code -> T}. */
  final class Create implements Action {
    private final Kind kind;
    private final String[] features;
    private final Source[] values;

    Create(Kind kind, Map<String, Source> features) {
      this.kind = kind;
      this.features = features.keySet().toArray(String[]::new);
      values = features.values().toArray(Source[]::new);
    }

    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      for (Span matched : match.spans(element)) {
        Span span = new Span(kind, matched.begin, matched.end);
        for (int i = 0; i < features.length; i++) {
          span.set(features[i], values[i].value(match));
        }
        tape.add(span);
      }
    }
  }

  /** {@code UNMARK(T)}. */
  record Unmark(Kind kind) implements Action {
    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      for (Span matched : match.spans(element)) {
        if (matched.is(kind)) {
          tape.remove(matched);
        } else {
          at(matched, kind, tape).forEach(tape::remove);
        }
      }
    }
  }

  /** {@code label.feature = value}. */
  record SetLabelled(Element labelled, String feature, Source source) implements Action {
    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      for (Span span : match.spans(labelled)) {
        span.set(feature, source.value(match));
      }
    }
  }

  /** {@code T.feature = value}, of the annotations of a type that the element has matched. */
  record SetTyped(Kind kind, String feature, Source source) implements Action {
    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      for (Span matched : match.spans(element)) {
        List<Span> spans = matched.is(kind) ? List.of(matched) : at(matched, kind, tape);
        spans.forEach(span -> span.set(feature, source.value(match)));
      }
    }
  }

  /** {@code CALL(Script)}. */
  record Call(Program program) implements Action {
    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      for (Span span : match.spans(element)) {
        Span before = tape.openWindow(span);
        program.run(tape);
        tape.closeWindow(before);
      }
    }
  }

  /** {@code RETAINTYPE(...), FILTERTYPE(...)}: what rules step over from now on. */
  record Hide(List<Kind> kinds) implements Action {
    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      tape.hide(kinds);
    }
  }

  /** {@code TRIE("class" = T, list, ...)}. */
  record FindWords(WordTrie trie) implements Action {
    @Override
    public void execute(Element element, RuleMatch match, Tape tape) {
      trie.find(tape);
    }
  }

  /** Where a feature's value comes from. */
  sealed interface Source {
    @Nullable Object value(RuleMatch match);
  }

  /** Text or a truth value. */
  record Constant(Object constant) implements Source {
    @Override
    public Object value(RuleMatch match) {
      return constant;
    }
  }

  /**
   * What a labelled element has matched, or a feature of it.
   *
   * @param feature the feature's name; empty for the annotation itself
   */
  record Labelled(Element labelled, String feature) implements Source {
    @Override
    public @Nullable Object value(RuleMatch match) {
      Span[] spans = match.spans(labelled);
      Span span = spans.length == 0 ? null : spans[spans.length - 1];
      return span == null || feature.isEmpty() ? span : span.get(feature);
    }
  }

  /** The annotations of a type that begin and end with a span. */
  private static List<Span> at(Span span, Kind kind, Tape tape) {
    List<Span> found = new ArrayList<>(1);
    Token first = tape.tokens.beginningAt(span.begin);
    Span each = first == null ? null : first.firstBeginning;
    for (; each != null; each = each.nextBeginning) {
      if (each.end == span.end && each.is(kind)) {
        found.add(each);
      }
    }
    return found;
  }
}
