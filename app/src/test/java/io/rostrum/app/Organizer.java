package io.rostrum.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what an organizer does in Tasklist. */
public class Organizer {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Map<Long, ActivatedJob> tasks = new ConcurrentHashMap<>();
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

  /** Sends the start form; waits until the application has deployed its models. */
  public long asksFor(Request request) {
    await().alias("the process is deployed").until(() -> records.versions("event") > 0);
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("event")
        .latestVersion()
        .variables(Map.of("request", request.fields()))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Waits for the task Review event and returns the draft that it shows. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> reviews(long event) {
    return (Map<String, Object>) task(event).getVariablesAsMap().get("draft");
  }

  /** Completes the task Review event. */
  public void decides(long event, String decision) {
    ActivatedJob task = task(event);
    tasks.remove(event);
    client.newCompleteCommand(task).variables(Map.of("decision", decision)).send().join();
  }

  /** From the form to the confirmed event. */
  public long schedules(Request request) {
    long event = asksFor(request);
    assertThat(reviews(event)).containsEntry("problemCount", 0);
    decides(event, "confirm");
    return event;
  }

  private ActivatedJob task(long event) {
    await().alias("the task of event " + event).until(() -> find(event).isPresent());
    return find(event).orElseThrow();
  }

  private synchronized Optional<ActivatedJob> find(long event) {
    client
        .newActivateJobsCommand()
        .jobType(EngineRecords.USER_TASK)
        .maxJobsToActivate(50)
        .timeout(Duration.ofHours(1))
        .requestTimeout(Duration.ofSeconds(-1))
        .send()
        .join()
        .getJobs()
        .forEach(job -> tasks.put(job.getProcessInstanceKey(), job));
    return Optional.ofNullable(tasks.get(event));
  }
}
