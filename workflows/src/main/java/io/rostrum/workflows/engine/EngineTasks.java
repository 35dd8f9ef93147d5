package io.rostrum.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Objects;

/** Asks the engine's search, over REST, who completed tasks. */
public class EngineTasks implements CompletedTasks {

  private final CamundaClient client;

  public EngineTasks(CamundaClient client) {
    this.client = client;
  }

  @Override
  public List<CompletedTask> find(long processInstanceKey, String elementId) {
    return EngineCall.ask(
            "asking who completed " + elementId, () -> search(processInstanceKey, elementId))
        .stream()
        .map(EngineTasks::completed)
        .toList();
  }

  private List<UserTask> search(long processInstanceKey, String elementId) {
    return client
        .newUserTaskSearchRequest()
        .filter(
            filter ->
                filter
                    .processInstanceKey(processInstanceKey)
                    .elementId(elementId)
                    .state(UserTaskState.COMPLETED))
        .sort(sort -> sort.creationDate().desc())
        .page(page -> page.limit(100))
        .send()
        .join()
        .items();
  }

  private static CompletedTask completed(UserTask task) {
    return new CompletedTask(
        Long.toString(task.getElementInstanceKey()),
        Objects.requireNonNullElse(task.getAssignee(), ""));
  }
}
