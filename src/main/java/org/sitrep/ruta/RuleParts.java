package org.sitrep.ruta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.uima.ruta.action.AbstractRutaAction;
import org.apache.uima.ruta.action.CallAction;
import org.apache.uima.ruta.action.CreateAction;
import org.apache.uima.ruta.action.FilterTypeAction;
import org.apache.uima.ruta.action.ImplicitFeatureAction;
import org.apache.uima.ruta.action.ImplicitMarkAction;
import org.apache.uima.ruta.action.MarkAction;
import org.apache.uima.ruta.action.RetainTypeAction;
import org.apache.uima.ruta.action.TrieAction;
import org.apache.uima.ruta.action.UnmarkAction;
import org.apache.uima.ruta.condition.AbstractRutaCondition;
import org.apache.uima.ruta.condition.EndsWithCondition;
import org.apache.uima.ruta.condition.FeatureCondition;
import org.apache.uima.ruta.condition.InListCondition;
import org.apache.uima.ruta.condition.IsCondition;
import org.apache.uima.ruta.condition.NearCondition;
import org.apache.uima.ruta.condition.NotCondition;
import org.apache.uima.ruta.condition.OrCondition;
import org.apache.uima.ruta.condition.PartOfCondition;
import org.apache.uima.ruta.condition.PartOfNeqCondition;
import org.apache.uima.ruta.condition.RegExpCondition;
import org.apache.uima.ruta.condition.StartsWithCondition;
import org.apache.uima.ruta.expression.AnnotationTypeExpression;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.bool.IBooleanExpression;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;
import org.apache.uima.ruta.expression.feature.GenericFeatureExpression;
import org.apache.uima.ruta.expression.feature.SimpleFeatureExpression;
import org.apache.uima.ruta.expression.resource.LiteralWordListExpression;
import org.apache.uima.ruta.expression.resource.ReferenceWordListExpression;
import org.apache.uima.ruta.expression.resource.WordListExpression;
import org.apache.uima.ruta.expression.string.IStringExpression;
import org.apache.uima.ruta.expression.type.ITypeExpression;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RuleElement;

/** Compiles the conditions and the actions of one rule, whose elements they name by labels. */
final class RuleParts {

  private final ScriptCompiler compiler;
  private final MatchContext context;
  private final Map<String, Element> labelled = new HashMap<>();
  private final Map<Element, List<AbstractRutaAction>> actions = new LinkedHashMap<>();

  RuleParts(ScriptCompiler compiler, MatchContext context) {
    this.compiler = compiler;
    this.context = context;
  }

  MatchContext context() {
    return context;
  }

  void add(Element element, RuleElement source) {
    actions.put(element, source.getActions());
    if (source.getLabel() != null && !source.getLabel().isBlank()) {
      labelled.put(source.getLabel(), element);
    }
  }

  List<Condition> conditions(List<AbstractRutaCondition> sources) throws IOException {
    return Condition.allOf(each(sources));
  }

  private List<Condition> each(List<AbstractRutaCondition> sources) throws IOException {
    List<Condition> conditions = new ArrayList<>();
    for (AbstractRutaCondition source : sources) {
      conditions.add(condition(source));
    }
    return conditions;
  }

  private Condition condition(AbstractRutaCondition source) throws IOException {
    if (source instanceof NotCondition not) {
      return new Condition.Not(condition(not.getConditions().get(0)));
    } else if (source instanceof OrCondition or) {
      return Condition.anyOf(each(or.getConditions()));
    } else if (source instanceof PartOfCondition partOf) {
      return new Condition.PartOf(covering(compiler.kind(partOf.getType())));
    } else if (source instanceof PartOfNeqCondition partOf) {
      return new Condition.ProperPartOf(compiler.kind(partOf.getType()));
    } else if (source instanceof IsCondition is) {
      return new Condition.Is(compiler.kind(is.getType()));
    } else if (source instanceof StartsWithCondition starts) {
      return new Condition.StartsWith(compiler.kind(starts.getType()));
    } else if (source instanceof EndsWithCondition ends) {
      return new Condition.EndsWith(compiler.kind(ends.getType()));
    } else if (source instanceof RegExpCondition regex && regex.getVariable() == null) {
      String pattern = ScriptCompiler.text(regex.getPattern(), context);
      return new Condition.Text(compiler.pattern(pattern, isTrue(regex.getIgnoreCase())));
    } else if (source instanceof FeatureCondition feature) {
      String name = ScriptCompiler.text(feature.getFeatureStringExpression(), context);
      return new Condition.HasFeature(name, constant(feature.getArgExpr()));
    } else if (source instanceof InListCondition in && in.getListExpression() != null) {
      return new Condition.InList(lines(in.getListExpression()));
    } else if (source instanceof NearCondition near
        && !isTrue(near.getForward())
        && !isTrue(near.getFiltered())) {
      return new Condition.Near(
          covering(compiler.kind(near.getType())),
          near.getMin().getIntegerValue(context, null),
          near.getMax().getIntegerValue(context, null));
    }
    throw ScriptCompiler.unsupported(source);
  }

