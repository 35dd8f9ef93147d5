package io.rostrum.localengine.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Camunda's client for Java, over REST,")
class ClientTest {
  @TempDir static Path folder;

  private static TestApi api;
  private static CamundaClient client;

  @BeforeAll
  static void start() {
    api = TestApi.start(folder).deploy();
    api.checkOrders();
    client = api.client();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static UserTask taskOf(long instance) {
    await().until(() -> !tasks(instance).isEmpty());
    return tasks(instance).getFirst();
  }

  private static List<UserTask> tasks(long instance) {
    return client
        .newUserTaskSearchRequest()
        .filter(
            filter ->
                filter
                    .processInstanceKey(instance)
                    .elementId("Task_Review")
                    .state(UserTaskState.CREATED))
        .sort(sort -> sort.creationDate().desc())
        .send()
        .join()
        .items();
  }

  private static long start(String title) {
    return client
        .newCreateInstanceCommand()
        .useRest()
        .bpmnProcessId("order")
        .latestVersion()
        .variables(Map.of("title", title, "owner", "demo", "good", true))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  @Test
  @DisplayName("sees to a task from its creation to its end")
  void task() {
    UserTask task = taskOf(start("Ten chairs"));
    assertThat(task.getName()).isEqualTo("Review the order");
    assertThat(task.getAssignee()).isEqualTo("demo");
    assertThat(task.getCandidateGroups()).containsExactly("buyers", "sellers");
    assertThat(task.getDueDate()).isEqualTo(OffsetDateTime.parse("2030-01-02T03:04:05Z"));
    assertThat(task.getCustomHeaders()).containsEntry("colour", "green");
    assertThat(task.getPriority()).isEqualTo(70);
    long key = task.getUserTaskKey();
    assertThat(client.newUserTaskGetFormRequest(key).send().join().getFormId())
        .isEqualTo("review-order");
    assertThat(
            client
                .newUserTaskVariableSearchRequest(key)
                .filter(filter -> filter.name("shown"))
                .send()
                .join()
                .singleItem()
                .getValue())
        .isEqualTo("\"Ten chairs\"");
    client.newUnassignUserTaskCommand(key).send().join();
    client.newAssignUserTaskCommand(key).assignee("nora").allowOverride(false).send().join();
    assertThatThrownBy(
            () ->
                client
                    .newAssignUserTaskCommand(key)
                    .assignee("amelie")
                    .allowOverride(false)
                    .send()
                    .join())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("409");
    client.newUpdateUserTaskCommand(key).priority(10).candidateGroups("x").send().join();
    client.newCompleteUserTaskCommand(key).variables(Map.of("good", false)).send().join();
    UserTask completed = client.newUserTaskGetRequest(key).send().join();
    assertThat(completed.getState()).isEqualTo(UserTaskState.COMPLETED);
    assertThat(completed.getAssignee()).isEqualTo("nora");
    assertThat(completed.getPriority()).isEqualTo(10);
    assertThat(completed.getCandidateGroups()).containsExactly("x");
    assertThat(completed.getCompletionDate()).isAfter(completed.getCreationDate());
  }

  @Test
  @DisplayName("follows an instance over its elements and flows to its end")
  void instance() {
    long key = start("A table");
    client.newCompleteUserTaskCommand(taskOf(key).getUserTaskKey()).send().join();
    await()
        .untilAsserted(
            () ->
                assertThat(client.newProcessInstanceGetRequest(key).send().join().getState())
                    .isEqualTo(ProcessInstanceState.COMPLETED));
    assertThat(
            client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(key))
                .sort(sort -> sort.startDate().asc())
                .send()
                .join()
                .items())
        .extracting(element -> element.getElementName())
        .containsExactly(
            "Something is ordered",
            "Check the order",
            "Review the order",
            "Is it good?",
            "Order accepted");
    assertThat(client.newProcessInstanceSequenceFlowsRequest(key).send().join())
        .extracting(flow -> flow.getElementId())
        .containsExactly("Flow_ToAccepted", "Flow_ToCheck", "Flow_ToChoice", "Flow_ToReview");
    assertThat(client.newProcessInstanceElementStatisticsRequest(key).send().join()).hasSize(5);
  }

  @Test
  @DisplayName("waits for an instance's result, and no longer than it said")
  void result() {
    assertThatThrownBy(
            () ->
                client
                    .newCreateInstanceCommand()
                    .useRest()
                    .bpmnProcessId("order")
                    .latestVersion()
                    .variables(Map.of("title", "Slow", "owner", "demo"))
                    .withResult()
                    .requestTimeout(Duration.ofMillis(200))
                    .send()
                    .join())
        .hasMessageContaining("504");
    var ended =
        client
            .newCreateInstanceCommand()
            .useRest()
            .bpmnProcessId("order")
            .latestVersion()
            .variables(Map.of("title", "Quick", "good", true))
            .startBeforeElement("End_Accepted")
            .withResult()
            .fetchVariables("title")
            .send()
            .join();
    assertThat(ended.getVariablesAsMap()).containsExactly(Map.entry("title", "Quick"));
  }

  @Test
  @DisplayName("finds an incident and what held it up, gives a retry and resolves it")
  void incident() {
    long instance = start("fail");
    await()
        .until(() -> client.newProcessInstanceGetRequest(instance).send().join().getHasIncident());
    var incident =
        client
            .newIncidentSearchRequest()
            .filter(filter -> filter.processInstanceKey(instance).state(IncidentState.ACTIVE))
            .send()
            .join()
            .singleItem();
    assertThat(incident.getErrorMessage()).isEqualTo("It is not for sale");
    client
        .newSetVariablesCommand(instance)
        .useGrpc()
        .variables(Map.of("title", "Now"))
        .send()
        .join();
    client.newUpdateRetriesCommand(incident.getJobKey()).useRest().retries(1).send().join();
    client.newResolveIncidentCommand(incident.getIncidentKey()).useRest().send().join();
    assertThat(taskOf(instance).getAssignee()).isEqualTo("demo");
    assertThat(client.newProcessInstanceGetRequest(instance).send().join().getHasIncident())
        .isFalse();
    client.newCancelInstanceCommand(instance).useRest().send().join();
    assertThat(client.newProcessInstanceGetRequest(instance).send().join().getState())
        .isEqualTo(ProcessInstanceState.TERMINATED);
  }

  @Test
  @DisplayName("reads processes with their models and start forms")
  void definitions() {
    var definition =
        client
            .newProcessDefinitionSearchRequest()
            .filter(filter -> filter.processDefinitionId("order").isLatestVersion(true))
            .send()
            .join()
            .singleItem();
    assertThat(definition.getName()).isEqualTo("Order something");
    assertThat(definition.getVersionTag()).isEqualTo("1.0");
    long key = definition.getProcessDefinitionKey();
    assertThat(client.newProcessDefinitionGetXmlRequest(key).send().join())
        .contains("<bpmn:process id=\"order\"");
    assertThat(client.newProcessDefinitionGetFormRequest(key).send().join().getFormId())
        .isEqualTo("start-order");
    assertThat(client.newTopologyRequest().useRest().send().join().getPartitionsCount())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("moves the clock of an engine that lets it, and timers see it")
  void clock() {
    var moved =
        api.as("rostrum")
            .post("/actuator/clock/add", Map.of("offsetMilli", 86_400_000))
            .expect(200);
    assertThat(moved.json().path("epochMilli").asLong())
        .isGreaterThan(System.currentTimeMillis() + 86_000_000);
    api.as("rostrum").post("/actuator/clock/add", Map.of("offsetMilli", -1)).expect(400);
  }
}
