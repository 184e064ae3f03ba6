package org.sitrep;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.FlowControllerFactory.createFlowControllerDescription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.sitrep.gate.TriggerGate;
import org.sitrep.ruta.RuleEngine;

/** The steps that a document goes through, as one aggregate. */
final class Pipeline {

  private final AggregateBuilder builder = new AggregateBuilder();

  /** Of all steps but the rules, which declare the types for all: each would read them again. */
  private final TypeSystemDescription noTypes =
      UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();

  private final Set<Kind> kinds;
  private final Map<String, Object> parameters;

  /**
   * A pipeline without steps.
   *
   * @param kinds the kinds that are found, together with those that they are read from
   * @param parameters of Sitrep, by name; each component gets those that it declares itself
   */
  Pipeline(Set<Kind> kinds, Map<String, Object> parameters) {
    this.kinds = Kind.needed(kinds);
    this.parameters = parameters;
  }

  /**
   * Adds the rules.
   *
   * @param keepRuleTypes whether the CAS gets all of what rules build for each other
   */
  Pipeline rules(boolean keepRuleTypes) throws ResourceInitializationException {
    builder.add(
        createEngineDescription(
            RuleEngine.class,
            TypeSystemDescriptionFactory.createTypeSystemDescription(
                "org.sitrep.SitrepTypes",
                "org.sitrep.RuleTypes",
                "org.apache.uima.ruta.engine.DefaultSeederTypeSystem"),
            RuleEngine.PARAM_MAIN_SCRIPT,
            "org.sitrep.Main",
            RuleEngine.PARAM_CALLED_SCRIPTS,
            Kind.scripts(kinds).toArray(String[]::new),
            RuleEngine.PARAM_KEEP_RULE_TYPES,
            keepRuleTypes));
    return this;
  }

  /** Adds the components that give values to what the rules found. */
  Pipeline normalizers() throws ResourceInitializationException {
    for (Kind kind : kinds) {
      add(kind.normalizer());
    }
    return this;
  }

  AnalysisEngineDescription description() throws ResourceInitializationException {
    builder.setFlowControllerDescription(createFlowControllerDescription(TriggerGate.class));
    return builder.createAggregateDescription();
  }

  private Pipeline add(Class<? extends AnalysisComponent> component)
      throws ResourceInitializationException {
    List<Object> own = new ArrayList<>();
    Arrays.stream(component.getDeclaredFields())
        .map(field -> field.getAnnotation(ConfigurationParameter.class))
        .filter(parameter -> parameter != null && parameters.get(parameter.name()) != null)
        .forEach(
            parameter -> own.addAll(List.of(parameter.name(), parameters.get(parameter.name()))));
    builder.add(createEngineDescription(component, noTypes, own.toArray()));
    return this;
  }
}
