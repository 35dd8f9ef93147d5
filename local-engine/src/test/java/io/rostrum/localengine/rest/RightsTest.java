package io.rostrum.localengine.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who may do what:")
class RightsTest {
  @TempDir static Path folder;

  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.start(folder).deploy();
    api.checkOrders();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String taskOf(String instance) {
    String filter = "{\"filter\": {\"processInstanceKey\": \"%s\"}}".formatted(instance);
    await().until(() -> api.as("view").search("user-tasks", filter).total() == 1);
    return "/v2/user-tasks/"
        + api.as("view").search("user-tasks", filter).all("userTaskKey").getFirst();
  }

  @Test
  @DisplayName("nobody without the right password, but for whether the engine is well")
  void passwords() throws Exception {
    for (var person : new TestApi.Person[] {api.as("demo", "no"), api.as("x"), api.as("", "")}) {
      assertThat(person.get("/v2/topology").expect(401).json().path("detail").asText())
          .contains("wrong");
    }
    try (var http = HttpClient.newHttpClient()) {
      var topology = URI.create(api.engine().restAddress() + "/v2/topology");
      var answer = http.send(HttpRequest.newBuilder(topology).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
      var health = URI.create(api.engine().restAddress() + "/actuator/health");
      var well = http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
      assertThat(well.statusCode()).isEqualTo(200);
      assertThat(well.body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  @DisplayName("everybody hears who they are")
  void me() {
    var me = api.as("amelie").get("/v2/authentication/me").expect(200).json();
    assertThat(me.path("username").asText()).isEqualTo("amelie");
    assertThat(me.path("displayName").asText()).isEqualTo("Amélie");
    assertThat(me.path("roles").get(0).asText()).isEqualTo("organizer");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v2/process-instances",
    "POST, /v2/user-tasks/1/assignment",
    "DELETE, /v2/user-tasks/1/assignee",
    "POST, /v2/user-tasks/1/completion",
    "PATCH, /v2/user-tasks/1",
    "POST, /v2/incidents/1/resolution",
    "POST, /v2/process-instances/1/cancellation",
    "PATCH, /v2/jobs/1",
    "POST, /v2/messages/publication"
  })
  @DisplayName("an analyst changes nothing")
  void analyst(String method, String path) {
    assertThat(api.as("view").send(method, path, "{}").expect(403).contentType())
        .isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v2/variables/search",
    "POST, /v2/jobs/search",
    "POST, /v2/decision-instances/search",
    "POST, /v2/incidents/1/resolution",
    "POST, /v2/process-instances/1/cancellation",
    "PATCH, /v2/user-tasks/1",
    "PATCH, /v2/jobs/1",
    "POST, /v2/messages/publication"
  })
  @DisplayName("an organizer sees to tasks, and to nothing else")
  void organizer(String method, String path) {
    api.as("demo").send(method, path, "{}").expect(403);
  }

  @Test
  @DisplayName("an organizer starts what has a start form, and follows it")
  void startsWithForm() {
    String instance =
        api.as("nora")
            .post(
                "/v2/process-instances",
                Map.of("processDefinitionId", "order", "variables", Map.of("title", "Mine")))
            .expect(200)
            .json()
            .path("processInstanceKey")
            .asText();
    api.as("nora").get("/v2/process-instances/" + instance).expect(200);
    api.as("demo").get("/v2/process-instances/" + instance).expect(403);
    api.as("demo").get("/v2/process-instances/" + instance + "/sequence-flows").expect(403);
    String filter = "{\"filter\": {\"processInstanceKey\": \"%s\"}}".formatted(instance);
    assertThat(api.as("nora").search("element-instances", filter).items()).isNotEmpty();
    assertThat(api.as("demo").search("element-instances", filter).items()).isEmpty();
    api.as("nora")
        .post("/v2/process-instances", Map.of("processDefinitionId", "caller"))
        .expect(403);
  }

  @Test
  @DisplayName("an organizer completes what is theirs, and somebody else's after taking it over")
  void takesOver() {
    String instance = api.order("A table", "amelie");
    String task = taskOf(instance);
    assertThat(
            api.as("demo").post(task + "/completion", Map.of()).expect(403).json().path("detail"))
        .asString()
        .contains("not assigned to demo");
    api.as("demo").get("/v2/process-instances/" + instance).expect(403);
    api.as("demo").send("DELETE", task + "/assignee", "").expect(204);
    api.as("demo")
        .post(task + "/assignment", Map.of("assignee", "demo", "allowOverride", false))
        .expect(204);
    api.as("amelie").post(task + "/completion", Map.of()).expect(403);
    api.as("demo").post(task + "/completion", Map.of()).expect(204);
    api.as("demo").post(task + "/completion", Map.of()).expect(404);
    api.as("demo").get("/v2/process-instances/" + instance).expect(200);
    assertThat(api.as("view").get(task).json().path("assignee").asText()).isEqualTo("demo");
    assertThat(api.as("view").get(task).json().path("state").asText()).isEqualTo("COMPLETED");
  }

  @Test
  @DisplayName("it is kept who completed a task that was nobody's")
  void completedBy() {
    String task = taskOf(api.order("Nobody's", ""));
    api.as("nora")
        .post(task + "/completion", Map.of("variables", Map.of("good", true)))
        .expect(204);
    String auditLog = task.substring(4) + "/audit-logs";
    assertThat(api.as("view").search(auditLog, "{}").all("actorId")).containsExactly("nora");
    assertThat(
            api.as("view")
                .search(auditLog, "{\"filter\": {\"operationType\": \"ASSIGN\"}}")
                .all("actorId"))
        .isEmpty();
    api.as("nora").post(task + "/audit-logs/search", Map.of()).expect(403);
  }

  @Test
  @DisplayName("the variables of a task are what it sees, its own before those around it")
  void variablesOfTask() {
    String task = taskOf(api.order("Ten chairs", "demo"));
    var seen = api.as("demo").search(task.substring(4) + "/variables", "{}");
    assertThat(seen.all("name"))
        .containsExactlyInAnyOrder("title", "owner", "good", "shown", "shadowed");
    assertThat(api.as("demo").search(task.substring(4) + "/effective-variables", "{}").all("name"))
        .hasSize(5);
    assertThat(api.as("demo").get(task + "/form").json().path("formId").asText())
        .isEqualTo("review-order");
  }
}
