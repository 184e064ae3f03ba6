package org.sitrep.bench;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.ruta.engine.RutaEngine;
import org.sitrep.Sitrep;
import org.sitrep.normalize.DateNormalizer;
import org.sitrep.normalize.DistanceNormalizer;
import org.sitrep.normalize.DroneCountNormalizer;
import org.sitrep.normalize.OfficialNormalizer;
import org.sitrep.normalize.QuoteNormalizer;
import org.sitrep.ruta.RuleEngine;
import org.sitrep.write.XmiWriter;

/** What is measured: each step with all those that it builds on. */
enum Steps {
  /** A RutaEngine with default parameters and an empty script. */
  stock("stock RutaEngine, empty script"),
  tokens("tokens"),
  rules("rules"),
  dates("date normaliser"),
  distances("distance normaliser"),
  officials("official normaliser"),
  quotes("quotation normaliser"),
  counts("drone count normaliser"),
  sitrep("whole engine"),
  xmi("whole engine and XMI"),
  /** The XMI of documents that are annotated already. */
  writer("XMI alone");

  private static final List<Class<? extends AnalysisComponent>> NORMALIZERS =
      List.of(
          DateNormalizer.class,
          DistanceNormalizer.class,
          OfficialNormalizer.class,
          QuoteNormalizer.class,
          DroneCountNormalizer.class);

  private final String label;

  Steps(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  AnalysisEngine engine(Path folder) throws Exception {
    TypeSystemDescription basic =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            "org.sitrep.SitrepTypes", "org.apache.uima.ruta.engine.BasicTypeSystem");
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            "org.sitrep.SitrepTypes",
            "org.sitrep.RuleTypes",
            "org.apache.uima.ruta.engine.DefaultSeederTypeSystem");
    List<AnalysisEngineDescription> steps = new ArrayList<>();
    switch (this) {
      case stock ->
          steps.add(createEngineDescription(RutaEngine.class, basic, RutaEngine.PARAM_RULES, ""));
      case sitrep -> steps.add(Sitrep.engineDescription());
      case xmi -> {
        steps.add(Sitrep.engineDescription());
        steps.add(xmiWriter(folder));
      }
      case writer -> {
        return createEngine(xmiWriter(folder));
      }
      default -> {
        AnalysisEngineDescription engine =
            createEngineDescription(
                RuleEngine.class, types, RuleEngine.PARAM_MAIN_SCRIPT, "org.sitrep.Main");
        if (this == tokens) {
          engine
              .getAnalysisEngineMetaData()
              .getConfigurationParameterSettings()
              .setParameterValue(RuleEngine.PARAM_CALLED_SCRIPTS, new String[] {"none of them"});
        }
        steps.add(engine);
        for (int i = 0; i < ordinal() - rules.ordinal(); i++) {
          steps.add(createEngineDescription(NORMALIZERS.get(i), types));
        }
      }
    }
    return createEngine(
        createEngineDescription(steps.toArray(AnalysisEngineDescription[]::new)));
  }

  private static AnalysisEngineDescription xmiWriter(Path folder) throws Exception {
    return createEngineDescription(
        XmiWriter.class,
        XmiWriter.PARAM_TARGET_LOCATION,
        folder.toString());
  }
}
