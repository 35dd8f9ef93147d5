package io.rostrum.app.engine;

import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers: asked every few seconds, and told once when that changes. The
 * engine's client says it too, once for each type of job and each try, and is kept from it.
 */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EngineHealth.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Engine engine;
  private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean answers;

  EngineHealth(Engine engine) {
    this.engine = engine;
  }

  /** To be called when it first let Rostrum in; until then it is awaited. */
  void watch() {
    answers = true;
    asking.scheduleWithFixedDelay(
        this::ask, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void ask() {
    try {
      engine.version();
      if (!answers) {
        log.info("The process engine answers again; what waited for it goes on.");
      }
      answers = true;
    } catch (EngineUnavailable e) {
      if (answers) {
        log.warn("{} What it has to do goes on by itself when it answers again.", e.getMessage());
      }
      answers = false;
    }
  }

  @Override
  public Health health() {
    return answers
        ? Health.up().build()
        : Health.down().withDetail("awaited", "the process engine").build();
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
