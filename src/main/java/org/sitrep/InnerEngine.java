package org.sitrep;

import java.util.Map;
import java.util.Properties;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.Resource;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceManager;

/**
 * The rules and normalisers with the CAS that they work on, apart from the host's.
 *
 * @param engine the steps
 * @param jcas their CAS; whoever fills it resets it
 */
record InnerEngine(AnalysisEngine engine, JCas jcas) {

  /** One for all engines: UIMA looks through the types and classes of each loader anew. */
  private static final ClassLoader CLASSES = classes();

  /**
   * Makes the engine and its CAS.
   *
   * @throws ResourceInitializationException if a step's parameter is wrong or a resource is missing
   */
  static InnerEngine of(AnalysisEngineDescription steps) throws ResourceInitializationException {
    // Not the host's: its CASes may be defined already, and ours have other types.
    ResourceManager resources = UIMAFramework.newDefaultResourceManager();
    resources.setExtensionClassLoader(CLASSES, true);
    AnalysisEngine engine =
        UIMAFramework.produceAnalysisEngine(
            steps, resources, Map.of(Resource.PARAM_PERFORMANCE_TUNING_SETTINGS, smallCas()));
    return new InnerEngine(engine, newCas(engine));
  }

  private static ClassLoader classes() {
    ResourceManager resources = UIMAFramework.newDefaultResourceManager();
    resources.setExtensionClassLoader(InnerEngine.class.getClassLoader(), true);
    return resources.getExtensionClassLoader();
  }

  /**
   * What makes a CAS begin with little room: UIMA's own takes 32,768 places, which each reset
   * clears.
   */
  private static Properties smallCas() {
    Properties tuning = UIMAFramework.getDefaultPerformanceTuningProperties();
    tuning.setProperty(UIMAFramework.CAS_INITIAL_HEAP_SIZE, "1024");
    return tuning;
  }

  /**
   * A CAS of the size asked for: UIMA heeds it only where it has made a CAS of the type system
   * before. It takes the later one's classes from its own loader, which in a PEAR is not ours,
   * until the type system is committed again.
   */
  private static JCas newCas(AnalysisEngine engine) throws ResourceInitializationException {
    engine.newCAS();
    JCas small = engine.newJCas();
    small.getCasImpl().commitTypeSystem();
    return small;
  }
}
