package io.rostrum.app.engine;

import io.rostrum.app.RostrumSettings;
import io.rostrum.workers.job.JobWorkers;
import io.rostrum.workflows.authority.Beginnings;
import io.rostrum.workflows.billing.BillingCycles;
import io.rostrum.workflows.engine.CompletedTasks;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineMarks;
import io.rostrum.workflows.engine.EngineRefuses;
import io.rostrum.workflows.engine.EngineStanding;
import io.rostrum.workflows.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, if that is Rostrum's to do, lets the workers take jobs, and begins the
 * billing of accounts that are older than it. The room is up before that, and {@link EngineHealth}
 * tells that the engine is still awaited.
 */
@Component
class EngineStart implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EngineStart.class);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Somebody has to mend something first. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(30);

  private static final long NO_INSTANCE = 1;

  private static final Pattern KNOWN_VERSIONS = Pattern.compile("8\\.[89]\\..*");

  private final Engine engine;
  private final CompletedTasks completedTasks;
  private final EngineMarks marks;
  private final RostrumSettings settings;
  private final ModelFiles files;
  private final JobWorkers workers;
  private final BillingCycles cycles;
  private final Beginnings beginnings;
  private final EngineHealth health;
  private final EngineConnections connections;
  private final ApplicationArguments arguments;
  private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor();

  EngineStart(
      Engine engine,
      CompletedTasks completedTasks,
      EngineMarks marks,
      RostrumSettings settings,
      ModelFiles files,
      JobWorkers workers,
      BillingCycles cycles,
      Beginnings beginnings,
      EngineHealth health,
      EngineConnections connections,
      ApplicationArguments arguments) {
    this.engine = engine;
    this.completedTasks = completedTasks;
    this.marks = marks;
    this.settings = settings;
    this.files = files;
    this.workers = workers;
    this.cycles = cycles;
    this.beginnings = beginnings;
    this.health = health;
    this.connections = connections;
    this.arguments = arguments;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (!AcceptEngine.isAskedFor(arguments.getNonOptionArgs())) {
      starter.execute(this::deployAndOpen);
    }
  }

  private void deployAndOpen() {
    try {
      String version = engine.version();
      if (!KNOWN_VERSIONS.matcher(version).matches()) {
        log.error(
            "The engine is Camunda {}, and Rostrum works with 8.8 and 8.9. No job is taken until one"
                + " of those answers.",
            version);
        startLater(LONG_PAUSE);
        return;
      }
      // Not for its answer: whether the REST API, which nothing else asks, lets Rostrum in.
      completedTasks.find(NO_INSTANCE, "none");
      EngineStanding standing =
          settings.engine().deploys() ? marks.markIfFits() : marks.goOnIfFits();
      if (standing != EngineStanding.FITS) {
        log.error("{} {}", standing.sentence(), AcceptEngine.ADVICE);
        startLater(LONG_PAUSE);
        return;
      }
      beginnings.noteEarlierOnes();
      if (settings.engine().deploys()) {
        engine.deploy(files.decisions());
        engine.deploy(files.models());
      }
      workers.open();
      health.watch(this::isSame);
      log.info("{} workers take jobs", workers.workers().size());
      starter.execute(this::beginBilling);
    } catch (EngineRefuses e) {
      log.error("{} No job is taken until it lets Rostrum in.", e.getMessage());
      startLater(LONG_PAUSE);
    } catch (EngineUnavailable e) {
      log.warn("{} Waiting for it.", e.getMessage());
      connections.tryAgain();
      startLater(PAUSE);
    } catch (NestedRuntimeException e) {
      log.warn("The database does not tell which engine it belongs to. Waiting for it.");
      startLater(PAUSE);
    } catch (RuntimeException e) {
      log.error("The engine refuses the models, so no job is taken", e);
    }
  }

  /** Whether the engine is the one it was; if not Rostrum begins anew with what is there now. */
  private boolean isSame() {
    if (marks.look() == EngineStanding.FITS) {
      return true;
    }
    workers.close();
    startLater(Duration.ZERO);
    return false;
  }

  private void startLater(Duration pause) {
    starter.schedule(this::deployAndOpen, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beginBilling() {
    try {
      engine.publishAll(cycles.beginnings());
    } catch (RuntimeException e) {
      log.warn("The billing of older accounts has not begun; trying again: {}", e.getMessage());
      Duration pause = e instanceof EngineRefuses ? LONG_PAUSE : PAUSE;
      starter.schedule(this::beginBilling, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    starter.shutdownNow();
  }
}
