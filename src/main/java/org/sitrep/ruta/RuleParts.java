package org.sitrep.ruta;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.apache.uima.ruta.resource.MultiTextNode;
import org.apache.uima.ruta.resource.MultiTreeWordList;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RuleElement;

/** Compiles the conditions and the actions of one rule, whose elements they name by labels. */
final class RuleParts {

  private final ScriptCompiler compiler;
  private final MatchContext context;
  private final DataOutput out;
  private final Map<String, Integer> labelled = new HashMap<>();
  private final List<List<AbstractRutaAction>> actions = new ArrayList<>();

  RuleParts(ScriptCompiler compiler, MatchContext context, DataOutput out) {
    this.compiler = compiler;
    this.context = context;
    this.out = out;
  }

  MatchContext context() {
    return context;
  }

  /** Ends an element. */
  void add(RuleElement source) {
    if (source.getLabel() != null && !source.getLabel().isBlank()) {
      labelled.put(source.getLabel(), actions.size());
    }
    actions.add(source.getActions());
  }

  void conditions(List<AbstractRutaCondition> sources) throws IOException {
    out.writeInt(sources.size());
    for (AbstractRutaCondition source : sources) {
      condition(source);
    }
  }

  private void condition(AbstractRutaCondition source) throws IOException {
    if (source instanceof NotCondition not) {
      code(Code.NOT);
      condition(not.getConditions().get(0));
    } else if (source instanceof OrCondition or) {
      code(Code.OR);
      conditions(or.getConditions());
    } else if (source instanceof PartOfCondition partOf) {
      typed(Code.PART_OF, partOf.getType());
    } else if (source instanceof PartOfNeqCondition partOf) {
      typed(Code.PROPER_PART_OF, partOf.getType());
    } else if (source instanceof IsCondition is) {
      typed(Code.IS, is.getType());
    } else if (source instanceof StartsWithCondition starts) {
      typed(Code.STARTS_WITH, starts.getType());
    } else if (source instanceof EndsWithCondition ends) {
      typed(Code.ENDS_WITH, ends.getType());
    } else if (source instanceof RegExpCondition regex && regex.getVariable() == null) {
      code(Code.TEXT);
      compiler.write(text(regex.getPattern()), out);
      out.writeBoolean(isTrue(regex.getIgnoreCase()));
    } else if (source instanceof FeatureCondition feature) {
      code(Code.HAS_FEATURE);
      compiler.write(text(feature.getFeatureStringExpression()), out);
      constant(feature.getArgExpr());
    } else if (source instanceof InListCondition in && in.getListExpression() != null) {
      code(Code.IN_LIST);
      lines(in.getListExpression());
    } else if (source instanceof NearCondition near
        && !isTrue(near.getForward())
        && !isTrue(near.getFiltered())) {
      typed(Code.NEAR, near.getType());
      out.writeInt(near.getMin().getIntegerValue(context, null));
      out.writeInt(near.getMax().getIntegerValue(context, null));
    } else {
      throw ScriptCompiler.unsupported(source);
    }
  }

  private void code(Code code) throws IOException {
    compiler.code(code, out);
  }

  private void typed(Code code, IRutaExpression type) throws IOException {
    code(code);
    compiler.write(ScriptCompiler.type(type), out);
  }

  private String text(IRutaExpression expression) {
    return ScriptCompiler.text(expression, context);
  }

  private boolean isTrue(IBooleanExpression expression) {
    return expression.getBooleanValue(context, null);
  }

  /** Compiles the actions, once all labels are known. */
  void actions() throws IOException {
    out.writeInt((int) actions.stream().filter(each -> !each.isEmpty()).count());
    for (int element = 0; element < actions.size(); element++) {
      List<AbstractRutaAction> sources = new ArrayList<>(actions.get(element));
      if (sources.isEmpty()) {
        continue;
      }
      List<String> retained = new ArrayList<>();
      for (AbstractRutaAction source : sources) {
        if (source instanceof RetainTypeAction retain) {
          retain.getList().forEach(type -> retained.add(ScriptCompiler.type(type)));
        }
      }
      sources.removeIf(RetainTypeAction.class::isInstance);
      out.writeInt(element);
      out.writeInt(sources.size());
      for (AbstractRutaAction source : sources) {
        action(source, retained);
      }
    }
  }

  private void action(AbstractRutaAction source, List<String> retained) throws IOException {
    if (source instanceof CreateAction create && create.getIndexes() == null) {
      typed(Code.CREATE, create.getStructureType());
      Map<String, IRutaExpression> features = new TreeMap<>();
      create.getFeatures().forEach((name, value) -> features.put(text(name), value));
      out.writeInt(features.size());
      for (Map.Entry<String, IRutaExpression> feature : features.entrySet()) {
        compiler.write(feature.getKey(), out);
        source(feature.getValue());
      }
    } else if (source instanceof ImplicitMarkAction mark) {
      typed(Code.CREATE, mark.getType());
      out.writeInt(0);
    } else if (source instanceof MarkAction mark && isPlain(mark)) {
      typed(Code.CREATE, mark.getType());
      out.writeInt(0);
    } else if (source instanceof UnmarkAction unmark && unmark.getExpression() != null) {
      typed(Code.UNMARK, unmark.getExpression());
    } else if (source instanceof ImplicitFeatureAction set) {
      assignment(set.getExpr());
    } else if (source instanceof CallAction call) {
      byte[] script = compiler.script(call.getNamespace());
      code(Code.CALL);
      compiler.write(call.getNamespace(), out);
      out.writeInt(script.length);
      out.write(script);
    } else if (source instanceof FilterTypeAction filter) {
      hide(filter, retained);
    } else if (source instanceof TrieAction trie) {
      findWords(trie);
    } else {
      throw ScriptCompiler.unsupported(source);
    }
  }

