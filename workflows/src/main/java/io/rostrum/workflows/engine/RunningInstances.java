package io.rostrum.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import java.util.ArrayList;
import java.util.List;

/** Asks the engine's search, over REST, which process instances are under way. */
public class RunningInstances {
  private static final int PAGE = 1_000;

  private final CamundaClient client;

  public RunningInstances(CamundaClient client) {
    this.client = client;
  }

  /**
   * The keys of all of them, oldest first.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public List<Long> keys() {
    List<Long> keys = new ArrayList<>();
    List<ProcessInstance> page;
    do {
      int from = keys.size();
      page = EngineCall.ask("asking what is under way", () -> search(from));
      page.forEach(instance -> keys.add(instance.getProcessInstanceKey()));
    } while (page.size() == PAGE);
    return keys;
  }

  private List<ProcessInstance> search(int from) {
    return client
        .newProcessInstanceSearchRequest()
        .filter(filter -> filter.state(ProcessInstanceState.ACTIVE))
        .sort(sort -> sort.processInstanceKey().asc())
        .page(page -> page.from(from).limit(PAGE))
        .send()
        .join()
        .items();
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
