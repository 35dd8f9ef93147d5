package io.rostrum.localengine.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A search")
class SearchTest {
  @TempDir static Path folder;

  private static TestApi api;
  private static TestApi.Person view;
  private static String broken;
  private static Instant between;

  @BeforeAll
  static void fill() {
    api = TestApi.start(folder).deploy();
    view = api.as("view");
    try (var worker = api.checkOrders()) {
      assertThat(worker.isOpen()).isTrue();
      api.order("Ten chairs", "demo");
      api.order("A table", "amelie");
      awaitTasks(2);
      between = Instant.now();
      api.order("100% wool_", "");
      broken = api.order("fail", "demo");
      api.as("rostrum")
          .post(
              "/v2/process-instances",
              Map.of(
                  "processDefinitionId",
                  "caller",
                  "variables",
                  Map.of("amount", 30, "title", "fail", "owner", "demo")))
          .expect(200);
      awaitTasks(3);
      await().until(() -> view.search("incidents", "{}").total() == 2);
    }
    finish("A table");
  }

  private static void awaitTasks(int count) {
    await().until(() -> view.search("user-tasks", "{}").total() == count);
  }

  private static void finish(String title) {
    String key =
        view.search("user-tasks", tasksAbout("\"$eq\": " + quoted("\"" + title + "\"")))
            .all("userTaskKey")
            .getFirst();
    api.as("rostrum")
        .post("/v2/user-tasks/" + key + "/completion", Map.of("variables", Map.of("good", false)))
        .expect(204);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String tasksAbout(String condition) {
    return "{\"filter\": {\"localVariables\": [{\"name\": \"shown\", \"value\": {%s}}]}}"
        .formatted(condition);
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
          user-tasks | {}                                                             | 3
          user-tasks | {"state": "CREATED"}                                           | 2
          user-tasks | {"state": {"$in": ["CREATED", "COMPLETED"]}}                   | 3
          user-tasks | {"state": {"$neq": "CREATED"}}                                 | 1
          user-tasks | {"assignee": "demo"}                                           | 1
          user-tasks | {"assignee": {"$exists": false}}                               | 1
          user-tasks | {"assignee": {"$neq": "demo"}}                                 | 2
          user-tasks | {"assignee": {"$notIn": ["demo"], "$in": []}}                  | 2
          user-tasks | {"assignee": {"$like": "?m*"}}                                 | 1
          user-tasks | {"candidateGroup": "buyers"}                                   | 3
          user-tasks | {"candidateGroup": {"$in": ["nobody", "sellers"]}}             | 3
          user-tasks | {"candidateGroup": "nobody"}                                   | 0
          user-tasks | {"candidateUser": "nora"}                                      | 3
          user-tasks | {"priority": {"$gte": 70, "$lt": 71}}                          | 3
          user-tasks | {"priority": {"$gt": 70}}                                      | 0
          user-tasks | {"name": {"$like": "review*"}}                                 | 0
          user-tasks | {"name": {"$like": "Review*"}}                                 | 3
          user-tasks | {"dueDate": "2030-01-02T04:04:05+01:00"}                       | 3
          user-tasks | {"dueDate": {"$lt": "2030-01-02T03:04:05Z"}}                   | 0
          user-tasks | {"completionDate": {"$exists": true}}                          | 1
          user-tasks | {"tags": [], "processInstanceVariables": []}                   | 3
          user-tasks | {"processInstanceVariables": [{"name": "title", "value": "\\"A table\\""}]} | 1
          user-tasks | {"localVariables": [{"name": "shown", "value": {"$like": "*\\\\%*"}}]}      | 1
          user-tasks | {"localVariables": [{"name": "shown", "value": {"$like": "*l_*"}}]}         | 1
          user-tasks | {"localVariables": [{"name": "title", "value": {"$like": "*"}}]}            | 0
          process-definitions | {"isLatestVersion": true, "hasStartForm": true}        | 1
          process-definitions | {"versionTag": "1.0"}                                 | 1
          process-definitions | {"processDefinitionId": {"$in": ["order", "caller"]}} | 2
          process-instances | {}                                                      | 6
          process-instances | {"state": "ACTIVE"}                                     | 5
          process-instances | {"hasIncident": true}                                   | 3
          process-instances | {"hasIncident": false}                                  | 3
          process-instances | {"parentProcessInstanceKey": {"$exists": true}}         | 1
          process-instances | {"processDefinitionName": {"$like": "Order*"}}          | 5
          process-instances | {"elementId": "Task_Review"}                            | 3
          process-instances | {"elementId": "Task_Review", "elementInstanceState": "ACTIVE"}  | 2
          process-instances | {"elementId": "End_Refused", "elementInstanceState": "COMPLETED"} | 1
          process-instances | {"elementId": "End_Refused", "elementInstanceState": "ACTIVE"}  | 0
          process-instances | {"elementId": "Task_Check", "hasElementInstanceIncident": true} | 2
          process-instances | {"errorMessage": {"$like": "*not for sale*"}}           | 2
          process-instances | {"variables": [{"name": "title", "value": {"$like": "*wool*"}}]} | 1
          process-instances | {"variables": [{"name": "title", "value": "\\"fail\\""}, {"name": "owner", "value": "\\"demo\\""}]} | 3
          process-instances | {"$or": [{"state": "COMPLETED"}, {"hasIncident": true}]} | 4
          process-instances | {"endDate": {"$exists": false}}                         | 5
          element-instances | {"type": "END_EVENT"}                                   | 1
          element-instances | {"elementName": "Review the order", "state": "ACTIVE"}  | 2
          element-instances | {"hasIncident": true}                                   | 3
          incidents | {"errorType": "JOB_NO_RETRIES", "state": "ACTIVE"}              | 2
          incidents | {"state": "RESOLVED"}                                           | 0
          variables | {"name": "title"}                                               | 6
          variables | {"name": "title", "value": "\\"A table\\""}                     | 1
          jobs | {"type": "check-order", "state": "FAILED"}                           | 2
          jobs | {"type": "check-order", "state": {"$in": ["COMPLETED"]}}             | 3
          decision-definitions | {"decisionDefinitionId": "rating"}                   | 1
          decision-instances | {"state": "EVALUATED"}                                 | 1
          users | {"username": {"$like": "*a*"}}                                      | 2
          users | {"username": "demo"}                                                | 1
          """)
  @DisplayName("finds what its filter says")
  void filters(String what, String filter, long expected) {
    var found = view.search(what, "{\"filter\": " + filter + "}");
    assertThat(found.items()).as(found.text()).hasSize((int) expected);
    assertThat(found.total()).isEqualTo(expected);
  }

  @Test
  @DisplayName("finds by dates what began before and after")
  void dates() {
    assertThat(began("$lt", between)).isEqualTo(2);
    assertThat(began("$gte", between)).isEqualTo(4);
    assertThat(began("$gt", Instant.now())).isZero();
  }

  private static long began(String operator, Instant when) {
    return view.search(
            "process-instances",
            "{\"filter\": {\"startDate\": {\"%s\": \"%s\"}}}".formatted(operator, when))
        .total();
  }

  @Test
  @DisplayName("sorts by what it is told, missing values last, and by key")
  void sorts() {
    assertThat(sorted("creationDate", "DESC")).isEqualTo(sorted("creationDate", "ASC").reversed());
    String completed =
        view.search("user-tasks", "{\"filter\": {\"state\": \"COMPLETED\"}}")
            .all("userTaskKey")
            .getFirst();
    assertThat(sorted("completionDate", "ASC")).first().isEqualTo(completed);
    assertThat(sorted("completionDate", "DESC")).first().isEqualTo(completed);
  }

  private static List<String> sorted(String field, String order) {
    return view.search(
            "user-tasks",
            "{\"sort\": [{\"field\": \"%s\", \"order\": \"%s\"}]}".formatted(field, order))
        .all("userTaskKey");
  }

  @ParameterizedTest
  @CsvSource({"endDate, ASC", "endDate, DESC", "state, DESC", "processDefinitionName, ASC"})
  @DisplayName("is read page by page, forwards by cursors or places and backwards, without a gap")
  void pages(String field, String order) {
    String sort = "\"sort\": [{\"field\": \"%s\", \"order\": \"%s\"}]".formatted(field, order);
    List<String> all = instances("{%s}".formatted(sort)).all("processInstanceKey");
    List<String> byCursor = new ArrayList<>();
    List<String> byPlace = new ArrayList<>();
    String cursor = "";
    for (int from = 0; from < all.size(); from += 2) {
      String after = cursor.isEmpty() ? "" : ", \"after\": \"" + cursor + "\"";
      var page = instances("{%s, \"page\": {\"limit\": 2%s}}".formatted(sort, after));
      byCursor.addAll(page.all("processInstanceKey"));
      cursor = page.json().path("page").path("endCursor").asText();
      assertThat(page.total()).isEqualTo(all.size());
      byPlace.addAll(
          instances("{%s, \"page\": {\"from\": %d, \"limit\": 2}}".formatted(sort, from))
              .all("processInstanceKey"));
    }
    assertThat(byCursor).isEqualTo(all);
    assertThat(byPlace).isEqualTo(all);
    assertThat(
            instances("{%s, \"page\": {\"limit\": 2, \"before\": \"%s\"}}".formatted(sort, cursor))
                .all("processInstanceKey"))
        .isEqualTo(all.subList(all.size() - 3, all.size() - 1));
  }

  private static TestApi.Answered instances(String request) {
    return view.search("process-instances", request);
  }

  @Test
  @DisplayName("counts how often each element is there, for what its filter says")
  void statistics() {
    String order =
        view.search("process-definitions", "{\"filter\": {\"processDefinitionId\": \"order\"}}")
            .all("processDefinitionKey")
            .getFirst();
    String path = "/v2/process-definitions/" + order + "/statistics/element-instances";
    var all = view.post(path, Map.of()).items();
    assertThat(all.toString())
        .contains(
            "{\"elementId\":\"Task_Check\",\"active\":0,\"canceled\":0,\"incidents\":2,\"completed\":3}")
        .contains(
            "{\"elementId\":\"Task_Review\",\"active\":2,\"canceled\":0,\"incidents\":0,\"completed\":1}");
    var over = view.post(path, Map.of("filter", Map.of("state", "COMPLETED"))).items();
    assertThat(over.findValuesAsText("elementId"))
        .containsExactly("Choice", "End_Refused", "Start", "Task_Check", "Task_Review");
  }

  @Test
  @DisplayName("finds the incidents of an instance, and those of what it called")
  void incidents() {
    assertThat(incidentsOf(broken)).isEqualTo(1);
    String caller =
        view.search("process-instances", "{\"filter\": {\"processDefinitionId\": \"caller\"}}")
            .all("processInstanceKey")
            .getFirst();
    assertThat(incidentsOf(caller)).isEqualTo(1);
  }

  private static long incidentsOf(String instance) {
    return view.search("process-instances/" + instance + "/incidents", "{}").total();
  }
}
