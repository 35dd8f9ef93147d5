package io.rostrum.app.engine;

import io.rostrum.workers.job.JobWorkers;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and then lets the workers take jobs. The room is up before that, and the
 * health tells that the engine is still awaited.
 */
@Component("engineHealthIndicator")
class EngineStart implements HealthIndicator, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EngineStart.class);

  private final Engine engine;
  private final ModelFiles files;
  private final JobWorkers workers;
  private final ExecutorService starter = Executors.newSingleThreadExecutor();
  private volatile boolean started;

  EngineStart(Engine engine, ModelFiles files, JobWorkers workers) {
    this.engine = engine;
    this.files = files;
    this.workers = workers;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    starter.submit(this::deployAndOpen);
  }

  private void deployAndOpen() {
    try {
      deploy();
      workers.open();
      started = true;
      log.info("The models are deployed and {} workers take jobs", workers.workers().size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.error("The engine refuses the models, so no job is taken", e);
    }
  }

  // Each try waits for the engine itself until the client's own time is up.
  private void deploy() throws InterruptedException {
    while (!Thread.interrupted()) {
      try {
        engine.deploy(files.decisions());
        engine.deploy(files.models());
        return;
      } catch (EngineUnavailable e) {
        log.warn("{} Waiting for it.", e.getMessage());
      }
    }
    throw new InterruptedException();
  }

  @Override
  public Health health() {
    return started
        ? Health.up().build()
        : Health.down().withDetail("awaited", "the process engine").build();
  }

  @Override
  public void close() {
    starter.shutdownNow();
  }
}
