package io.rostrum.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.util.List;

/** Asks the engine's search, over REST, what runs in it. */
public class RunningInstances {
  private final CamundaClient client;

  public RunningInstances(CamundaClient client) {
    this.client = client;
  }

  /**
   * How many instances of some processes have not come to an end; what it answers is some seconds
   * behind.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public long count(List<String> processIds) {
    return EngineCall.ask(
        "asking what runs in it",
        () ->
            client
                .newProcessInstanceSearchRequest()
                .filter(
                    filter ->
                        filter
                            .processDefinitionId(id -> id.in(processIds))
                            .state(ProcessInstanceState.ACTIVE))
                .page(page -> page.limit(1))
                .send()
                .join()
                .page()
                .totalItems());
  }
}
