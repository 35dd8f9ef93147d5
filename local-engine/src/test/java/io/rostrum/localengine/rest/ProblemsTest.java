package io.rostrum.localengine.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bad input")
class ProblemsTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir static Path folder;

  private static TestApi api;
  private static String task;

  @BeforeAll
  static void fill() {
    api = TestApi.start(folder).deploy();
    try (var worker = api.checkOrders()) {
      assertThat(worker.isOpen()).isTrue();
      api.order("Ten chairs", "demo");
      await().until(() -> api.as("view").search("user-tasks", "{}").total() == 1);
    }
    task = api.as("view").search("user-tasks", "{}").all("userTaskKey").getFirst();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST   | /v2/user-tasks/search        | {"filter": {"colour": "red"}}                 | 400 | [filter.colour]
          POST   | /v2/user-tasks/search        | {"filter": {"state": {"$about": "CREATED"}}}  | 400 | $about
          POST   | /v2/user-tasks/search        | {"filter": {"state": "LOST"}}                 | 400 | LOST
          POST   | /v2/user-tasks/search        | {"filter": {"elementId": {"$eq": "x"}}}       | 400 | elementId
          POST   | /v2/user-tasks/search        | {"filter": {"dueDate": "tomorrow"}}           | 400 | tomorrow
          POST   | /v2/user-tasks/search        | {"filter": {"userTaskKey": "one"}}            | 400 | one
          POST   | /v2/user-tasks/search        | {"filter": {"priority": {"$in": 3}}}          | 400 | list
          POST   | /v2/user-tasks/search        | {"sort": [{"field": "assignee"}]}             | 400 | assignee
          POST   | /v2/user-tasks/search        | {"sort": [{"field": "name", "order": "up"}]}  | 400 | up
          POST   | /v2/user-tasks/search        | {"page": {"limit": -1}}                       | 400 | page.limit
          POST   | /v2/user-tasks/search        | {"page": {"limit": 10001}}                    | 400 | page.limit
          POST   | /v2/user-tasks/search        | {"page": {"after": "bm9uZQ=="}}               | 400 | cursor
          POST   | /v2/user-tasks/search        | {"page": {"after": "W10=", "before": "W10="}} | 400 | before
          POST   | /v2/user-tasks/search        | {"limit": 5}                                  | 400 | [limit]
          POST   | /v2/user-tasks/search        | {"filter":                                    | 400 | no JSON
          POST   | /v2/user-tasks/search        | [1]                                           | 400 | object
          GET    | /v2/user-tasks/search        | {}                                            | 400 | not a key
          GET    | /v2/user-tasks/4711          | {}                                            | 404 | 4711
          GET    | /v2/user-tasks/4711/form     | {}                                            | 404 | 4711
          GET    | /v2/process-definitions/4711 | {}                                            | 404 | 4711
          GET    | /v2/process-definitions/4711/xml | {}                                        | 404 | 4711
          GET    | /v2/process-instances/4711   | {}                                            | 404 | 4711
          GET    | /v2/incidents/4711           | {}                                            | 404 | 4711
          GET    | /v2/variables/4711           | {}                                            | 404 | 4711
          GET    | /v2/users/nobody             | {}                                            | 404 | nobody
          GET    | /v2/nothing                  | {}                                            | 404 | no endpoint
          POST   | /v2/deployments              | {}                                            | 404 | no endpoint
          DELETE | /v2/topology                 | {}                                            | 405 | DELETE
          POST   | /v2/user-tasks/4711/completion   | {}                                        | 404 | NOT_FOUND
          POST   | /v2/user-tasks/4711/assignment   | {"assignee": "demo"}                      | 404 | NOT_FOUND
          POST   | /v2/incidents/4711/resolution    | {}                                        | 404 | NOT_FOUND
          POST   | /v2/process-instances/4711/cancellation | {}                                 | 404 | NOT_FOUND
          PATCH  | /v2/jobs/4711                | {"changeset": {"retries": 1}}                 | 404 | NOT_FOUND
          PATCH  | /v2/jobs/4711                | {"changeset": {"retries": 0}}                 | 400 | retries
          PATCH  | /v2/jobs/4711                | {"changeset": {}}                             | 400 | retries
          POST   | /v2/process-instances        | {"processDefinitionId": "nothing"}            | 404 | NOT_FOUND
          POST   | /v2/process-instances        | {}                                            | 400 | processDefinitionKey
          POST   | /v2/process-instances        | {"processDefinitionId": "order", "variables": [1]} | 400 | variables
          POST   | /v2/process-instances        | {"processDefinitionId": "order", "variables": "x"} | 400 | variables
          POST   | /v2/process-instances        | {"processDefinitionId": "order", "variabels": {}}  | 400 | variabels
          POST   | /v2/process-instances        | {"processDefinitionId": "order", "tenantId": "x"}  | 400 | tenant
          POST   | /v2/messages/publication     | {"correlationKey": "1"}                       | 400 | name
          """)
  @DisplayName("is answered by a problem that names it")
  void isNamed(String method, String path, String body, int status, String word) {
    var answer = api.as("rostrum").send(method, path, body).expect(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.json().path("detail").asText()).contains(word);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("instance").asText()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST  | assignment | {}                                        | 400
          POST  | assignment | {"assignee": "amelie", "allowOverride": false} | 409
          POST  | completion | {"variables": "none"}                     | 400
          PATCH |            | {"changeset": {"dueDate": "yesterday"}}   | 400
          PATCH |            | {"changeset": {"priority": 101}}          | 400
          PATCH |            | {"changeset": {"colour": "red"}}          | 400
          PATCH |            | {}                                        | 400
          """)
  @DisplayName("about a task leaves the task as it is")
  void leavesTask(String method, String what, String body, int status) {
    String path = "/v2/user-tasks/" + task + (what == null ? "" : "/" + what);
    String before = api.as("view").get("/v2/user-tasks/" + task).text();
    api.as("rostrum").send(method, path, body).expect(status);
    assertThat(api.as("view").get("/v2/user-tasks/" + task).text()).isEqualTo(before);
  }

  @Test
  @DisplayName("of more than 4 MB is refused, and variables of 1 MB are kept whole")
  void size() {
    var tooLong = Map.of("variables", Map.of("text", "x".repeat(5 * MEGABYTE)));
    api.as("rostrum").post("/v2/user-tasks/" + task + "/completion", tooLong).expect(413);
    var text = "x".repeat(MEGABYTE);
    String instance =
        api.as("rostrum")
            .post(
                "/v2/process-instances",
                Map.of(
                    "processDefinitionId",
                    "order",
                    "variables",
                    Map.of("text", text, "title", "Much")))
            .expect(200)
            .json()
            .path("processInstanceKey")
            .asText();
    String filter = "{\"filter\": {\"name\": \"text\", \"processInstanceKey\": \"%s\"}}";
    var variable = api.as("view").search("variables", filter.formatted(instance)).items().get(0);
    assertThat(variable.path("value").asText()).hasSize(8191);
    assertThat(variable.path("isTruncated").asBoolean()).isTrue();
    String whole =
        api.as("view")
            .get("/v2/variables/" + variable.path("variableKey").asText())
            .json()
            .path("value")
            .asText();
    assertThat(whole).isEqualTo("\"" + text + "\"");
    assertThat(
            api.as("view")
                .send(
                    "POST", "/v2/variables/search?truncateValues=false", filter.formatted(instance))
                .items()
                .get(0)
                .path("value")
                .asText())
        .isEqualTo(whole);
  }
}
