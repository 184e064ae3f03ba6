package org.sitrep.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments above the rules say: {@code // Kind.construction: meaning}, then {@code // +}
 * and {@code // -} lines. In a {@code +} line, [[ ]] marks the spans that the kind annotates.
 */
record RuleExamples(Path script, TreeSet<String> documentedIds, List<Example> examples) {

  private static final Path SCRIPTS = Path.of("ruta-scripts", "script");
  private static final Pattern ID_COMMENT = Pattern.compile("^// ([A-Z]\\w*\\.\\w+)(?::.*)?$");
  private static final Pattern ID_ACTION = Pattern.compile("\"rule\"\\s*=\\s*\"([^\"]*)\"");

  /** One example line of a rule. */
  record Example(Path script, int line, String ruleId, boolean positive, String marked) {

    String text() {
      return marked.replace("[[", "").replace("]]", "").replace("\\n", "\n");
    }

    String kind() {
      return ruleId.substring(0, ruleId.indexOf('.'));
    }

    /** The covered texts that [[ ]] marks, in their order; marks do not nest. */
    List<String> spans() {
      List<String> spans = new ArrayList<>();
      Matcher span = Pattern.compile("\\[\\[(.*?)\\]\\]").matcher(marked);
      while (span.find()) {
        spans.add(span.group(1).replace("\\n", "\n"));
      }
      return spans;
    }

    @Override
    public String toString() {
      return script.getFileName() + ":" + line + " " + ruleId + (positive ? " + " : " - ") + marked;
    }
  }

  static List<RuleExamples> all() throws IOException {
    try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
      List<RuleExamples> all = new ArrayList<>();
      for (Path script : scripts.filter(p -> p.toString().endsWith(".ruta")).sorted().toList()) {
        all.add(of(script));
      }
      return all;
    }
  }

  private static RuleExamples of(Path script) throws IOException {
    List<Example> examples = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>();
    String id = "";
    int number = 0;
    for (String line : Files.readAllLines(script)) {
      number++;
      Matcher comment = ID_COMMENT.matcher(line);
      if (comment.matches()) {
        id = comment.group(1);
        ids.add(id);
      } else if (line.startsWith("// + ") || line.startsWith("// - ")) {
        examples.add(new Example(script, number, id, line.charAt(3) == '+', line.substring(5)));
      }
    }
    return new RuleExamples(script, ids, examples);
  }

  /** The ids that the script's actions set. */
  TreeSet<String> idsInActions() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (String line : Files.readAllLines(script)) {
      if (!line.startsWith("//")) {
        Matcher action = ID_ACTION.matcher(line);
        while (action.find()) {
          ids.add(action.group(1));
        }
      }
    }
    return ids;
  }
}
