package org.sitrep.gold;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.sitrep.Sitrep;
import org.sitrep.type.Article;

/** Runs Sitrep over the gold. {@code main} prints the figures and the errors of each kind. */
final class GoldScores {

  private GoldScores() {}

  /**
   * Prints the table and every error, or only those of the kinds given.
   *
   * @param args kinds, e.g. {@code Date Distance}; none for all
   */
  public static void main(String[] args) throws Exception {
    Scorer scores = run();
    List<String> kinds = args.length == 0 ? List.copyOf(scores.figures().keySet()) : List.of(args);
    print(scores, kinds, System.out);
  }

  static Scorer run() throws Exception {
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    JCas jcas = engine.newJCas();
    Scorer scorer = new Scorer();
    for (GoldDocument document : GoldDocument.all()) {
      jcas.reset();
      jcas.setDocumentText(document.text());
      jcas.setDocumentLanguage("en");
      if (document.header().containsKey("published")) {
        Article article = new Article(jcas);
        article.setPublished(document.header().get("published"));
        article.addToIndexes();
      }
      engine.process(jcas);
      for (String kind : document.kinds()) {
        scorer.add(document, kind, FoundMention.of(jcas, kind));
      }
    }
    engine.destroy();
    return scorer;
  }

  static void print(Scorer scores, List<String> kinds, PrintStream out) {
    for (String kind : kinds) {
      Scorer.Figures figures = scores.figures().get(kind);
      out.printf("%n%s: gold %d, found %d%n", kind, figures.gold(), figures.found());
      for (Map.Entry<String, Double> figure : figures.byName().entrySet()) {
        out.printf(Locale.ROOT, "  %s.%s=%.3f%n", kind, figure.getKey(), figure.getValue());
      }
      scores.errors(kind).forEach(e -> out.println("    " + e));
    }
  }
}
