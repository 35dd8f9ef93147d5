package io.rostrum.app.engine;

import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers: asked every two seconds, and told once when that changes. The
 * engine's client says it too, once for each type of job and each try, and is kept from it.
 */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EngineHealth.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Engine engine;
  private final EngineConnections connections;
  private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean answers;
  private ScheduledFuture<?> watching;

  EngineHealth(Engine engine, EngineConnections connections) {
    this.engine = engine;
    this.connections = connections;
  }

  /**
   * To be called when it let Rostrum in; until then it is awaited.
   *
   * @param isSame asked when it answers again after it was away: whether that is the engine that it
   *     was; if not, watching ends and the engine counts as away
   */
  synchronized void watch(BooleanSupplier isSame) {
    answers = true;
    watching =
        asking.scheduleWithFixedDelay(
            () -> ask(isSame), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void ask(BooleanSupplier isSame) {
    try {
      engine.version();
      if (!answers && !isSame.getAsBoolean()) {
        watching.cancel(false);
        return;
      }
      if (!answers) {
        log.info("The process engine answers again; what waited for it goes on.");
      }
      answers = true;
    } catch (EngineUnavailable e) {
      if (answers) {
        log.warn("{} What it has to do goes on by itself when it answers again.", e.getMessage());
      }
      answers = false;
      connections.tryAgain();
    } catch (RuntimeException e) {
      log.debug("The database does not tell which engine this is; asking again", e);
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
