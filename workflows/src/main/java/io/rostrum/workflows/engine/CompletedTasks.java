package io.rostrum.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.search.enums.AuditLogActorTypeEnum;
import io.camunda.client.api.search.enums.AuditLogOperationTypeEnum;
import io.camunda.client.api.search.enums.AuditLogResultEnum;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.AuditLogResult;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks the engine, over REST, who completed a task. What its search answers is some seconds behind,
 * and earlier rounds of the same task are in it. From 8.9 on its audit log names whoever completed
 * a task; before, and where nobody signs in, there is only the user it was assigned to, and whoever
 * may change tasks may complete one that is another's.
 */
public class CompletedTasks {
  private static final int NO_SUCH_ENDPOINT = 404;

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

  /**
   * Who completed a task: whoever the audit log names, and without one the user it was assigned to.
   *
   * @return the user's name, which is empty if the task was nobody's; nothing while the audit log
   *     does not tell yet
   * @throws EngineUnavailable if the engine does not answer
   */
  public Optional<String> hand(CompletedTask task) {
    return EngineCall.ask("asking whose hand completed a task", () -> completion(task));
  }

  private Optional<String> completion(CompletedTask task) {
    try {
      return auditLog(task).stream().findFirst().map(entry -> actor(entry, task));
    } catch (ClientHttpException e) {
      // 8.8 has no audit log.
      if (e.code() == NO_SUCH_ENDPOINT) {
        return Optional.of(task.assignee());
      }
      throw e;
    }
  }

  private List<AuditLogResult> auditLog(CompletedTask task) {
    return client
        .newUserTaskAuditLogSearchRequest(task.userTaskKey())
        .filter(
            filter ->
                filter
                    .operationType(AuditLogOperationTypeEnum.COMPLETE)
                    .result(AuditLogResultEnum.SUCCESS))
        .send()
        .join()
        .items();
  }

  private static String actor(AuditLogResult entry, CompletedTask task) {
    return entry.getActorType() == AuditLogActorTypeEnum.ANONYMOUS
        ? task.assignee()
        : Objects.requireNonNullElse(entry.getActorId(), "");
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
        task.getUserTaskKey(),
        Objects.requireNonNullElse(task.getAssignee(), ""));
  }
}