  /** Whether it marks what its element matches, and nothing else. */
  private static boolean isPlain(MarkAction mark) {
    boolean whole = mark.getList() == null || mark.getList().isEmpty();
    return whole && mark.getScore() == null && mark.getClass().equals(MarkAction.class);
  }

  private void hide(FilterTypeAction filter, List<String> retained) throws IOException {
    List<String> hidden = new ArrayList<>(List.of("BREAK"));
    hidden.removeAll(retained);
    filter.getList().forEach(type -> hidden.add(ScriptCompiler.type(type)));
    code(Code.HIDE);
    out.writeInt(hidden.size());
    for (String type : hidden) {
      compiler.write(type, out);
    }
  }

  private void findWords(TrieAction trie) throws IOException {
    Map<String, String> types = new TreeMap<>();
    trie.getMap().forEach((name, type) -> types.put(text(name), ScriptCompiler.type(type)));
    code(Code.FIND_WORDS);
    out.writeInt(types.size());
    for (String type : types.values()) {
      compiler.write(type, out);
    }
    try (InputStream list = compiler.resource(path(trie.getList()))) {
      byte[] words = new WordList(list).compiled(List.copyOf(types.keySet()));
      out.writeInt(words.length);
      out.write(words);
    }
  }

  private void assignment(FeatureMatchExpression expression) throws IOException {
    String[] path = expression.getMatchReference().getMatch().split("\\.");
    if (path.length != 2) {
      throw ScriptCompiler.unsupported(expression);
    }
    Integer element = labelled.get(path[0]);
    if (element != null) {
      code(Code.SET_LABELLED);
      out.writeInt(element);
    } else {
      code(Code.SET_TYPED);
      compiler.write(path[0], out);
    }
    compiler.write(path[1], out);
    source(expression.getArg());
  }

  private void source(IRutaExpression value) throws IOException {
    if (value instanceof AnnotationTypeExpression reference) {
      label(reference.getReference().getMatch(), "");
    } else if (value instanceof GenericFeatureExpression reference
        && reference.getFeatureExpression() instanceof SimpleFeatureExpression feature) {
      String path = feature.getMatchReference().getMatch();
      int dot = path.indexOf('.');
      label(path.substring(0, dot), path.substring(dot + 1));
    } else {
      constant(value);
    }
  }

  private void label(String name, String feature) throws IOException {
    Integer element = labelled.get(name);
    if (element == null) {
      throw new UnsupportedRuleException("no element of the rule has the label " + name);
    }
    code(Code.LABELLED);
    out.writeInt(element);
    compiler.write(feature, out);
  }

  private void constant(IRutaExpression value) throws IOException {
    if (value instanceof IStringExpression && !(value instanceof IBooleanExpression)) {
      code(Code.STRING);
      compiler.write(text(value), out);
    } else if (value instanceof IBooleanExpression truth) {
      code(Code.BOOLEAN);
      out.writeBoolean(isTrue(truth));
    } else {
      throw ScriptCompiler.unsupported(value);
    }
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

  private void lines(WordListExpression list) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(compiler.resource(path(list)), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().map(String::trim).distinct().toList();
      out.writeInt(lines.size());
      for (String line : lines) {
        compiler.write(line, out);
      }
    }
  }

  /** Ruta's reader of compiled word lists, written as {@link WordTrie} reads them. */
  private static final class WordList extends MultiTreeWordList {
    WordList(InputStream list) throws IOException {
      super(list, "list.mtwl");
    }

    /**
     * The list with the classes of its words as places in a list of classes.
     *
     * @param classes those that are looked for
     */
    byte[] compiled(List<String> classes) throws IOException {
      return compiled(root, classes);
    }

    private static byte[] compiled(MultiTextNode node, List<String> classes) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      List<Integer> ending = new ArrayList<>();
      if (node.isWordEnd()) {
        node.getTypes().forEach(type -> ending.add(classes.indexOf(type)));
        ending.removeIf(place -> place < 0);
        ending.sort(null);
      }
      if (classes.size() > Byte.MAX_VALUE) {
        throw new UnsupportedRuleException(
            "TRIE with more than %d classes of words".formatted(Byte.MAX_VALUE));
      }
      out.writeByte(ending.size());
      for (int place : ending) {
        out.writeByte(place);
      }
      out.writeShort(node.getChildren().size());
      for (Map.Entry<Character, MultiTextNode> each :
          new TreeMap<>(node.getChildren()).entrySet()) {
        byte[] child = compiled(each.getValue(), classes);
        out.writeChar(each.getKey());
        out.writeInt(child.length);
        out.write(child);
      }
      return bytes.toByteArray();
    }
  }
}
