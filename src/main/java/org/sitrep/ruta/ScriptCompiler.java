package org.sitrep.ruta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.ruta.RutaModule;
import org.apache.uima.ruta.RutaStatement;
import org.apache.uima.ruta.expression.AnnotationTypeExpression;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.number.INumberExpression;
import org.apache.uima.ruta.expression.string.IStringExpression;
import org.apache.uima.ruta.expression.type.ITypeExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RegExpRule;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RutaLiteralMatcher;
import org.apache.uima.ruta.rule.RutaOptionalRuleElement;
import org.apache.uima.ruta.rule.RutaRule;
import org.apache.uima.ruta.rule.RutaRuleElement;
import org.apache.uima.ruta.rule.quantifier.MinMaxGreedy;
import org.apache.uima.ruta.rule.quantifier.MinMaxReluctant;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.apache.uima.ruta.rule.quantifier.PlusGreedy;
import org.apache.uima.ruta.rule.quantifier.QuestionGreedy;
import org.apache.uima.ruta.rule.quantifier.QuestionReluctant;
import org.apache.uima.ruta.rule.quantifier.RuleElementQuantifier;
import org.apache.uima.ruta.rule.quantifier.StarGreedy;

/** Turns what Ruta's parser has read into what {@link RuleEngine} runs. */
final class ScriptCompiler {

  private final Scripts scripts;
  private final Kinds kinds;
  private final Map<String, TextPattern> patterns = new HashMap<>();
  private final List<TextPattern> allPatterns = new ArrayList<>();
  private final PatternStarts starts = new PatternStarts();

  private ScriptCompiler(Scripts scripts, Kinds kinds) {
    this.scripts = scripts;
    this.kinds = kinds;
  }

  /**
   * Compiles scripts.
   *
   * @throws UnsupportedRuleException if a script holds what the engine cannot run
   * @throws IOException if a word list cannot be read
   */
  static Program compile(Scripts scripts, Kinds kinds) throws IOException {
    return new ScriptCompiler(scripts, kinds).program(scripts.main());
  }

  private Program program(RutaModule module) throws IOException {
    List<Program.Statement> statements = new ArrayList<>();
    String script = module.getBlock(null).getName();
    for (RutaStatement statement : module.getBlock(null).getElements()) {
      try {
        if (statement != null) {
          statements.add(statement(statement));
        }
      } catch (UnsupportedRuleException e) {
        throw new UnsupportedRuleException(
            "script %s, rule %d: %s".formatted(script, statements.size() + 1, e.getMessage()));
      }
    }
    return new Program(statements, kinds.words());
  }

  /** The rules of a script; none if it is not to be called. */
  Program script(String name) throws IOException {
    return scripts.isCalled(name)
        ? program(scripts.named(name))
        : new Program(List.of(), kinds.words());
  }

  private Program.Statement statement(RutaStatement statement) throws IOException {
    if (statement instanceof RegExpRule rule) {
      return patternRule(rule);
    }
    if (statement instanceof RutaRule rule) {
      return sequenceRule(rule);
    }
    throw unsupported(statement);
  }

  private PatternRule patternRule(RegExpRule rule) {
    MatchContext context = new MatchContext(rule.getParent());
    List<PatternRule.Result> results = new ArrayList<>();
    for (Map.Entry<ITypeExpression, INumberExpression> each : rule.getTypeMap().entrySet()) {
      Map<String, String> features = new HashMap<>();
      Map<IStringExpression, IRutaExpression> assigned =
          rule.getFeatureAssignments().getOrDefault(each.getKey(), Map.of());
      assigned.forEach(
          (name, value) -> {
            if (!(value instanceof IStringExpression text)) {
              throw unsupported(value);
            }
            features.put(text(name, context), text(text, context));
          });
      int group = each.getValue() == null ? 0 : each.getValue().getIntegerValue(context, null);
      results.add(new PatternRule.Result(group, kind(each.getKey()), features));
    }
    return new PatternRule(text(rule.getRegExp(), context), results, starts);
  }

  private SequenceRule sequenceRule(RutaRule rule) throws IOException {
    MatchContext context = new MatchContext(rule.getParent());
    RuleParts parts = new RuleParts(this, context);
    Group root =
        new Group(
            elements(rule.getRuleElements(), parts),
            rule.getRoot().getConjunct() != null,
            Quantifier.ONCE,
            List.of());
    parts.resolveActions();
    return new SequenceRule(root);
  }

  private List<Element> elements(List<RuleElement> elements, RuleParts parts) throws IOException {
    List<Element> compiled = new ArrayList<>();
    for (RuleElement element : elements) {
      compiled.add(element(element, parts));
    }
    return compiled;
  }

