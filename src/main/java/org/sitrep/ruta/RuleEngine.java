package org.sitrep.ruta;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.uima.UimaContext;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a Ruta script that the build compiled ({@link ScriptCompiler}), and adds what it annotates
 * to the CAS. Annotations that are already there are not seen by the rules.
 */
public final class RuleEngine extends JCasAnnotator_ImplBase {

  /** The main script's name with its package, as in {@code org.sitrep.Main}. */
  public static final String PARAM_MAIN_SCRIPT = "mainScript";

  @ConfigurationParameter(name = PARAM_MAIN_SCRIPT)
  private String mainScript = "";

  /**
   * The scripts, without their package, that the main script calls; the others that it names are
   * left out. Empty by default: all are called.
   */
  public static final String PARAM_CALLED_SCRIPTS = "calledScripts";

  @ConfigurationParameter(name = PARAM_CALLED_SCRIPTS, mandatory = false)
  private String[] calledScripts = {};

  /**
   * Whether all annotations of RuleTypes.xml go into the CAS. By default only those of words of the
   * lists do, which normalisers may ask for without their type; the rest is for the rules alone.
   */
  public static final String PARAM_KEEP_RULE_TYPES = "keepRuleTypes";

  @ConfigurationParameter(name = PARAM_KEEP_RULE_TYPES, defaultValue = "false")
  private boolean keepRuleTypes;

  private final Vocabulary vocabulary = new Vocabulary();
  private byte[] compiled = {};
  private @Nullable TypeSystem typeSystem;
  private @Nullable Kinds kinds;
  private @Nullable Program program;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    String path = compiled(mainScript);
    try (InputStream in = RuleEngine.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(
            path
                + " is not on the class path: ScriptCompiler makes it, for org.sitrep.Main in mvn compile");
      }
      compiled = in.readAllBytes();
    } catch (IOException e) {
      throw new ResourceInitializationException(e);
    }
  }

  /** Where on the class path a compiled script is. */
  static String compiled(String script) {
    return script.replace('.', '/') + ".rules";
  }

  @Override
  public void process(JCas jcas) {
    compile(jcas.getTypeSystem());
    Kinds known = java.util.Objects.requireNonNull(kinds);
    Tape tape = new Tape(jcas.getDocumentText(), known, vocabulary);
    java.util.Objects.requireNonNull(program).run(tape);
    write(tape, keepRuleTypes ? known.ours() : known.forOthers(), jcas.getCas());
  }

  private void compile(TypeSystem types) {
    if (types == typeSystem) {
      return;
    }
    kinds = new Kinds(types);
    program = ProgramReader.read(compiled, kinds, Set.of(calledScripts));
    typeSystem = types;
  }

  private static void write(Tape tape, Kind[] kinds, CAS cas) {
    for (Kind kind : kinds) {
      SpanIndex index = tape.all(kind);
      for (int i = 0; i < index.size(); i++) {
        cas.addFsToIndexes(annotation(index.get(i), cas));
      }
    }
  }

  /** The annotation for a span, with all that its features point to. */
  private static AnnotationFS annotation(Span span, CAS cas) {
    AnnotationFS known = span.annotation;
    if (known != null) {
      return known;
    }
    Kind kind = span.kind;
    Type type = kind == null ? cas.getAnnotationType() : kind.type();
    AnnotationFS annotation = cas.createAnnotation(type, span.begin, span.end);
    span.annotation = annotation;
    for (Span.Value each = span.values(); kind != null && each != null; each = each.next) {
      Feature feature = kind.feature(each.feature);
      if (each.value instanceof String text) {
        annotation.setStringValue(feature, text);
      } else if (each.value instanceof Boolean truth) {
        annotation.setBooleanValue(feature, truth);
      } else if (each.value instanceof Span other) {
        annotation.setFeatureValue(feature, annotation(other, cas));
      }
    }
    return annotation;
  }
}
