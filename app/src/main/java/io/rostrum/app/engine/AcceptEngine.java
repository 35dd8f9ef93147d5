package io.rostrum.app.engine;

import io.rostrum.app.RostrumSettings;
import io.rostrum.workers.event.EndedEvents;
import io.rostrum.workers.job.ExplainedFailure;
import io.rostrum.workflows.billing.ContinuedBilling;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineMarks;
import io.rostrum.workflows.engine.EngineStanding;
import io.rostrum.workflows.engine.EngineUnavailable;
import io.rostrum.workflows.engine.RunningInstances;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.management.EventsWithoutEngine;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * The command {@code accept-engine}: takes an engine that does not belong to the database for the
 * one that does from now on. Events whose processes are not in it are ended and their people told.
 * Without {@code --yes} it says what it would do, and changes nothing.
 */
@Component
public class AcceptEngine implements ApplicationRunner, ExitCodeGenerator {
  private static final Logger log = LoggerFactory.getLogger(AcceptEngine.class);
  private static final String COMMAND = "accept-engine";
  private static final String MEANT = "yes";

  static final String ADVICE =
      "No job is taken. Restore both from one backup, or let Rostrum take this engine: the command"
          + " accept-engine says what that would do (docs/operations.md).";

  private final EngineMarks marks;
  private final Engine engine;
  private final ModelFiles files;
  private final RunningInstances instances;
  private final EventsWithoutEngine events;
  private final EndedEvents ended;
  private final ContinuedBilling billing;
  private final RostrumSettings settings;
  private final Clock clock;
  private boolean isDone = true;

  AcceptEngine(
      EngineMarks marks,
      Engine engine,
      ModelFiles files,
      RunningInstances instances,
      EventsWithoutEngine events,
      EndedEvents ended,
      ContinuedBilling billing,
      RostrumSettings settings,
      Clock clock) {
    this.marks = marks;
    this.engine = engine;
    this.files = files;
    this.instances = instances;
    this.events = events;
    this.ended = ended;
    this.billing = billing;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether Rostrum is started for this and nothing else. */
  public static boolean isAskedFor(List<String> arguments) {
    return arguments.contains(COMMAND);
  }

  @Override
  public int getExitCode() {
    return isDone ? 0 : 1;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!isAskedFor(arguments.getNonOptionArgs())) {
      return;
    }
    try {
      isDone = accept(arguments.containsOption(MEANT));
    } catch (EngineUnavailable e) {
      log.error("{} Nothing was accepted; ask again when it answers.", e.getMessage());
      isDone = false;
    }
  }

  private boolean accept(boolean isMeant) {
    EngineStanding standing = marks.look();
    log.info(standing.sentence());
    if (standing == EngineStanding.FITS) {
      return isMeant ? tell() : sayWhomToTell();
    }
    if (standing != EngineStanding.DATABASE_OLDER && isAtWork()) {
      return false;
    }
    if (standing.losesEvents()) {
      events.notOver().forEach(event -> end(event, isMeant));
    }
    if (!isMeant) {
      log.info("Nothing was changed. To do it: {} --{}", COMMAND, MEANT);
      return true;
    }
    take(standing);
    return tell();
  }

  /** Whether something runs in the engine that would be taken for this database's. */
  private boolean isAtWork() {
    long running = instances.count(files.processIds());
    if (running > 0) {
      log.error(
          "In the engine run {} processes that are not this database's, or not any more: their jobs"
              + " would be done on the wrong events. Cancel them (in Operate), or take an engine"
              + " without any; then ask again.",
          running);
    }
    return running > 0;
  }

  private void end(Event event, boolean isMeant) {
    EventStatus end = isMeant ? ended.end(event) : ended.rehearseEnd(event);
    log.info(
        "Event {}, planned for {}: {}",
        event.eventId(),
        event.startsAt(),
        switch (end) {
          case CANCELLED -> "cancelled; its organizer and presenters are told so";
          case NOT_HELD -> "nobody came; its organizer is told so";
          case SCHEDULED, HELD, CONCLUDED ->
              "held; its presenters are thanked, and its organizer has the report";
        });
  }

  private void take(EngineStanding standing) {
    boolean deploys = settings.engine().deploys();
    if (standing.losesEvents()) {
      if (deploys) {
        engine.deploy(files.decisions());
        engine.deploy(files.models());
      }
      engine.publishAll(billing.continuations(clock.instant().toString()));
    }
    if (deploys) {
      marks.accept(standing.losesEvents());
    } else {
      marks.acceptAsMarked(standing.losesEvents());
    }
    log.info("This engine is the database's from now on. Rostrum takes jobs at its next try.");
  }

  private boolean sayWhomToTell() {
    int waiting = events.toTell().size();
    if (waiting > 0) {
      log.info(
          "The people of {} events are not all told. To do it: {} --{}", waiting, COMMAND, MEANT);
    }
    return true;
  }

  private boolean tell() {
    List<String> ids = events.toTell();
    long told = ids.stream().filter(this::isTold).count();
    if (told < ids.size()) {
      log.error(
          "The people of {} events are not all told. Ask again later: nobody is told twice.",
          ids.size() - told);
    }
    return told == ids.size();
  }

  private boolean isTold(String eventId) {
    try {
      ended.tell(eventId);
      return true;
    } catch (ExplainedFailure e) {
      log.warn("Event {}: {}", eventId, e.getMessage());
      return false;
    }
  }
}
