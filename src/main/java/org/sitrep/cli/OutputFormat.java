package org.sitrep.cli;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.sitrep.write.XmiWriter;

/** What the command can write. */
enum OutputFormat {
  /** UIMA XMI, which every other tool of UIMA reads. */
  xmi {
    @Override
    AnalysisEngineDescription writer(String folder) throws ResourceInitializationException {
      // The command has looked whether something is there, and been told to replace it.
      return AnalysisEngineFactory.createEngineDescription(
          XmiWriter.class,
          XmiWriter.PARAM_TARGET_LOCATION,
          folder,
          XmiWriter.PARAM_OVERWRITE,
          true);
    }
  };

  abstract AnalysisEngineDescription writer(String folder) throws ResourceInitializationException;
}
