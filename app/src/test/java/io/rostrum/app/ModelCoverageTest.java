package io.rostrum.app;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.HashSet;
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
  private final Set<String> done = new HashSet<>();

  @Test
  @DisplayName("take every sequence flow of every model")
  void everyFlow() {
    TestEngine.shared().awaitNoJob();
    collect(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN);
    collect(ProcessInstanceIntent.ELEMENT_COMPLETED);

    assertAll(Models.processes().map(model -> () -> requireAllTaken(model)));
  }

  private void collect(ProcessInstanceIntent intent) {
    TestEngine.shared().records().steps(intent).map(ModelCoverageTest::name).forEach(done::add);
  }

  private void requireAllTaken(BpmnModelInstance model) {
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    var flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
    Set<String> missing = new TreeSet<>();
    for (SequenceFlow flow : flows) {
      if (!done.contains(name(process.getId(), witness(flow)))) {
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

  private static String name(ProcessInstanceRecordValue value) {
    return name(value.getBpmnProcessId(), value.getElementId());
  }

  private static String name(String process, String element) {
    return process + '/' + element;
  }
}
