package io.rostrum.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.ReadsTheLog;
import io.rostrum.app.TestApplication;
import io.rostrum.workflows.engine.CompletedTask;
import io.rostrum.workflows.engine.CompletedTasks;
import io.rostrum.workflows.engine.EngineRefuses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("An engine that asks for a name and a password")
@ReadsTheLog
class EngineAccessTest {
  private static final String PASSWORD = "rostrum's own password";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** As the description of 8.9's API has it: keys are texts. */
  private static final String TASKS =
      """
      {"items": [
        {"name": "Review event", "state": "COMPLETED", "assignee": "nora", "elementId": "Task_Review",
         "candidateGroups": [], "candidateUsers": [], "processDefinitionId": "event",
         "creationDate": "2026-10-05T09:30:00.000Z", "completionDate": "2026-10-05T09:41:12.000Z",
         "followUpDate": null, "dueDate": null, "tenantId": "<default>", "externalFormReference": null,
         "processDefinitionVersion": 1, "customHeaders": {}, "priority": 50,
         "userTaskKey": "2251799813685301", "elementInstanceKey": "2251799813685299",
         "processName": "Schedule an event", "processDefinitionKey": "2251799813685250",
         "processInstanceKey": "2251799813685280", "rootProcessInstanceKey": "2251799813685280",
         "formKey": "2251799813685251", "tags": []},
        {"name": "Review event", "state": "CREATED", "assignee": null, "elementId": "Task_Review",
         "candidateGroups": [], "candidateUsers": [], "processDefinitionId": "event",
         "creationDate": "2026-10-05T09:42:00.000Z", "completionDate": null,
         "followUpDate": null, "dueDate": null, "tenantId": "<default>", "externalFormReference": null,
         "processDefinitionVersion": 1, "customHeaders": {}, "priority": 50,
         "userTaskKey": "2251799813685401", "elementInstanceKey": "2251799813685399",
         "processName": "Schedule an event", "processDefinitionKey": "2251799813685250",
         "processInstanceKey": "2251799813685280", "rootProcessInstanceKey": "2251799813685280",
         "formKey": "2251799813685251", "tags": []}],
       "page": {"totalItems": 2, "hasMoreTotalItems": false, "startCursor": "a", "endCursor": "b"}}
      """;

  private static final String AUDIT_LOG =
      """
      {"items": [%s],
       "page": {"totalItems": 1, "hasMoreTotalItems": false, "startCursor": "a", "endCursor": "b"}}
      """;

  private static final String ENTRY =
      """
      {"auditLogKey": "1-2", "entityKey": "2251799813685301", "entityType": "USER_TASK",
       "operationType": "COMPLETE", "actorId": "amelie", "actorType": "USER", "result": "SUCCESS",
       "category": "USER_TASKS", "timestamp": "2026-10-05T09:41:12.000Z",
       "userTaskKey": "2251799813685301", "tenantId": "<default>"}
      """;

  @Test
  @DisplayName("and does not get the right one: one line says so, and no job is taken")
  void wrongPassword(CapturedOutput output) throws Exception {
    try (var engine = engine("8.9.17");
        var rostrum = start(engine, "another's password")) {
      await().atMost(PATIENCE).until(() -> !Errors.in(output).isEmpty());

      assertThat(Errors.in(output))
          .singleElement()
          .asString()
          .contains("refused Rostrum asking for its version", "rostrum.engine.password")
          .contains("No job is taken until it lets Rostrum in.");
      assertThat(output.getAll()).doesNotContain("another's password", "\tat ");
      HttpResponse<String> health = health(rostrum);
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body())
          .as("strangers are told no more")
          .contains("\"status\":\"DOWN\"")
          .doesNotContain("engine", "\"db\"", "components");
      assertThat(get(rostrum, "/v3/api-docs").statusCode()).isEqualTo(404);
      CompletedTasks tasks = rostrum.getBean(CompletedTasks.class);
      assertThatThrownBy(() -> tasks.find(1, "Task_Review")).isInstanceOf(EngineRefuses.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"8.7.20", "8.10.0"})
  @DisplayName("and is of a version that Rostrum does not know: one line names it")
  void otherVersion(String version, CapturedOutput output) throws Exception {
    try (var engine = engine(version);
        var rostrum = start(engine, PASSWORD)) {
      await().atMost(PATIENCE).until(() -> !Errors.in(output).isEmpty());

      assertThat(Errors.in(output))
          .singleElement()
          .asString()
          .contains("The engine is Camunda " + version + ", and Rostrum works with 8.8 and 8.9.");
      assertThat(health(rostrum).statusCode()).isEqualTo(503);
    }
  }

