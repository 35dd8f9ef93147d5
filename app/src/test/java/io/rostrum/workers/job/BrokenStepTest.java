package io.rostrum.workers.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rostrum.app.WatchedEngine;
import io.rostrum.workflows.engine.EngineKeys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that breaks the program, not only itself")
class BrokenStepTest {
  private static final String TYPE = "break";
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static WatchedEngine engine;

  @BeforeAll
  static void start() {
    engine = new WatchedEngine();
    var process =
        Bpmn.createExecutableProcess(TYPE)
            .startEvent()
            .serviceTask("Task_Break", task -> task.zeebeJobType(TYPE).zeebeJobRetries("15"))
            .endEvent()
            .done();
    engine
        .client()
        .newDeployResourceCommand()
        .addProcessModel(process, TYPE + ".bpmn")
        .send()
        .join();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  @DisplayName("is an incident at once that says what broke and what to do, without a stack trace")
  void recursion() {
    assertThat(incidentOf(() -> deeper(1)))
        .contains("StackOverflowError", "BrokenStepTest", "retry")
        .doesNotContain("\tat ", "\n");
  }

  @Test
  @DisplayName("so is one for which a part of the program is missing")
  void missingClass() {
    assertThat(
            incidentOf(
                () -> {
                  throw new NoClassDefFoundError("somebody@example.org");
                }))
        .contains("NoClassDefFoundError", "retry")
        .doesNotContain("example.org");
  }

  @Test
  @DisplayName("so is one that finds what cannot be")
  void assertion() {
    assertThat(
            incidentOf(
                () -> {
                  throw new AssertionError("of somebody@example.org");
                }))
        .contains("AssertionError")
        .doesNotContain("example.org");
  }

  @Test
  @DisplayName("is tried again where that can help: memory may be free by then")
  void memory() {
    var tries = new AtomicInteger();
    try (var workers =
        workers(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new OutOfMemoryError("Java heap space");
              }
              return 0;
            })) {
      workers.open();
      long instance = begin();
      await().atMost(Duration.ofSeconds(30)).until(() -> completed(instance));
      assertThat(engine.records().incidents(instance)).isEmpty();
      assertThat(tries).hasValue(3);
    }
  }

  private static String incidentOf(Supplier<Integer> step) {
    try (var workers = workers(step)) {
      workers.open();
      long instance = begin();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !engine.records().incidents(instance).isEmpty());
      return engine.records().incidents(instance).getFirst();
    }
  }

  private static JobWorkers workers(Supplier<Integer> step) {
    var settings =
        new WorkerSettings(LEASE, 4, true, Duration.ofMillis(20), Duration.ofMillis(100));
    // Nobody asks where an instance began for a worker that does not rely on it.
    return new JobWorkers(
        engine.client(),
        () -> CamundaClient.newClient(engine.client().getConfiguration()),
        List.of(new Breaking(step)),
        null,
        new EngineKeys(),
        settings,
        new SimpleMeterRegistry());
  }

  private static long begin() {
    return engine
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(TYPE)
        .latestVersion()
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static boolean completed(long instance) {
    return engine.records().completed(instance).contains("Task_Break");
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  /** Does what a test wants. */
  private record Breaking(Supplier<Integer> step) implements Worker<NoResult, NoResult> {

    @Override
    public String jobType() {
      return TYPE;
    }

    @Override
    public boolean trustsItsInstance() {
      return false;
    }

    @Override
    public NoResult carryOut(NoResult variables, Step of) {
      step.get();
      return NoResult.NONE;
    }
  }
}
