package org.sitrep.ruta;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads compiled rules, as {@link ScriptCompiler} writes them: a {@link Code} and what belongs to
 * it, a count before whatever there may be several of, types by their names, elements of a rule by
 * the order in which they end.
 */
final class ProgramReader {

  private final Kinds kinds;
  private final Set<String> called;
  private final Map<String, TextPattern> patterns = new HashMap<>();
  private final List<TextPattern> allPatterns = new ArrayList<>();
  private final PatternStarts starts = new PatternStarts();

  private ProgramReader(Kinds kinds, Set<String> called) {
    this.kinds = kinds;
    this.called = called;
  }

  /**
   * Reads a main script with those that it calls.
   *
   * @param called the names of the scripts to call, without package; all if there are none
   * @throws UnsupportedRuleException if a rule names an unknown type, or is one of those whose
   *     matches depend on chance in Ruta
   */
  static Program read(byte[] compiled, Kinds kinds, Set<String> called) throws IOException {
    return new ProgramReader(kinds, called).program(compiled);
  }

  private Program program(byte[] compiled) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(compiled));
    String script = in.readUTF();
    List<Program.Statement> statements = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      try {
        statements.add(code(in) == Code.PATTERN ? pattern(in) : new Rule(in).read());
      } catch (UnsupportedRuleException e) {
        throw e.in(script, statements.size() + 1);
      }
    }
    return new Program(statements, kinds.words());
  }

  private PatternRule pattern(DataInputStream in) throws IOException {
    String regex = in.readUTF();
    List<PatternRule.Result> results = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      int group = in.readInt();
      Kind kind = kind(in);
      Map<String, String> features = new HashMap<>();
      for (int each = in.readInt(); each > 0; each--) {
        features.put(in.readUTF(), in.readUTF());
      }
      results.add(new PatternRule.Result(group, kind, features));
    }
    return new PatternRule(regex, results, starts);
  }

  private static Code code(DataInputStream in) throws IOException {
    return Code.valueOf(in.readUTF());
  }

  private Kind kind(DataInputStream in) throws IOException {
    return kinds.named(in.readUTF());
  }

  private Kind covering(DataInputStream in) throws IOException {
    Kind kind = kind(in);
    kinds.addCovering(kind);
    return kind;
  }

  private List<Condition> conditions(DataInputStream in) throws IOException {
    List<Condition> conditions = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      conditions.add(condition(in));
    }
    return conditions;
  }

  private Condition condition(DataInputStream in) throws IOException {
    Code code = code(in);
    return switch (code) {
      case NOT -> new Condition.Not(condition(in));
      case OR -> Condition.anyOf(conditions(in));
      case PART_OF -> new Condition.PartOf(covering(in));
      case PROPER_PART_OF -> new Condition.ProperPartOf(kind(in));
      case IS -> new Condition.Is(kind(in));
      case STARTS_WITH -> new Condition.StartsWith(kind(in));
      case ENDS_WITH -> new Condition.EndsWith(kind(in));
      case TEXT -> new Condition.Text(textPattern(in.readUTF(), in.readBoolean()));
      case HAS_FEATURE -> new Condition.HasFeature(in.readUTF(), constant(in));
      case IN_LIST -> new Condition.InList(lines(in));
      case NEAR -> new Condition.Near(covering(in), in.readInt(), in.readInt());
      default -> throw new IOException(code + " is no condition");
    };
  }

  private TextPattern textPattern(String regex, boolean ignoreCase) {
    return patterns.computeIfAbsent(
        (ignoreCase ? "i" : "c") + regex, key -> new TextPattern(regex, ignoreCase, allPatterns));
  }

  private static Set<String> lines(DataInputStream in) throws IOException {
    Set<String> lines = new HashSet<>();
    for (int count = in.readInt(); count > 0; count--) {
      lines.add(in.readUTF());
    }
    return lines;
  }

  private static Object constant(DataInputStream in) throws IOException {
    return code(in) == Code.STRING ? in.readUTF() : (Object) in.readBoolean();
  }

  /** A sequence rule. */
  private final class Rule {

    private final DataInputStream in;
    private final List<Element> elements = new ArrayList<>();

    Rule(DataInputStream in) {
      this.in = in;
    }

    SequenceRule read() throws IOException {
      Group root = new Group(group(), in.readBoolean(), Quantifier.ONCE, List.of());
      for (int count = in.readInt(); count > 0; count--) {
        Element element = elements.get(in.readInt());
        element.actions = actions();
      }
      return new SequenceRule(root);
    }

    private List<Element> group() throws IOException {
      List<Element> group = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        group.add(element());
      }
      return group;
    }

    private Element element() throws IOException {
      Quantifier quantifier = new Quantifier(in.readInt(), in.readInt(), in.readBoolean());
      List<Condition> conditions = Condition.allOf(conditions(in));
      Code code = code(in);
      Element element =
          switch (code) {
            case GROUP -> inner(quantifier, conditions);
            case TYPED -> new Leaf(new Matchers.Typed(kind(in)), quantifier, conditions);
            case LITERAL -> new Leaf(new Matchers.Literal(in.readUTF()), quantifier, conditions);
            case ANYTHING -> new Leaf(new Matchers.Anything(), quantifier, conditions);
            default -> throw new IOException(code + " is no element");
          };
      element.anchor = in.readBoolean();
      List<SequenceRule> rules = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        rules.add(new Rule(in).read());
      }
      element.inner = rules.isEmpty() ? null : new Program(rules, kinds.words());
      elements.add(element);
      return element;
    }

    private Group inner(Quantifier quantifier, List<Condition> conditions) throws IOException {
      List<Element> inner = group();
      boolean alternatives = in.readBoolean();
      if (alternatives
          && quantifier.isOptional()
          && inner.stream().anyMatch(Element::mayFailLate)) {
        throw new UnsupportedRuleException(
            "(A | B)? whose alternatives have conditions: Ruta goes on behind whichever failed");
      }
      return new Group(inner, alternatives, quantifier, conditions);
    }

    private List<Action> actions() throws IOException {
      List<Action> actions = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        actions.add(action());
      }
      return actions;
    }

    private Action action() throws IOException {
      Code code = code(in);
      return switch (code) {
        case CREATE -> new Action.Create(kind(in), features());
        case UNMARK -> new Action.Unmark(kind(in));
        case SET_LABELLED -> new Action.SetLabelled(labelled(), in.readUTF(), source());
        case SET_TYPED -> new Action.SetTyped(kind(in), in.readUTF(), source());
        case CALL -> call();
        case HIDE -> hide();
        case FIND_WORDS -> new Action.FindWords(words());
        default -> throw new IOException(code + " is no action");
      };
    }

    private Element labelled() throws IOException {
      return elements.get(in.readInt());
    }

    private Map<String, Action.Source> features() throws IOException {
      Map<String, Action.Source> features = new LinkedHashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        features.put(in.readUTF(), source());
      }
      return features;
    }

    private Action.Source source() throws IOException {
      Code code = code(in);
      return switch (code) {
        case STRING -> new Action.Constant(in.readUTF());
        case BOOLEAN -> new Action.Constant(in.readBoolean());
        case LABELLED -> new Action.Labelled(labelled(), in.readUTF());
        default -> throw new IOException(code + " is no value");
      };
    }

    private Action call() throws IOException {
      String script = in.readUTF();
      byte[] compiled = in.readNBytes(in.readInt());
      return new Action.Call(
          called.isEmpty() || called.contains(script)
              ? program(compiled)
              : new Program(List.of(), kinds.words()));
    }

    private Action hide() throws IOException {
      List<Kind> hidden = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        hidden.add(covering(in));
      }
      return new Action.Hide(hidden);
    }

    private WordTrie words() throws IOException {
      Map<String, Kind> types = new HashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        types.put(in.readUTF(), kind(in));
      }
      return new WordTrie(in, types);
    }
  }
}
