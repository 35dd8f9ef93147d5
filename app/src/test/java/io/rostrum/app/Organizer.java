package io.rostrum.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what an organizer does in Tasklist. */
public class Organizer {
  public static final String REVIEW = "Task_ReviewEvent";
  public static final String MANAGE = "Task_ManageEvent";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Searches are a moment behind, and may still show as open what is done. */
  private final Set<Long> done = ConcurrentHashMap.newKeySet();

  private final CamundaClient client;
  private final EngineRecords records;
  private final InstantSource clock;

  /**
   * @param clock Rostrum's
   */
  public Organizer(CamundaClient client, EngineRecords records, InstantSource clock) {
    this.client = client;
    this.records = records;
    this.clock = clock;
  }

  /** A webinar of demo's in ten minutes, with one presenter; every title is another. */
  public Request request() {
    int number = NUMBER.incrementAndGet();
    var fields = new HashMap<String, Object>();
    fields.put("organizer", "demo");
    fields.put("title", "Event " + number + " of the test");
    fields.put("type", "webinar");
    fields.put("startsAt", in(Duration.ofMinutes(10)));
    fields.put("timeZone", "account");
    fields.put("durationMinutes", 60);
    fields.put("description", "What it is about");
    fields.put("language", "account");
    fields.put("presenters", List.of(presenter("Ann", "ann" + number + "@example.org")));
    return new Request(fields);
  }

  /** A local time of Paris, as the form writes it. */
  public String in(Duration duration) {
    ZoneId paris = ZoneId.of("Europe/Paris");
    return LocalDateTime.ofInstant(clock.instant().plus(duration), paris)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  public static Map<String, Object> presenter(String name, String email) {
    return Map.of("name", name, "email", email);
  }

  /** What the start form sends. */
  public record Request(Map<String, Object> fields) {

    public Request with(String field, Object value) {
      var changed = new HashMap<>(fields);
      changed.put(field, value);
      return new Request(changed);
    }

    public Request without(String field) {
      var changed = new HashMap<>(fields);
      changed.remove(field);
      return new Request(changed);
    }

    public String title() {
      return (String) fields.get("title");
    }

    @SuppressWarnings("unchecked")
    public String email(int presenter) {
      return ((List<Map<String, String>>) fields.get("presenters")).get(presenter).get("email");
    }
  }

  /** Sends the start form of an event. */
  public long asksFor(Request request) {
    return starts("event", "request", request.fields());
  }

  /**
   * Starts a process as its form does; waits until the application has deployed its models.
   *
   * @param variable the one that the form writes
   * @param value whatever it is to be
   */
  public long starts(String process, String variable, Object value) {
    await().alias("the process is deployed").until(() -> records.versions(process) > 0);
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(Collections.singletonMap(variable, value))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Waits for the task Review event and returns the draft that it shows. */
  public Map<String, Object> reviews(long event) {
    return shown(event, REVIEW, "draft");
  }

  /** Completes the task Review event, as demo. */
  public void decides(long event, String decision) {
    completes(event, REVIEW, "demo", Map.of("decision", decision));
  }

  /** Completes the task Review event with a changed request. */
  public void changes(long event, Request request) {
    completes(event, REVIEW, "demo", Map.of("decision", "change", "request", request.fields()));
  }

  /** Waits for the task Manage event and returns how it says that the event stands. */
  public Map<String, Object> manages(long event) {
    return shown(event, MANAGE, "standing");
  }

  /** What the form Manage event starts with. */
  public Map<String, Object> startsWith(long event) {
    return shown(event, MANAGE, "change");
  }

  /** Completes the task Manage event, as demo, and returns the decision's id. */
  public String decidesOn(long event, Map<String, ?> change) {
    return completes(event, MANAGE, "demo", Map.of("change", change));
  }

  /** Completes the task Manage event as its form starts, with some fields changed. */
  public String decidesOn(long event, String kind, Map<String, ?> typed) {
    Map<String, Object> change = new HashMap<>(startsWith(event));
    change.put("kind", kind);
    change.putAll(typed);
    return decidesOn(event, change);
  }

  /**
   * Completes a task as the one who has it. Whoever else wants to takes it over first.
   *
   * @param user empty if it is to be nobody's
   * @return the key of its element instance
   */
  public String completes(long event, String element, String user, Map<String, ?> variables) {
    UserTask task = task(event, element);
    long key = task.getUserTaskKey();
    if (!user.equals(task.getAssignee())) {
      handOver(key, user);
    }
    done.add(key);
    client.newCompleteUserTaskCommand(key).variables((Object) variables).send().join();
    return Long.toString(task.getElementInstanceKey());
  }

  private void handOver(long task, String user) {
    if (user.isEmpty()) {
      client.newUnassignUserTaskCommand(task).send().join();
    } else {
      client.newAssignUserTaskCommand(task).assignee(user).allowOverride(true).send().join();
    }
  }

  /** From the form to the confirmed event. */
  public long schedules(Request request) {
    long event = asksFor(request);
    assertThat(reviews(event)).containsEntry("problemCount", 0);
    decides(event, "confirm");
    return event;
  }

  /** What the form of a task is given. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> shown(long event, String element, String variable) {
    return (Map<String, Object>) variable(event, element, variable);
  }

  /** A variable that a task sees. */
  public Object variable(long event, String element, String name) {
    long task = task(event, element).getUserTaskKey();
    return await()
        .alias(name + " of " + task)
        .until(() -> visible(task, name), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Object> visible(long task, String name) {
    return client
        .newUserTaskVariableSearchRequest(task)
        .filter(filter -> filter.name(name))
        .withFullValues()
        .send()
        .join()
        .items()
        .stream()
        // The task's own hides that of the process.
        .max(Comparator.comparing(Variable::getScopeKey))
        .map(Variable::getValue)
        .map(json -> client.getConfiguration().getJsonMapper().fromJson(json, Object.class));
  }

  private UserTask task(long event, String element) {
    return await()
        .alias(element + " of event " + event)
        .until(() -> find(event, element), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<UserTask> find(long event, String element) {
    return client
        .newUserTaskSearchRequest()
        .filter(
            filter ->
                filter.processInstanceKey(event).elementId(element).state(UserTaskState.CREATED))
        .send()
        .join()
        .items()
        .stream()
        .filter(task -> !done.contains(task.getUserTaskKey()))
        .findAny();
  }
}
