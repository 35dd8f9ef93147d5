package io.rostrum.benchmarks;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.rostrum.workers.job.WorkerSettings;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.Model;
import io.rostrum.workflows.room.RoomAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The yardstick of a room change: the same model under another id, with a worker that does nothing.
 * Client, worker settings and variables are those of the real one.
 */
final class BareChange implements AutoCloseable {
  private static final String MODEL = "/bpmn/room-change/room-change.bpmn";
  private static final String PROCESS = "benchmark-bare-change";
  private static final String JOB = "benchmark-do-nothing";
  private static final Map<String, Object> GRANTED = Map.of("granted", true, "effect", "OPENED");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Engine engine;
  private final JobWorker worker;

  private BareChange(Engine engine, JobWorker worker) {
    this.engine = engine;
    this.worker = worker;
  }

  static BareChange on(Application application) {
    var engine = application.part(Engine.class);
    engine.deploy(List.of(model()));
    var settings = application.part(WorkerSettings.class);
    JobWorker worker =
        application
            .part(CamundaClient.class)
            .newWorker()
            .jobType(JOB)
            .handler(BareChange::doNothing)
            .name("benchmarks")
            .timeout(settings.timeout())
            .maxJobsActive(settings.maxJobs())
            .fetchVariables(List.copyOf(variables().keySet()))
            .streamEnabled(settings.streaming())
            .open();
    return new BareChange(engine, worker);
  }

  /** Runs it once, to its end. */
  void run() {
    Map<String, Object> result =
        engine.run(PROCESS, variables(), List.of("effect", "refusal"), PATIENCE);
    if (!result.get("effect").equals(GRANTED.get("effect"))) {
      throw new IllegalStateException("The bare change ended with " + result);
    }
  }

  private static void doNothing(JobClient client, ActivatedJob job) {
    client.newCompleteCommand(job).variables(GRANTED).send().join();
  }

  // As many and as long as those of a room change.
  private static Map<String, Object> variables() {
    String eventId = UUID.randomUUID().toString();
    return Map.of(
        "changeId",
        UUID.randomUUID().toString(),
        "eventId",
        eventId,
        "participantId",
        eventId + "-organizer",
        "action",
        RoomAction.OPEN.name(),
        "browserHash",
        MeasuredRoom.BROWSER,
        "device",
        "",
        "proof",
        "",
        "deadline",
        Instant.now().plus(PATIENCE).toString(),
        "seal",
        "a-seal-of-43-characters-as-hmac-sha-256-has");
  }

  // Made from the real one, so that it has its shape also when that is changed.
  private static Model model() {
    try (var file = BareChange.class.getResourceAsStream(MODEL)) {
      String real = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      String bare =
          replaced(
              replaced(real, "id=\"room-change\"", "id=\"" + PROCESS + "\""),
              "type=\"guard-room-change\"",
              "type=\"" + JOB + "\"");
      return new Model(PROCESS + ".bpmn", bare.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + " cannot be read", e);
    }
  }

  private static String replaced(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalStateException(MODEL + " has no " + old + " any more");
    }
    return text.replace(old, replacement);
  }

  @Override
  public void close() {
    worker.close();
  }
}
