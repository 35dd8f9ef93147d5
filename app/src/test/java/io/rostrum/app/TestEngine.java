package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.boot.SpringApplication;

/** The engine that the tests share. */
public final class TestEngine {
  private static final WatchedEngine ENGINE = new WatchedEngine();
  private static final EngineRecords RECORDS = ENGINE.records();

  static {
    // After the applications, which would wait in vain for an engine that is gone.
    SpringApplication.getShutdownHandlers().add(ENGINE::close);
  }

  private TestEngine() {}

  static WatchedEngine shared() {
    return ENGINE;
  }

  /** The ids of the elements that an instance completed, in order. */
  public static List<String> completed(long processInstanceKey) {
    return RECORDS.completed(processInstanceKey);
  }

  /** Waits until an instance has completed an element. */
  public static void awaitCompleted(long processInstanceKey, String element) {
    await()
        .alias(element + " of " + processInstanceKey)
        .until(() -> completed(processInstanceKey).contains(element));
  }

  /** The ids of the elements that an instance entered, in order. */
  public static List<String> entered(long processInstanceKey) {
    return RECORDS.entered(processInstanceKey);
  }

  /** Waits until an instance has entered an element for the n-th time. */
  public static void awaitEntered(long processInstanceKey, String element, int times) {
    try {
      await()
          .alias(element + " of " + processInstanceKey + ", entered " + times + " times")
          .until(
              () -> entered(processInstanceKey).stream().filter(element::equals).count() == times);
    } catch (ConditionTimeoutException e) {
      // Where it stands instead, and what the workers have in hand, tells why.
      throw new AssertionError(
          "%s Entered so far: %s. Jobs in flight: %s"
              .formatted(e.getMessage(), entered(processInstanceKey), RECORDS.jobsInFlight()),
          e);
    }
  }

  /** The instances of a process, oldest first. */
  public static List<Long> instances(String processId) {
    return RECORDS.instances(processId);
  }

  /** How many versions of a process were made. */
  public static long versions(String processId) {
    return RECORDS.versions(processId);
  }

  /** The instances that were given a variable of this text. */
  public static Set<Long> instances(String variable, String text) {
    return RECORDS.instances(variable, text);
  }

  /** What all variables were of the instances that concern one event, as JSON. */
  public static Set<String> variables(long event) {
    return RECORDS.variables(event);
  }

  /** What the incidents of all instances say that concern one event. */
  public static List<String> incidents(long event) {
    return RECORDS.incidents(event);
  }

  /** The processes of one event, or one instance, that have not come to an end. */
  public static List<String> open(long processInstanceKey) {
    return RECORDS.open(processInstanceKey);
  }

  /** Waits until no worker has anything to do. */
  public static void awaitNoJob() {
    ENGINE.awaitNoJob();
  }
}
