package io.rostrum.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Objects;

/**
 * Asks the engine's search, over REST, who completed a task. What it answers is some seconds
 * behind, and earlier rounds of the same task are in it.
 */
public class CompletedTasks {

  private final CamundaClient client;
  private final EngineKeys keys;

  public CompletedTasks(CamundaClient client, EngineKeys keys) {
    this.client = client;
    this.keys = keys;
  }

  /**
   * The completed tasks of one element of one instance.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public List<CompletedTask> find(long processInstanceKey, String elementId) {
    return EngineCall.ask(
            "asking who completed " + elementId, () -> search(processInstanceKey, elementId))
        .stream()
        .map(this::completed)
        .toList();
  }

  private List<UserTask> search(long processInstanceKey, String elementId) {
    return client
        .newUserTaskSearchRequest()
        .filter(
            filter ->
                filter
                    .processInstanceKey(keys.engines(processInstanceKey))
                    .elementId(elementId)
                    .state(UserTaskState.COMPLETED))
        .sort(sort -> sort.creationDate().desc())
        .page(page -> page.limit(100))
        .send()
        .join()
        .items();
  }

  private CompletedTask completed(UserTask task) {
    return new CompletedTask(
        Long.toString(keys.known(task.getElementInstanceKey())),
        Objects.requireNonNullElse(task.getAssignee(), ""));
  }
}
