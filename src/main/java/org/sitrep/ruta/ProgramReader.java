package org.sitrep.ruta;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.apache.uima.cas.Feature;

/**
 * Reads compiled rules, as {@link ScriptCompiler} writes them: all texts in UTF-8, a length before
 * each; then a {@link Code} and what belongs to it, a count before whatever there may be several
 * of, a length before parts of their own, texts by their places among all, types by their names,
 * elements of a rule by the order in which they end.
 */
final class ProgramReader {

  private final Kinds kinds;
  private final Set<String> called;
  private final Map<String, TextPattern> patterns = new HashMap<>();
  private final List<TextPattern> allPatterns = new ArrayList<>();
  private final PatternStarts starts = new PatternStarts();

  /** Each once, so that rules share what is the same. */
  private final String[] texts;

  private ProgramReader(ByteBuffer in, Kinds kinds, Set<String> called) {
    this.kinds = kinds;
    this.called = called;
    texts = new String[in.getInt()];
    for (int i = 0; i < texts.length; i++) {
      byte[] text = new byte[in.getInt()];
      in.get(text);
      texts[i] = new String(text, StandardCharsets.UTF_8);
    }
  }

  /**
   * Reads a main script with those that it calls.
   *
   * @param called the names of the scripts to call, without package; all if there are none
   * @throws UnsupportedRuleException if a rule names an unknown type or feature, has a faulty
   *     regular expression, or is one of those whose matches depend on chance in Ruta
   */
  static Program read(byte[] compiled, Kinds kinds, Set<String> called) {
    ByteBuffer in = ByteBuffer.wrap(compiled);
    return new ProgramReader(in, kinds, called).program(in);
  }

