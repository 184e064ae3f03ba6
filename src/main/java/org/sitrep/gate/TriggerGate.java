package org.sitrep.gate;

import java.util.List;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.cas.CAS;
import org.apache.uima.flow.CasFlowController_ImplBase;
import org.apache.uima.flow.CasFlow_ImplBase;
import org.apache.uima.flow.FinalStep;
import org.apache.uima.flow.Flow;
import org.apache.uima.flow.FlowControllerContext;
import org.apache.uima.flow.SimpleStep;
import org.apache.uima.flow.Step;
import org.apache.uima.resource.ResourceInitializationException;

/**
 * Runs the steps of the aggregate in their order, or none of them on a CAS without text: the rule
 * engine throws on one.
 */
public final class TriggerGate extends CasFlowController_ImplBase {

  private List<String> order = List.of();

  @Override
  public void initialize(FlowControllerContext context) throws ResourceInitializationException {
    super.initialize(context);
    order =
        List.of(((FixedFlow) context.getAggregateMetadata().getFlowConstraints()).getFixedFlow());
  }

  @Override
  public Flow computeFlow(CAS cas) {
    String text = cas.getDocumentText();
    return new FixedOrderFlow(text == null || text.isBlank() ? List.of() : order);
  }

  private static final class FixedOrderFlow extends CasFlow_ImplBase {
    private final List<String> steps;
    private int next;

    FixedOrderFlow(List<String> steps) {
      this.steps = steps;
    }

    @Override
    public Step next() {
      return next < steps.size() ? new SimpleStep(steps.get(next++)) : new FinalStep();
    }
  }
}
