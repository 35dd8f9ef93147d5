package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests that Tasklist's page sends for its user, without the page: for doing something often
 * in little time.
 */
final class TasklistRequests {
  private static final int MANY = 200;

  private final CamundaRequests requests;
  private final Gson gson = new Gson();

  /**
   * @param requests of a browser that is logged in
   * @param address of the server, without a path
   */
  TasklistRequests(APIRequestContext requests, String address) {
    this.requests = new CamundaRequests(requests, address);
  }

  /** Sends the start form. */
  void startsEvent(EventRequest request) {
    requests.send(
        "PATCH", "/v1/internal/processes/event/start", variable("request", fields(request)));
  }

  /** The open review tasks of a user: the event's title and the task's id. */
  Map<String, String> openReviews(String assignee) {
    return openTasks("Review event", assignee);
  }

  /** The open tasks of one name that a user has: what each is about, and its id. */
  Map<String, String> openTasks(String name, String assignee) {
    var search = Map.of("state", "CREATED", "assignee", assignee, "pageSize", MANY);
    String found = requests.send("POST", "/v1/tasks/search", search);
    Map<String, String> tasks = new HashMap<>();
    for (JsonElement element : gson.fromJson(found, JsonArray.class)) {
      JsonObject task = element.getAsJsonObject();
      boolean isWanted = task.get("name").getAsString().equals(name);
      // The title comes a moment after the task.
      if (isWanted && !task.get("context").isJsonNull()) {
        tasks.put(task.get("context").getAsString(), task.get("id").getAsString());
      }
    }
    return tasks;
  }

  /** Completes a review task. */
  void confirms(String task) {
    assertThat(triesToConfirm(task)).as("task %s was completed", task).isTrue();
  }

  /** Completes a review task, or is not let. */
  boolean triesToConfirm(String task) {
    var decision = variable("decision", "confirm");
    return requests.answer("PATCH", "/v1/tasks/%s/complete".formatted(task), decision).ok();
  }

  private Map<String, Object> variable(String name, Object value) {
    return Map.of("variables", List.of(Map.of("name", name, "value", gson.toJson(value))));
  }

  private static Map<String, Object> fields(EventRequest request) {
    return Map.of(
        "organizer", request.organizer(),
        "title", request.title(),
        "type", "webinar",
        "startsAt", request.startsAt().toString(),
        "timeZone", "account",
        "durationMinutes", 60,
        "description", request.description(),
        "language", "account",
        "presenters", request.presenters());
  }
}
