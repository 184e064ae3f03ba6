package org.sitrep.ruta;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
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
import org.apache.uima.util.CasCreationUtils;
import org.jspecify.annotations.Nullable;

/**
 * Compiles scripts, as Ruta's parser reads them, to the form that {@link RuleEngine} runs: so the
 * parser, and faults in scripts, are the build's and not the user's.
 */
public final class ScriptCompiler {

  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private final Scripts scripts;
  private final Set<String> open = new HashSet<>();

  /** The texts written so far, with their places in that order. */
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  private ScriptCompiler(Scripts scripts) {
    this.scripts = scripts;
  }

  /**
   * Compiles a script of the class path and those that it calls, with their word lists.
   *
   * @param args the main script's name with its package, the folder of classes to write to, and the
   *     names of the type systems that it uses
   * @throws UnsupportedRuleException if a script holds what the engine cannot run
   * @throws IOException if a script or a list cannot be read, or is not Ruta
   */
  public static void main(String[] args) throws IOException, ResourceInitializationException {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            Arrays.copyOfRange(args, 2, args.length));
    byte[] compiled =
        compile(
            args[0],
            ScriptCompiler.class.getClassLoader(),
            CasCreationUtils.createCas(types, null, null).getTypeSystem());
    Files.write(Path.of(args[1]).resolve(RuleEngine.compiled(args[0])), compiled);
  }

  /** Compiles a script of a class path, and looks whether it can run with some types. */
  static byte[] compile(String main, ClassLoader classPath, TypeSystem types) throws IOException {
    Scripts scripts = new Scripts(main, classPath);
    byte[] compiled = new ScriptCompiler(scripts).withTexts(scripts.named(main));
    ProgramReader.read(compiled, new Kinds(types), Set.of());
    return compiled;
  }

  /** A script behind all texts in it. */
  private byte[] withTexts(RutaModule module) throws IOException {
    byte[] program = program(module);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(encoded.length);
      out.write(encoded);
    }
    out.write(program);
    return bytes.toByteArray();
  }

  private byte[] program(RutaModule module) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    String script = module.getBlock(null).getName();
    if (!open.add(script)) {
      throw new UnsupportedRuleException("script " + script + " calls itself");
    }
    List<RutaStatement> statements = new ArrayList<>(module.getBlock(null).getElements());
    statements.removeIf(Objects::isNull);
    write(script, out);
    out.writeInt(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      try {
        statement(statements.get(i), out);
      } catch (UnsupportedRuleException e) {
        throw e.in(script, i + 1);
      }
    }
    open.remove(script);
    return bytes.toByteArray();
  }

  /** The rules of a script. */
  byte[] script(String name) throws IOException {
    return program(scripts.named(name));
  }

  InputStream resource(String path) throws IOException {
    return scripts.resource(path);
  }

  /** Writes a text as its place among all texts. */
  void write(String text, DataOutput out) throws IOException {
    int place = texts.computeIfAbsent(text, key -> texts.size());
    if (place > Character.MAX_VALUE) {
      throw new UnsupportedRuleException("more than 65,536 texts");
    }
    out.writeChar(place);
  }

  void code(Code code, DataOutput out) throws IOException {
    write(code.name(), out);
  }

  private void statement(RutaStatement statement, DataOutput out) throws IOException {
    if (statement instanceof RegExpRule rule) {
      code(Code.PATTERN, out);
      patternRule(rule, out);
    } else if (statement instanceof RutaRule rule) {
      code(Code.SEQUENCE, out);
      sequenceRule(rule, out);
    } else {
      throw unsupported(statement);
    }
  }

  private void patternRule(RegExpRule rule, DataOutput out) throws IOException {
    MatchContext context = new MatchContext(rule.getParent());
    String regex = text(rule.getRegExp(), context);
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new UnsupportedRuleException("regular expression: " + e.getMessage());
    }
    write(regex, out);
    List<ITypeExpression> types = new ArrayList<>(rule.getTypeMap().keySet());
    // Ruta's parser keeps them in an order that differs from run to run.
    types.sort(
        Comparator.<ITypeExpression, String>comparing(ScriptCompiler::type)
            .thenComparing(type -> group(rule, type, context)));
    out.writeInt(types.size());
    for (ITypeExpression type : types) {
      out.writeInt(group(rule, type, context));
      write(type(type), out);
      Map<String, String> features = new TreeMap<>();
      rule.getFeatureAssignments()
          .getOrDefault(type, Map.of())
          .forEach((name, value) -> features.put(text(name, context), text(value, context)));
      out.writeInt(features.size());
      for (Map.Entry<String, String> feature : features.entrySet()) {
        write(feature.getKey(), out);
        write(feature.getValue(), out);
      }
    }
  }

  private static int group(RegExpRule rule, ITypeExpression type, MatchContext context) {
    INumberExpression group = rule.getTypeMap().get(type);
    return group == null ? 0 : group.getIntegerValue(context, null);
  }

  private void sequenceRule(RutaRule rule, DataOutput out) throws IOException {
    RuleParts parts = new RuleParts(this, new MatchContext(rule.getParent()), out);
    elements(rule.getRuleElements(), parts, out);
    out.writeBoolean(rule.getRoot().getConjunct() != null);
    parts.actions();
  }

  private void elements(List<RuleElement> elements, RuleParts parts, DataOutput out)
      throws IOException {
    out.writeInt(elements.size());
    for (RuleElement element : elements) {
      element(element, parts, out);
    }
  }

  private void element(RuleElement source, RuleParts parts, DataOutput out) throws IOException {
    quantifier(source.getQuantifier(), parts.context(), out);
    parts.conditions(source.getConditions());
    if (source instanceof ComposedRuleElement group && !Boolean.TRUE.equals(group.getConjunct())) {
      code(Code.GROUP, out);
      elements(group.getRuleElements(), parts, out);
      out.writeBoolean(group.getConjunct() != null);
    } else if (source instanceof RutaOptionalRuleElement) {
      code(Code.ANYTHING, out);
    } else if (source instanceof RutaRuleElement leaf) {
      matcher(leaf, parts.context(), out);
    } else {
      throw unsupported(source);
    }
    out.writeBoolean(source.isStartAnchor());
    if (!source.getInlinedConditionRuleBlocks().isEmpty()) {
      throw new UnsupportedRuleException("rules as conditions (<-) are not supported");
    }
    List<RutaStatement> inner = new ArrayList<>();
    source.getInlinedActionRuleBlocks().forEach(inner::addAll);
    out.writeInt(inner.size());
    for (RutaStatement statement : inner) {
      if (!(statement instanceof RutaRule rule)) {
        throw unsupported(statement);
      }
      sequenceRule(rule, out);
    }
    parts.add(source);
  }

  private void matcher(RutaRuleElement leaf, MatchContext context, DataOutput out)
      throws IOException {
    if (leaf.getMatcher() instanceof RutaLiteralMatcher literal) {
      code(Code.LITERAL, out);
      write(text(literal.getExpression(), context), out);
    } else if (leaf.getMatcher().getExpression() instanceof ITypeExpression type) {
      code(Code.TYPED, out);
      write(type(type), out);
    } else {
      throw unsupported(leaf.getMatcher());
    }
  }

  private static void quantifier(RuleElementQuantifier source, MatchContext context, DataOutput out)
      throws IOException {
    if (source instanceof NormalQuantifier) {
      quantifier(1, 1, false, out);
    } else if (source instanceof QuestionGreedy) {
      quantifier(0, 1, false, out);
    } else if (source instanceof QuestionReluctant) {
      quantifier(0, 1, true, out);
    } else if (source instanceof StarGreedy) {
      quantifier(0, UNBOUNDED, false, out);
    } else if (source instanceof PlusGreedy) {
      quantifier(1, UNBOUNDED, false, out);
    } else if (source instanceof MinMaxGreedy greedy) {
      quantifier(
          greedy.getMin().getIntegerValue(context, null),
          greedy.getMax().getIntegerValue(context, null),
          false,
          out);
    } else if (source instanceof MinMaxReluctant reluctant) {
      quantifier(
          reluctant.getMin().getIntegerValue(context, null),
          reluctant.getMax().getIntegerValue(context, null),
          true,
          out);
    } else {
      throw unsupported(source);
    }
  }

  private static void quantifier(int min, int max, boolean reluctant, DataOutput out)
      throws IOException {
    out.writeInt(min);
    out.writeInt(max);
    out.writeBoolean(reluctant);
  }

  /** The name of the type that an expression names. */
  static String type(IRutaExpression expression) {
    if (expression instanceof AnnotationTypeExpression type && isName(type)) {
      return type.getReference().getMatch();
    }
    if (expression instanceof SimpleTypeExpression type) {
      return type.getTypeString();
    }
    throw unsupported(expression);
  }

  private static boolean isName(AnnotationTypeExpression expression) {
    String match = expression.getReference().getMatch();
    return match != null && expression.getReference().getComparator() == null;
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

  static UnsupportedRuleException unsupported(@Nullable Object construct) {
    return new UnsupportedRuleException(
        "%s (%s) is not supported"
            .formatted(construct, construct == null ? "" : construct.getClass().getSimpleName()));
  }
}
