package io.rostrum.app.engine;

import io.rostrum.workers.job.JobWorkers;
import io.rostrum.workflows.billing.BillingCycles;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, lets the workers take jobs, and begins the billing of accounts that are older
 * than it. The room is up before that, and the health tells that the engine is still awaited.
 */
@Component("engineHealthIndicator")
class EngineStart implements HealthIndicator, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EngineStart.class);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Engine engine;
  private final ModelFiles files;
  private final JobWorkers workers;
  private final BillingCycles cycles;
  private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean started;

  EngineStart(Engine engine, ModelFiles files, JobWorkers workers, BillingCycles cycles) {
    this.engine = engine;
    this.files = files;
    this.workers = workers;
    this.cycles = cycles;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    starter.execute(this::deployAndOpen);
  }

  private void deployAndOpen() {
    try {
      engine.deploy(files.decisions());
      engine.deploy(files.models());
      workers.open();
      started = true;
      log.info("The models are deployed and {} workers take jobs", workers.workers().size());
      starter.execute(this::beginBilling);
    } catch (EngineUnavailable e) {
      log.warn("{} Waiting for it.", e.getMessage());
      starter.schedule(this::deployAndOpen, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      log.error("The engine refuses the models, so no job is taken", e);
    }
  }

  private void beginBilling() {
    try {
      engine.publishAll(cycles.beginnings());
    } catch (RuntimeException e) {
      log.warn("The billing of older accounts has not begun; trying again: {}", e.getMessage());
      starter.schedule(this::beginBilling, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
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
