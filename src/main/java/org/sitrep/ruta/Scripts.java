package org.sitrep.ruta;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.antlr.runtime.ANTLRInputStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.apache.uima.ruta.RutaModule;
import org.apache.uima.ruta.RutaScriptFactory;
import org.apache.uima.ruta.action.ActionFactory;
import org.apache.uima.ruta.condition.ConditionFactory;
import org.apache.uima.ruta.expression.ExpressionFactory;
import org.apache.uima.ruta.extensions.RutaExternalFactory;
import org.apache.uima.ruta.parser.RutaLexer;
import org.apache.uima.ruta.parser.RutaParser;

/** Reads a script of the class path, and those that it names, with Ruta's parser. */
final class Scripts {

  private final ClassLoader classPath;
  private final Map<String, RutaModule> modules = new HashMap<>();

  /**
   * Reads a script.
   *
   * @param main its name with its package
   * @throws IOException if a script is not on the class path, or is not Ruta
   */
  Scripts(String main, ClassLoader classPath) throws IOException {
    this.classPath = classPath;
    read(main);
  }

  /** A script by its name, with its package or without. */
  RutaModule named(String name) {
    for (Map.Entry<String, RutaModule> each : modules.entrySet()) {
      if (each.getKey().equals(name) || each.getKey().endsWith("." + name)) {
        return each.getValue();
      }
    }
    throw new UnsupportedRuleException("there is no script " + name);
  }

  /** A file of the class path that scripts name. */
  InputStream resource(String path) throws IOException {
    InputStream stream = classPath.getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException(path + " is not on the class path");
    }
    return stream;
  }

  private void read(String name) throws IOException {
    if (modules.containsKey(name)) {
      return;
    }
    try (InputStream script = resource(name.replace('.', '/') + ".ruta")) {
      RutaLexer lexer =
          new RutaLexer(new ANTLRInputStream(script, "UTF-8")) {
            @Override
            public void reportError(RecognitionException e) {
              throw new IllegalArgumentException(
                  "line " + e.line + ": " + getErrorMessage(e, getTokenNames()));
            }
          };
      RutaParser parser = new RutaParser(new CommonTokenStream(lexer));
      ExpressionFactory expressions = new ExpressionFactory(null);
      parser.setScriptFactory(new RutaScriptFactory(expressions, null));
      parser.setExpressionFactory(expressions);
      parser.setActionFactory(new ActionFactory(null));
      parser.setConditionFactory(new ConditionFactory(null));
      parser.setExternalFactory(new RutaExternalFactory());
      parser.setResourcePaths(new String[0]);
      RutaModule module = parser.file_input(name.substring(name.lastIndexOf('.') + 1));
      modules.put(name, module);
      for (String each : module.getScripts().keySet()) {
        read(each);
      }
    } catch (RecognitionException e) {
      throw new IOException(name + ", line " + e.line + ": not a Ruta rule", e);
    } catch (RuntimeException e) {
      // Ruta's parser wraps what it found, and each wrapper repeats what it wraps.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IOException(name + ": not a Ruta script: " + cause.getMessage(), e);
    }
  }
}