  private Program program(ByteBuffer in) {
    String script = text(in);
    List<Program.Statement> statements = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      try {
        statements.add(code(in) == Code.PATTERN ? pattern(in) : new Rule(in).read());
      } catch (UnsupportedRuleException e) {
        throw e.in(script, statements.size() + 1);
      } catch (PatternSyntaxException e) {
        throw new UnsupportedRuleException("regular expression: " + e.getMessage())
            .in(script, statements.size() + 1);
      }
    }
    return new Program(statements, kinds.words());
  }

  private PatternRule pattern(ByteBuffer in) {
    String regex = text(in);
    List<PatternRule.Result> results = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      int group = in.getInt();
      Kind kind = kind(in);
      List<Map.Entry<String, String>> features = new ArrayList<>();
      for (int each = in.getInt(); each > 0; each--) {
        features.add(Map.entry(feature(kind, in), text(in)));
      }
      results.add(new PatternRule.Result(group, kind, features));
    }
    return new PatternRule(regex, results, starts);
  }

  private String text(ByteBuffer in) {
    return texts[in.getChar()];
  }

  private static boolean truth(ByteBuffer in) {
    return in.get() != 0;
  }

  private Code code(ByteBuffer in) {
    return Code.valueOf(text(in));
  }

  private Kind kind(ByteBuffer in) {
    return kinds.named(text(in));
  }

  private String feature(Kind kind, ByteBuffer in) {
    String name = text(in);
    Feature feature = kind.type().getFeatureByBaseName(name);
    if (feature == null) {
      throw new UnsupportedRuleException(
          "the type %s has no feature %s".formatted(kind.type().getName(), name));
    }
    return feature.getShortName(); // one string for all rules, the same one that is looked for
  }

  private Kind covering(ByteBuffer in) {
    Kind kind = kind(in);
    kinds.addCovering(kind);
    return kind;
  }

  private List<Condition> conditions(ByteBuffer in) {
    List<Condition> conditions = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      conditions.add(condition(in));
    }
    return conditions;
  }

  private Condition condition(ByteBuffer in) {
    Code code = code(in);
    return switch (code) {
      case NOT -> new Condition.Not(condition(in));
      case OR -> Condition.anyOf(conditions(in));
      case PART_OF -> new Condition.PartOf(covering(in));
      case PROPER_PART_OF -> new Condition.ProperPartOf(kind(in));
      case IS -> new Condition.Is(kind(in));
      case STARTS_WITH -> new Condition.StartsWith(kind(in));
      case ENDS_WITH -> new Condition.EndsWith(kind(in));
      case TEXT -> new Condition.Text(textPattern(text(in), truth(in)));
      case HAS_FEATURE -> new Condition.HasFeature(text(in), constant(in));
      case IN_LIST -> new Condition.InList(lines(in));
      case NEAR -> new Condition.Near(covering(in), in.getInt(), in.getInt());
      default -> throw new IllegalStateException(code + " is no condition");
    };
  }

  private TextPattern textPattern(String regex, boolean ignoreCase) {
    return patterns.computeIfAbsent(
        (ignoreCase ? "i" : "c") + regex, key -> new TextPattern(regex, ignoreCase, allPatterns));
  }

  private Set<String> lines(ByteBuffer in) {
    Set<String> lines = new HashSet<>();
    for (int count = in.getInt(); count > 0; count--) {
      lines.add(text(in));
    }
    return lines;
  }

  private Object constant(ByteBuffer in) {
    return code(in) == Code.STRING ? text(in) : (Object) truth(in);
  }

  /** A sequence rule. */
  private final class Rule {

    private final ByteBuffer in;
    private final List<Element> elements = new ArrayList<>();

    Rule(ByteBuffer in) {
      this.in = in;
    }

    SequenceRule read() {
      Group root = new Group(group(), truth(in), Quantifier.ONCE, List.of());
      for (int count = in.getInt(); count > 0; count--) {
        Element element = elements.get(in.getInt());
        element.actions = actions();
      }
      return new SequenceRule(root);
    }

    private List<Element> group() {
      List<Element> group = new ArrayList<>();
      for (int count = in.getInt(); count > 0; count--) {
        group.add(element());
      }
      return group;
    }

    private Element element() {
      Quantifier quantifier = new Quantifier(in.getInt(), in.getInt(), truth(in));
      List<Condition> conditions = Condition.allOf(conditions(in));
      Code code = code(in);
      Element element =
          switch (code) {
            case GROUP -> inner(quantifier, conditions);
            case TYPED -> new Leaf(Target.of(kind(in)), quantifier, conditions);
            case LITERAL -> new Leaf(Target.of(text(in)), quantifier, conditions);
            case ANYTHING -> new Leaf(Target.ANYTHING, quantifier, conditions);
            default -> throw new IllegalStateException(code + " is no element");
          };
      element.anchor = truth(in);
      List<SequenceRule> rules = new ArrayList<>();
      for (int count = in.getInt(); count > 0; count--) {
        rules.add(new Rule(in).read());
      }
      element.inner = rules.isEmpty() ? null : new Program(rules, kinds.words());
      elements.add(element);
      return element;
    }

    private Group inner(Quantifier quantifier, List<Condition> conditions) {
      List<Element> inner = group();
      boolean alternatives = truth(in);
      if (alternatives
          && quantifier.isOptional()
          && inner.stream().anyMatch(Element::mayFailLate)) {
        throw new UnsupportedRuleException(
            "(A | B)? whose alternatives have conditions: Ruta goes on behind whichever failed");
      }
      return new Group(inner, alternatives, quantifier, conditions);
    }

    private Action[] actions() {
      Action[] actions = new Action[in.getInt()];
      for (int i = 0; i < actions.length; i++) {
        actions[i] = action();
      }
      return actions;
    }

    private Action action() {
      Code code = code(in);
      return switch (code) {
        case CREATE -> create(kind(in));
        case UNMARK -> new Action.Unmark(kind(in));
        case SET_LABELLED -> new Action.SetLabelled(labelled(), text(in), source());
        case SET_TYPED -> set(kind(in));
        case CALL -> call();
        case HIDE -> hide();
        case FIND_WORDS -> new Action.FindWords(words());
        default -> throw new IllegalStateException(code + " is no action");
      };
    }

    private Element labelled() {
      return elements.get(in.getInt());
    }

    private Action set(Kind kind) {
      return new Action.SetTyped(kind, feature(kind, in), source());
    }

    private Action create(Kind kind) {
      Map<String, Action.Source> features = new LinkedHashMap<>();
      for (int count = in.getInt(); count > 0; count--) {
        features.put(feature(kind, in), source());
      }
      return new Action.Create(kind, features);
    }

    private Action.Source source() {
      Code code = code(in);
      return switch (code) {
        case STRING -> new Action.Constant(text(in));
        case BOOLEAN -> new Action.Constant(truth(in));
        case LABELLED -> new Action.Labelled(labelled(), text(in));
        default -> throw new IllegalStateException(code + " is no value");
      };
    }

    private Action call() {
      String script = text(in);
      ByteBuffer rules = part();
      return new Action.Call(
          called.isEmpty() || called.contains(script)
              ? program(rules)
              : new Program(List.of(), kinds.words()));
    }

    private Action hide() {
      List<Kind> hidden = new ArrayList<>();
      for (int count = in.getInt(); count > 0; count--) {
        hidden.add(covering(in));
      }
      return new Action.Hide(hidden);
    }

    private WordTrie words() {
      Kind[] types = new Kind[in.getInt()];
      for (int i = 0; i < types.length; i++) {
        types[i] = kind(in);
      }
      return new WordTrie(part(), types);
    }

    /** A part of its own, behind its length. */
    private ByteBuffer part() {
      int length = in.getInt();
      ByteBuffer part = in.slice(in.position(), length);
      in.position(in.position() + length);
      return part;
    }
  }
}
