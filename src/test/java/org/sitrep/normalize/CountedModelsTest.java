package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.sitrep.Sitrep;
import org.sitrep.type.DroneCount;

/** Models that no list has, in the engine as hosts get it: without what only rules read. */
class CountedModelsTest {

  @Test
  void an_unknown_name_is_a_model_and_a_word_of_the_lists_is_not() throws Exception {
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    JCas jcas = engine.newJCas();
    jcas.setDocumentText(
        "Iran shot down two Navy drones and three Police drones near the strait.\n\n"
            + "Gunners shot down four Zorvak drones near the port.");
    engine.process(jcas);
    assertThat(jcas.select(DroneCount.class).asList())
        .extracting(DroneCount::getCoveredText, DroneCount::getModel)
        .containsExactly(
            tuple("two Navy drones", null),
            tuple("three Police drones", null),
            tuple("four Zorvak drones", "Zorvak"));
  }
}
