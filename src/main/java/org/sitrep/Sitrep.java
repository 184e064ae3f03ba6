package org.sitrep;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.FlowControllerFactory.createFlowControllerDescription;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.sitrep.gate.TriggerGate;
import org.sitrep.normalize.DateNormalizer;
import org.sitrep.normalize.DistanceNormalizer;
import org.sitrep.normalize.DroneCountNormalizer;
import org.sitrep.normalize.OfficialNormalizer;
import org.sitrep.normalize.QuoteNormalizer;
import org.sitrep.normalize.WorkingTypeRemover;
import org.sitrep.ruta.RuleEngine;

/** The door for hosts: Sitrep as one aggregate analysis engine. */
public final class Sitrep {

  private Sitrep() {}

  /**
   * The whole of Sitrep: gate, rules, normalisers and clean-up. It runs on any CAS with a text and
   * needs no annotations of others.
   *
   * @return an aggregate that leaves only the types of {@code SitrepTypes.xml} in the CAS
   * @throws ResourceInitializationException if a component's description cannot be built
   */
  public static AnalysisEngineDescription engineDescription()
      throws ResourceInitializationException {
    return aggregate(true);
  }

  /**
   * The same engine, but what the rules use among themselves ({@code WorkingTypes.xml}, tokens)
   * stays in the CAS: to look at how an annotation came about.
   *
   * @return an aggregate without the clean-up step
   * @throws ResourceInitializationException if a component's description cannot be built
   */
  public static AnalysisEngineDescription engineDescriptionKeepingWorkingTypes()
      throws ResourceInitializationException {
    return aggregate(false);
  }

  /**
   * The types that Sitrep promises: all that stands in a CAS or an XMI file once it is done.
   *
   * @return the merged description of {@code SitrepTypes.xml} and {@code DocumentMetaData.xml}
   */
  public static TypeSystemDescription typeSystemDescription() {
    return TypeSystemDescriptionFactory.createTypeSystemDescription(
        "org.sitrep.SitrepTypes", "org.sitrep.DocumentMetaData");
  }

  private static AnalysisEngineDescription aggregate(boolean cleanUp)
      throws ResourceInitializationException {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription(
            "org.sitrep.SitrepTypes",
            "org.sitrep.WorkingTypes",
            "org.apache.uima.ruta.engine.BasicTypeSystem");
    AggregateBuilder builder = new AggregateBuilder();
    builder.setFlowControllerDescription(createFlowControllerDescription(TriggerGate.class));
    builder.add(
        createEngineDescription(
            RuleEngine.class, types, RuleEngine.PARAM_MAIN_SCRIPT, "org.sitrep.Main"));
    builder.add(createEngineDescription(DateNormalizer.class, types));
    builder.add(createEngineDescription(DistanceNormalizer.class, types));
    builder.add(createEngineDescription(OfficialNormalizer.class, types));
    builder.add(createEngineDescription(QuoteNormalizer.class, types));
    builder.add(createEngineDescription(DroneCountNormalizer.class, types));
    if (cleanUp) {
      builder.add(createEngineDescription(WorkingTypeRemover.class, types));
    }
    return builder.createAggregateDescription();
  }
}
