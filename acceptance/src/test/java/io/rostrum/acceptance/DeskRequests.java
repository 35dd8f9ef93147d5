package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/**
 * The requests that the desk's pages send for their user, without the pages: for doing something
 * often in little time.
 */
final class DeskRequests {
  private static final String CONTEXT = "taskContextDisplayName";

  private final EngineRequests requests;
  private final Gson gson = new Gson();
  private final Map<String, String> contexts = new HashMap<>();

  /**
   * @param page of the desk
   */
  DeskRequests(Page page) {
    this.requests = new EngineRequests(page);
  }

  /** Sends the start form. */
  void startsEvent(EventRequest request) {
    var variables = Map.of("request", fields(request));
    requests.send(
        "POST",
        "/v2/process-instances",
        Map.of("processDefinitionId", "event", "variables", variables));
  }

  /** The open review tasks of a user: the event's title and the task's key. */
  Map<String, String> openReviews(String assignee) {
    return openTasks("Review event", assignee);
  }

  /** The open tasks of one name that a user has: what each is about, and its key. */
  Map<String, String> openTasks(String name, String assignee) {
    var filter = Map.of("state", "CREATED", "assignee", assignee);
    Map<String, String> tasks = new HashMap<>();
    for (JsonObject task : requests.search("/v2/user-tasks/search", filter, "creationDate")) {
      if (task.get("name").getAsString().equals(name)) {
        String key = task.get("userTaskKey").getAsString();
        tasks.put(contexts.computeIfAbsent(key, this::context), key);
      }
    }
    return tasks;
  }

  private String context(String task) {
    var request = Map.of("filter", Map.of("name", CONTEXT));
    var found =
        requests.send("POST", "/v2/user-tasks/%s/variables/search".formatted(task), request);
    JsonObject context = found.getAsJsonArray("items").get(0).getAsJsonObject();
    return gson.fromJson(context.get("value").getAsString(), String.class);
  }

  /** Completes a review task. */
  void confirms(String task) {
    assertThat(triesToConfirm(task)).as("task %s was completed", task).isTrue();
  }

  /** Completes a review task, or is not let. */
  boolean triesToConfirm(String task) {
    var decision = Map.of("variables", Map.of("decision", "confirm"));
    return requests.answer("POST", "/v2/user-tasks/%s/completion".formatted(task), decision).ok();
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