  private Kind covering(Kind kind) {
    compiler.kinds().addCovering(kind);
    return kind;
  }

  private boolean isTrue(IBooleanExpression expression) {
    return expression.getBooleanValue(context, null);
  }

  /** Compiles the actions, once all labels are known. */
  void resolveActions() throws IOException {
    for (Map.Entry<Element, List<AbstractRutaAction>> each : actions.entrySet()) {
      List<Action> compiled = new ArrayList<>();
      List<Kind> retained = new ArrayList<>();
      for (AbstractRutaAction source : each.getValue()) {
        if (source instanceof RetainTypeAction retain) {
          retain.getList().forEach(type -> retained.add(compiler.kind(type)));
        } else {
          compiled.add(action(source, retained));
        }
      }
      each.getKey().actions = compiled;
    }
  }

  private Action action(AbstractRutaAction source, List<Kind> retained) throws IOException {
    if (source instanceof CreateAction create && create.getIndexes() == null) {
      Map<String, Action.Source> features = new LinkedHashMap<>();
      create
          .getFeatures()
          .forEach(
              (name, value) -> features.put(ScriptCompiler.text(name, context), source(value)));
      return new Action.Create(compiler.kind(create.getStructureType()), features);
    } else if (source instanceof ImplicitMarkAction mark) {
      return new Action.Create(compiler.kind(mark.getType()), Map.of());
    } else if (source instanceof MarkAction mark && mark.getScore() == null) {
      return new Action.Create(compiler.kind(mark.getType()), Map.of());
    } else if (source instanceof UnmarkAction unmark && unmark.getExpression() != null) {
      return new Action.Unmark(compiler.kind((ITypeExpression) unmark.getExpression()));
    } else if (source instanceof ImplicitFeatureAction set) {
      return assignment(set.getExpr());
    } else if (source instanceof CallAction call) {
      return new Action.Call(compiler.script(call.getNamespace()));
    } else if (source instanceof FilterTypeAction filter) {
      return new Action.Hide(hidden(filter, retained));
    } else if (source instanceof TrieAction trie) {
      Map<String, Kind> kinds = new HashMap<>();
      trie.getMap()
          .forEach(
              (name, type) ->
                  kinds.put(
                      ScriptCompiler.text(name, context), compiler.kind((ITypeExpression) type)));
      try (InputStream list = Scripts.resource(path(trie.getList()))) {
        return new Action.FindWords(new WordTrie(list, kinds));
      }
    }
    throw ScriptCompiler.unsupported(source);
  }

  private List<Kind> hidden(FilterTypeAction filter, List<Kind> retained) {
    List<Kind> hidden = new ArrayList<>(List.of(compiler.kinds().named("BREAK")));
    hidden.removeAll(retained);
    filter.getList().forEach(type -> hidden.add(compiler.kind(type)));
    hidden.forEach(this::covering);
    return hidden;
  }

  private Action assignment(FeatureMatchExpression expression) {
    String[] path = expression.getMatchReference().getMatch().split("\\.");
    if (path.length != 2) {
      throw ScriptCompiler.unsupported(expression);
    }
    Action.Source value = source(expression.getArg());
    Element element = labelled.get(path[0]);
    return element != null
        ? new Action.SetLabelled(element, path[1], value)
        : new Action.SetTyped(compiler.kinds().named(path[0]), path[1], value);
  }

  private Action.Source source(IRutaExpression value) {
    if (value instanceof AnnotationTypeExpression reference) {
      return label(reference.getReference().getMatch(), "");
    } else if (value instanceof GenericFeatureExpression reference
        && reference.getFeatureExpression() instanceof SimpleFeatureExpression feature) {
      String path = feature.getMatchReference().getMatch();
      int dot = path.indexOf('.');
      return label(path.substring(0, dot), path.substring(dot + 1));
    }
    return new Action.Constant(constant(value));
  }

  private Action.Source label(String name, String feature) {
    Element element = labelled.get(name);
    if (element == null) {
      throw new UnsupportedRuleException("no element of the rule has the label " + name);
    }
    return new Action.Labelled(element, feature);
  }

  private Object constant(IRutaExpression value) {
    if (value instanceof IStringExpression && !(value instanceof IBooleanExpression)) {
      return ScriptCompiler.text(value, context);
    } else if (value instanceof IBooleanExpression truth) {
      return truth.getBooleanValue(context, null);
    }
    throw ScriptCompiler.unsupported(value);
  }

  private String path(WordListExpression list) {
    Object value = list;
    if (list instanceof ReferenceWordListExpression reference) {
      value =
          context
              .getParent()
              .getEnvironment()
              .getVariableValue(reference.getRef(), Object.class, null);
    }
    if (value instanceof LiteralWordListExpression literal) {
      return literal.getText();
    }
    throw ScriptCompiler.unsupported(list);
  }

  private Set<String> lines(WordListExpression list) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Scripts.resource(path(list)), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::trim).collect(Collectors.toUnmodifiableSet());
    }
  }
}
