package org.sitrep.cli;

import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.component.CasConsumer_ImplBase;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.sitrep.Sitrep;
import org.sitrep.write.BratWriter;
import org.sitrep.write.JsonWriter;
import org.sitrep.write.XmiWriter;

/** What the command can write. */
enum OutputFormat {
  /** UIMA XMI, which every other tool of UIMA reads. */
  xmi(XmiWriter.class, ".xmi") {
    @Override
    AnalysisEngineDescription writer(String folder, boolean dkproTypes)
        throws ResourceInitializationException {
      return AnalysisEngineFactory.createEngineDescription(
          XmiWriter.class,
          Sitrep.typeSystemDescription(),
          XmiWriter.PARAM_TARGET_LOCATION,
          folder,
          XmiWriter.PARAM_OVERWRITE,
          true,
          XmiWriter.PARAM_DKPRO_TYPES,
          dkproTypes);
    }
  },

  /** UIMA JSON CAS. */
  json(JsonWriter.class, ".json"),

  /** The standoff of brat. */
  brat(BratWriter.class, ".ann", ".txt");

  private final Class<? extends CasConsumer_ImplBase> writer;
  private final String first;
  private final String second;

  OutputFormat(Class<? extends CasConsumer_ImplBase> writer, String... extensions) {
    this.writer = writer;
    this.first = extensions[0];
    this.second = extensions[extensions.length - 1];
  }

  /** What is added to a document's name. */
  List<String> extensions() {
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  /** What a run makes, in the words of the summary. */
  List<String> shown() {
    return switch (this) {
      case xmi -> List.of("XMI", XmiWriter.TYPE_SYSTEM_XML);
      case json -> List.of("JSON CAS");
      case brat -> List.of("brat's standoff");
    };
  }

  AnalysisEngineDescription writer(String folder, boolean dkproTypes)
      throws ResourceInitializationException {
    // The command has looked whether something is there, and been told to replace it.
    return AnalysisEngineFactory.createEngineDescription(
        writer,
        Sitrep.typeSystemDescription(),
        XmiWriter.PARAM_TARGET_LOCATION,
        folder,
        XmiWriter.PARAM_OVERWRITE,
        true);
  }
}