  @Test
  @DisplayName("and whose REST API is elsewhere: one line a try says so, and no job is taken")
  void otherRestAddress(CapturedOutput output) throws Exception {
    try (var engine = engine("8.9.17");
        var rostrum = start(engine, PASSWORD, "--rostrum.engine.rest-address=http://127.0.0.1:1")) {
      await()
          .atMost(PATIENCE)
          .until(() -> output.getAll().contains("did not answer while Rostrum was asking who"));

      assertThat(output.getAll()).contains("rest-address right? Waiting for it.");
      assertThat(output.getAll()).doesNotContain("\tat ");
      assertThat(health(rostrum).statusCode()).isEqualTo(503);
    }
  }

  @Test
  @DisplayName(
      "is understood when it tells who completed a task: by its audit log, as 8.9 does, and without one by whose the task was")
  void search() throws Exception {
    var nora = new CompletedTask("2251799813685299", 2251799813685301L, "nora");
    try (var engine = engine("8.9.17");
        var rostrum = start(engine, PASSWORD)) {
      CompletedTasks tasks = rostrum.getBean(CompletedTasks.class);
      assertThat(tasks.find(2251799813685280L, "Task_Review")).containsExactly(nora);
      assertThat(tasks.hand(nora)).contains("nora");

      engine.auditLog(nora.userTaskKey(), AUDIT_LOG.formatted(""));
      assertThat(tasks.hand(nora)).isEmpty();
    }
    try (var engine = engine("8.9.17");
        var rostrum = start(engine, PASSWORD)) {
      engine.auditLog(nora.userTaskKey(), AUDIT_LOG.formatted(ENTRY));
      assertThat(rostrum.getBean(CompletedTasks.class).hand(nora)).contains("amelie");
    }
  }

  @Test
  @DisplayName("and lets another deploy: with that setting jobs are taken, and nothing is deployed")
  void anotherDeploys(CapturedOutput output) throws Exception {
    try (var engine = engine("8.9.21");
        var rostrum =
            start(
                engine,
                PASSWORD,
                "--rostrum.engine.deploys=false",
                "--rostrum.workers.streaming=false")) {
      await().atMost(PATIENCE).until(() -> health(rostrum).statusCode() == 200);

      assertThat(output.getAll()).contains("workers take jobs").doesNotContain("deploying");
    }
  }

  private static LockedEngine engine(String version) throws IOException {
    return new LockedEngine(version, TASKS, LockedEngine.basic("rostrum:" + PASSWORD));
  }

  private static ConfigurableApplicationContext start(
      LockedEngine engine, String password, String... more) {
    List<String> settings = new ArrayList<>(engine.settings());
    settings.add("--rostrum.engine.username=rostrum");
    settings.add("--rostrum.engine.password=" + password);
    settings.add("--spring.datasource.url=jdbc:h2:mem:locked");
    settings.addAll(List.of(more));
    return TestApplication.run(settings);
  }

  private static HttpResponse<String> health(ConfigurableApplicationContext rostrum)
      throws Exception {
    return get(rostrum, "/actuator/health");
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext rostrum, String path)
      throws Exception {
    var address = URI.create("http://localhost:" + TestApplication.port(rostrum) + path);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
