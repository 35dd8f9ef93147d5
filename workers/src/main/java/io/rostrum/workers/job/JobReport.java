package io.rostrum.workers.job;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the engine how a job went. An engine that is away is told when it is back, for as long as
 * the job is this worker's: otherwise the process would stand still until that time is over, and a
 * mail that was sent would be sent again.
 */
final class JobReport {
  private static final Logger log = LoggerFactory.getLogger(JobReport.class);

  private static final Set<Status.Code> AWAY =
      Set.of(
          Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.RESOURCE_EXHAUSTED);

  private final ActivatedJob job;
  private final FinalCommandStep<?> command;
  private final WorkerSettings settings;
  private final long begun = System.nanoTime();

  JobReport(ActivatedJob job, FinalCommandStep<?> command, WorkerSettings settings) {
    this.job = job;
    this.command = command;
    this.settings = settings;
  }

  /** Without a pause it is told when this returns, if the engine is there. */
  void tellAfter(Duration pause) {
    if (pause.isZero()) {
      tell();
    } else {
      // Not in this thread: who waits is not to take the place of a job that could be done.
      CompletableFuture.delayedExecutor(
              pause.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
          .execute(this::tell);
    }
  }

  private void tell() {
    try {
      command.send().join();
    } catch (ClientException e) {
      if (isAway(e) && System.nanoTime() - begun < settings.timeout().toNanos()) {
        tellAfter(settings.firstBackoff());
      } else {
        giveUp();
      }
    } catch (StatusRuntimeException e) {
      // The client was closed in the meantime.
      giveUp();
    }
  }

  /** The engine gives the job out again, and doing it again changes nothing. */
  private void giveUp() {
    log.warn("The engine was not told how job {} of {} went", job.getKey(), job.getType());
  }

  private static boolean isAway(ClientException e) {
    return e instanceof ClientStatusException status && AWAY.contains(status.getStatusCode());
  }
}