  private Element element(RuleElement source, RuleParts parts) throws IOException {
    Quantifier quantifier = quantifier(source.getQuantifier(), parts.context());
    List<Condition> conditions = parts.conditions(source.getConditions());
    Element element;
    if (source instanceof ComposedRuleElement group && !Boolean.TRUE.equals(group.getConjunct())) {
      boolean alternatives = group.getConjunct() != null;
      List<Element> inner = elements(group.getRuleElements(), parts);
      if (alternatives
          && quantifier.isOptional()
          && inner.stream().anyMatch(Element::mayFailLate)) {
        throw new UnsupportedRuleException(
            "(A | B)? whose alternatives have conditions: Ruta goes on behind whichever failed");
      }
      element = new Group(inner, alternatives, quantifier, conditions);
    } else if (source instanceof RutaOptionalRuleElement) {
      element = new Leaf(new Matchers.Anything(), quantifier, conditions);
    } else if (source instanceof RutaRuleElement leaf) {
      element = new Leaf(matcher(leaf, parts.context()), quantifier, conditions);
    } else {
      throw unsupported(source);
    }
    element.anchor = source.isStartAnchor();
    if (!source.getInlinedConditionRuleBlocks().isEmpty()) {
      throw new UnsupportedRuleException("rules as conditions (<-) are not supported");
    }
    List<SequenceRule> inner = new ArrayList<>();
    for (List<RutaStatement> block : source.getInlinedActionRuleBlocks()) {
      for (RutaStatement statement : block) {
        inner.add((SequenceRule) statement(statement));
      }
    }
    element.inner = inner.isEmpty() ? null : new Program(inner, kinds.words());
    parts.add(element, source);
    return element;
  }

  private Leaf.Matcher matcher(RutaRuleElement leaf, MatchContext context) {
    if (leaf.getMatcher() instanceof RutaLiteralMatcher literal) {
      return new Matchers.Literal(text(literal.getExpression(), context));
    }
    if (leaf.getMatcher().getExpression() instanceof ITypeExpression type) {
      return new Matchers.Typed(kind(type));
    }
    throw unsupported(leaf.getMatcher());
  }

  private static Quantifier quantifier(RuleElementQuantifier source, MatchContext context) {
    int most = Integer.MAX_VALUE;
    if (source instanceof NormalQuantifier) {
      return Quantifier.ONCE;
    } else if (source instanceof QuestionGreedy) {
      return new Quantifier(0, 1, false);
    } else if (source instanceof QuestionReluctant) {
      return new Quantifier(0, 1, true);
    } else if (source instanceof StarGreedy) {
      return new Quantifier(0, most, false);
    } else if (source instanceof PlusGreedy) {
      return new Quantifier(1, most, false);
    } else if (source instanceof MinMaxGreedy greedy) {
      return new Quantifier(
          greedy.getMin().getIntegerValue(context, null),
          greedy.getMax().getIntegerValue(context, null),
          false);
    } else if (source instanceof MinMaxReluctant reluctant) {
      return new Quantifier(
          reluctant.getMin().getIntegerValue(context, null),
          reluctant.getMax().getIntegerValue(context, null),
          true);
    }
    throw unsupported(source);
  }

  /** The type that an expression names. */
  Kind kind(ITypeExpression expression) {
    if (expression instanceof AnnotationTypeExpression type && isName(type)) {
      return kinds.named(type.getReference().getMatch());
    }
    if (expression instanceof SimpleTypeExpression type) {
      return kinds.named(type.getTypeString());
    }
    throw unsupported(expression);
  }

  private static boolean isName(AnnotationTypeExpression expression) {
    String match = expression.getReference().getMatch();
    return match != null && expression.getReference().getComparator() == null;
  }

  Kinds kinds() {
    return kinds;
  }

  TextPattern pattern(String regex, boolean ignoreCase) {
    return patterns.computeIfAbsent(
        (ignoreCase ? "i" : "c") + regex, key -> new TextPattern(regex, ignoreCase, allPatterns));
  }

  static String text(IRutaExpression expression, MatchContext context) {
    if (expression instanceof IStringExpression text) {
      String value = text.getStringValue(context, null);
      if (value != null) {
        return value;
      }
    }
    throw unsupported(expression);
  }

  static UnsupportedRuleException unsupported(Object construct) {
    return new UnsupportedRuleException(
        "%s (%s) is not supported".formatted(construct, construct.getClass().getSimpleName()));
  }
}
