package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.sitrep.Sitrep;

/**
 * How documents are annotated and written.
 *
 * @param parameters of the engine, by name
 */
record Settings(Map<String, Object> parameters, Set<OutputFormat> formats) {

  AnalysisEngineDescription engine() throws ResourceInitializationException {
    List<Object> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    return Sitrep.engineDescription(pairs.toArray());
  }

  boolean dkproTypes() {
    return Boolean.TRUE.equals(parameters.get(Sitrep.PARAM_DKPRO_TYPES));
  }
}
