package io.rostrum.app;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.rostrum.app.EngineRecords.Element;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all other tests, so it is no part of a run of some of them. */
@DisplayName("All tests together")
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {
  @Test
  @DisplayName("take every sequence flow of every model")
  void everyFlow() {
    TestEngine.shared().awaitNoJob();
    Set<Element> passed = TestEngine.shared().records().passed();

    assertAll(Models.processes().map(model -> () -> requireAllTaken(model, passed)));
  }

  private static void requireAllTaken(BpmnModelInstance model, Set<Element> passed) {
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    var flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
    Set<String> missing = new TreeSet<>();
    for (SequenceFlow flow : flows) {
      if (!passed.contains(new Element(process.getId(), witness(flow)))) {
        missing.add(flow.getId());
      }
    }
    System.out.printf(
        "%s: %d of %d sequence flows%n",
        process.getId(), flows.size() - missing.size(), flows.size());
    if (!missing.isEmpty()) {
      throw new AssertionError("No test takes these flows of " + process.getId() + ": " + missing);
    }
  }

  /** The engine writes no record of a flow that leaves an event-based gateway. */
  private static String witness(SequenceFlow flow) {
    return flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId();
  }
}
