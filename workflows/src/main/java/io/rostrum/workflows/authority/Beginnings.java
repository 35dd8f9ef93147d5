package io.rostrum.workflows.authority;

import io.rostrum.workflows.engine.EngineKeys;
import io.rostrum.workflows.engine.RunningInstances;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which process instances began where their model begins. Whoever may create instances may have one
 * begin before any element but a start event, with variables of their own; a start event is the one
 * place that only the engine comes to. So each start event has the instance noted, and no job of an
 * instance that was not noted is carried out.
 */
@Service
public class Beginnings {
  private static final Logger log = LoggerFactory.getLogger(Beginnings.class);

  /** Noted once the instances are that are older than this. */
  private static final String EARLIER_ONES = "earlier";

  /** Not at each job: a row that is not written costs nothing. */
  private static final Duration RENEWED_AFTER = Duration.ofDays(30);

  private final BeginningRepository beginnings;
  private final RunningInstances running;
  private final EngineKeys keys;
  private final Clock clock;

  Beginnings(
      BeginningRepository beginnings, RunningInstances running, EngineKeys keys, Clock clock) {
    this.beginnings = beginnings;
    this.running = running;
    this.keys = keys;
    this.clock = clock;
  }

  /** Notes that an instance came through its start event. */
  @Transactional
  public void note(long processInstanceKey) {
    note(Long.toString(processInstanceKey));
  }

  private void note(String processInstanceKey) {
    if (!beginnings.existsById(processInstanceKey)) {
      beginnings.save(new Beginning(processInstanceKey, clock.instant()));
    }
  }

  /** Whether an instance was noted. One that still does something is remembered from now on. */
  @Transactional
  public boolean isNoted(long processInstanceKey) {
    Optional<Beginning> noted = beginnings.findById(Long.toString(processInstanceKey));
    Instant now = clock.instant();
    noted
        .filter(beginning -> beginning.isOlderThan(now.minus(RENEWED_AFTER)))
        .ifPresent(beginning -> beginning.renew(now));
    return noted.isPresent();
  }

  /**
   * Notes, once for a database, the instances that are under way and whose models did not do so
   * yet. To be called before the first models are deployed that do.
   *
   * @throws io.rostrum.workflows.engine.EngineUnavailable if the engine does not answer
   */
  @Transactional
  public void noteEarlierOnes() {
    if (beginnings.existsById(EARLIER_ONES)) {
      return;
    }
    var earlier = running.keys();
    earlier.forEach(key -> note(keys.known(key)));
    note(EARLIER_ONES);
    if (!earlier.isEmpty()) {
      log.info("{} process instances are under way that began with earlier models", earlier.size());
    }
  }
}
