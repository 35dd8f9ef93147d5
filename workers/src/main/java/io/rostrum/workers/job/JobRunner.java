package io.rostrum.workers.job;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rostrum.workflows.authority.Beginnings;
import io.rostrum.workflows.engine.EngineKeys;
import io.rostrum.workflows.engine.EngineUnavailable;
import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.log.LogFields;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a worker's job and tells the engine how it went. */
final class JobRunner<V extends Record, R extends Record> implements JobHandler {
  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

  /** Where something is waited for the models give sixty tries; the first of them are quick. */
  private static final int PATIENCE = 50;

  /** What the models give everything else. */
  private static final int TRIES = 15;

  private final RegisteredWorker<V, R> worker;
  private final JobVariables variables;
  private final Beginnings beginnings;
  private final EngineKeys keys;
  private final WorkerSettings settings;
  private final MeterRegistry meters;

  JobRunner(
      RegisteredWorker<V, R> worker,
      JobVariables variables,
      Beginnings beginnings,
      EngineKeys keys,
      WorkerSettings settings,
      MeterRegistry meters) {
    this.worker = worker;
    this.variables = variables;
    this.beginnings = beginnings;
    this.keys = keys;
    this.settings = settings;
    this.meters = meters;
  }

  /**
   * What the engine is told, and how much later. The pause is made here: now and then Zeebe forgets
   * a failed job that it is to hold back itself, until the next one fails (camunda/camunda#16884).
   */
  private record Outcome(JobOutcome kind, FinalCommandStep<?> command, Duration pause) {}

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    Timer.Sample running = Timer.start(meters);
    Outcome outcome = LogFields.during(JobVariables.about(job), () -> outcome(client, job));
    running.stop(outcome.kind().timer(meters, job.getType()));
    new JobReport(job, outcome.command(), settings).tellAfter(outcome.pause());
  }

  private Outcome outcome(JobClient client, ActivatedJob job) {
    try {
      return done(client, job);
    } catch (NotYet e) {
      log.debug("Job {} of {} waits: {}", job.getKey(), job.getType(), e.getMessage());
      boolean isQuick = retriesLeft(job) >= PATIENCE;
      Duration pause = isQuick ? settings.firstBackoff() : settings.longestBackoff();
      return failed(JobOutcome.WAITING, client, job, e.getMessage(), pause);
    } catch (Unrepairable e) {
      log.error("Job {} of {} needs somebody: {}", job.getKey(), job.getType(), e.getMessage());
      var command = client.newFailCommand(job).retries(0).errorMessage(e.getMessage());
      return new Outcome(JobOutcome.INCIDENT, command, Duration.ZERO);
    } catch (RuntimeException | OutOfMemoryError e) {
      return failure(client, job, e);
    } catch (Error e) {
      return broken(client, job, e);
    }
  }

  // Left to the client it would be told to nobody: the job would come again when its lease is over,
  // and again, with as many tries as before.
  private static Outcome broken(JobClient client, ActivatedJob job, Error e) {
    String message = BrokenStep.message(e);
    log.error("Job {} of {} needs somebody: {}", job.getKey(), job.getType(), message);
    log.debug("Job {} of {}", job.getKey(), job.getType(), e);
    var command = client.newFailCommand(job).retries(0).errorMessage(message);
    return new Outcome(JobOutcome.INCIDENT, command, Duration.ZERO);
  }

  private Outcome done(JobClient client, ActivatedJob job) {
    requireBeginning(keys.known(job.getProcessInstanceKey()));
    V read = variables.read(job, worker.variables());
    try {
      R result = worker.worker().carryOut(read, step(job));
      var command = client.newCompleteCommand(job).variables(result);
      return new Outcome(JobOutcome.DONE, command, Duration.ZERO);
    } catch (PassableFailure e) {
      if (retriesLeft(job) > 0) {
        throw e;
      }
      log.warn("Job {} of {} goes on: {}", job.getKey(), job.getType(), e.getMessage());
      e.settle();
      // What comes after it in the step has all its tries. Each time one more is settled, so this
      // comes to an end.
      var command = client.newFailCommand(job).retries(TRIES).errorMessage(e.getMessage());
      return new Outcome(JobOutcome.SETTLED, command, Duration.ZERO);
    }
  }

  private void requireBeginning(long processInstanceKey) {
    if (worker.worker().trustsItsInstance() && !beginnings.isNoted(processInstanceKey)) {
      throw new Unrepairable(
          "This instance did not begin at the start of its process, so what it was given proves"
              + " nothing, and nothing is done for it. Cancel it. What is wanted can be asked for"
              + " with the form of its process.");
    }
  }

  private Step step(ActivatedJob job) {
    return new Step(
        keys.known(job.getProcessInstanceKey()), keys.known(job.getElementInstanceKey()));
  }

  private Outcome failure(JobClient client, ActivatedJob job, Throwable e) {
    // A stack trace of SMTP or of a database holds addresses; it is for those who ask for it.
    log.warn(
        "Job {} of {}, {} tries left: {}",
        job.getKey(),
        job.getType(),
        retriesLeft(job),
        message(e));
    log.debug("Job {} of {}", job.getKey(), job.getType(), e);
    Duration pause = retriesLeft(job) > 0 ? backoff(retriesLeft(job)) : Duration.ZERO;
    return failed(JobOutcome.FAILED, client, job, message(e), pause);
  }

  private static Outcome failed(
      JobOutcome kind, JobClient client, ActivatedJob job, String message, Duration pause) {
    int retries = retriesLeft(job);
    var command = client.newFailCommand(job).retries(retries).errorMessage(message);
    return new Outcome(retries > 0 ? kind : JobOutcome.INCIDENT, command, pause);
  }

  private static int retriesLeft(ActivatedJob job) {
    return Math.max(job.getRetries() - 1, 0);
  }

  private Duration backoff(int retriesLeft) {
    // Fewer left means a longer pause; all together they outlast the restart of a server.
    int doublings = Math.clamp(TRIES - 1 - retriesLeft, 0, 10);
    Duration pause = settings.firstBackoff().multipliedBy(1L << doublings);
    return pause.compareTo(settings.longestBackoff()) < 0 ? pause : settings.longestBackoff();
  }

  // Other people's messages can hold an address or a token, and analysts read this one.
  private static String message(Throwable e) {
    return e instanceof ExplainedFailure || e instanceof EngineUnavailable
        ? e.getMessage()
        : "The step failed with "
            + e.getClass().getSimpleName()
            + ". For the details set logging.level.io.rostrum.workers.job to debug. A retry"
            + " repeats the step and is safe.";
  }
}
