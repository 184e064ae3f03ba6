package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.MetaDataObject;
import org.apache.uima.util.CasCreationUtils;
import org.sitrep.Sitrep;
import org.sitrep.read.Details;
import org.sitrep.read.DocumentReader;
import org.sitrep.read.TextFile;
import org.sitrep.write.Mentions;

/** One engine with its writers and its CAS, for one thread. */
final class Annotator implements AutoCloseable {

  private final AnalysisEngine engine;
  private final List<AnalysisEngine> writers = new ArrayList<>();
  private final JCas jcas;

  Annotator(Settings settings, String folder) throws Exception {
    engine = AnalysisEngineFactory.createEngine(settings.engine());
    for (OutputFormat format : settings.formats()) {
      writers.add(AnalysisEngineFactory.createEngine(format.writer(folder, settings.dkproTypes())));
    }
    jcas = createCas();
  }

  private JCas createCas() throws Exception {
    List<MetaDataObject> parts = new ArrayList<>();
    parts.add(engine.getProcessingResourceMetaData());
    writers.forEach(writer -> parts.add(writer.getProcessingResourceMetaData()));
    parts.add(Sitrep.typeSystemDescription());
    return CasCreationUtils.createCas(parts).getJCas();
  }

  /** Annotates a document and writes what was found. */
  Outcome annotate(Document document, TextFile text, Details details)
      throws AnalysisEngineProcessException {
    jcas.reset();
    DocumentReader.fill(jcas, document.file(), document.collection(), text, details);
    engine.process(jcas);
    for (AnalysisEngine writer : writers) {
      writer.process(jcas);
    }
    return new Outcome(
        document.file(),
        document.path().toString(),
        null,
        details.published(),
        text.text().length(),
        text.replaced(),
        Mentions.count(jcas.getCas()),
        false);
  }

  @Override
  public void close() {
    engine.destroy();
    writers.forEach(AnalysisEngine::destroy);
  }
}
