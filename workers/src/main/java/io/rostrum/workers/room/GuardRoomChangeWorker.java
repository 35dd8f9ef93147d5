package io.rostrum.workers.room;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.presenter.PresenterNews;
import io.rostrum.workflows.presenter.RoleDeeds;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.refusal.RefusalGround;
import io.rostrum.workflows.room.LeftAlone;
import io.rostrum.workflows.room.LinkNews;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChange;
import io.rostrum.workflows.room.RoomChanges;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The room worker: decides a change, and tells the processes that wait for what it did. */
@Component
class GuardRoomChangeWorker
    implements Worker<GuardRoomChangeWorker.Variables, GuardRoomChangeWorker.Result> {
  private final RoomChanges changes;
  private final LeftAlone alone;
  private final LinkNews links;
  private final PresenterNews presenters;
  private final RoleDeeds deeds;
  private final Engine engine;

  GuardRoomChangeWorker(
      RoomChanges changes,
      LeftAlone alone,
      LinkNews links,
      PresenterNews presenters,
      RoleDeeds deeds,
      Engine engine) {
    this.changes = changes;
    this.alone = alone;
    this.links = links;
    this.presenters = presenters;
    this.deeds = deeds;
    this.engine = engine;
  }

  record Variables(
      String changeId,
      String eventId,
      String participantId,
      String targetId,
      String action,
      String browserHash,
      String device,
      String proof,
      String deadline,
      String seal) {

    /** Empty when somebody started the process by hand without what it needs. */
    Optional<RoomChange> change() {
      if (Stream.of(changeId, eventId, participantId, targetId, action, browserHash)
              .anyMatch(Objects::isNull)
          || Stream.of(device, proof, deadline, seal).anyMatch(Objects::isNull)) {
        return Optional.empty();
      }
      try {
        Instant until = Instant.parse(deadline);
        return RoomAction.ofName(action)
            .map(
                act ->
                    new RoomChange(
                            changeId, eventId, participantId, targetId, act, browserHash, until)
                        .with(new LinkUse(device, proof)));
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }
  }

  /**
   * @param ground what kind of reason a refusal has: which end the process comes to
   * @param place the place in line of somebody who waits now for what they were refused
   */
  record Result(
      boolean granted, RoomEffect effect, Refusal refusal, RefusalGround ground, Integer place) {

    static Result granted(RoomEffect effect) {
      return new Result(true, effect, null, null, null);
    }

    static Result refused(Refusal refusal, Optional<Integer> place) {
      return new Result(false, null, refusal, RefusalGround.of(refusal), place.orElse(null));
    }
  }

  @Override
  public String jobType() {
    return "guard-room-change";
  }

  /** A change carries a seal that nobody else can make. */
  @Override
  public boolean trustsItsInstance() {
    return false;
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return variables
        .change()
        .map(change -> decide(change, variables.seal()))
        .orElseGet(() -> Result.refused(Refusal.ACTION_UNKNOWN, Optional.empty()));
  }

  private Result decide(RoomChange change, String seal) {
    RoomDecision decision = changes.decide(change, seal);
    if (change.action().isAskedWithLink()) {
      links.news(change.changeId()).ifPresent(engine::publish);
    }
    return switch (decision) {
      case Granted(RoomEffect effect) -> {
        tell(change, effect);
        yield Result.granted(effect);
      }
      case Refused(Refusal refusal, Optional<Integer> place) -> Result.refused(refusal, place);
    };
  }

  // After the commit and under ids that a repeated job writes again: each thing is told once.
  private void tell(RoomChange change, RoomEffect effect) {
    switch (effect) {
      case OPENED -> publish(MessageNames.ROOM_OPENED, change.eventId(), change);
      case INTERRUPTED, ENDED -> publish(MessageNames.ROOM_CLOSED, change.eventId(), change);
      case CLAIMED, PUT_IN_LINE -> engine.publishAll(presenters.ofClaim(change.participantId()));
      case PROMOTED -> engine.publishAll(presenters.ofGain(change.targetId()));
      case DEMOTED, REMOVED, FORGOTTEN -> {
        engine.publishAll(presenters.ofLoss(change.eventId(), change.targetId()));
        deeds.news(change.changeId()).ifPresent(engine::publish);
        tellWhenLeftAlone(change);
      }
      case LEFT, TIMED_OUT -> tellWhenLeftAlone(change);
      default -> {
        // Nothing that a process waits for.
      }
    }
  }

  private void tellWhenLeftAlone(RoomChange change) {
    // Once for each time that the room was left alone, however many attendees go after that.
    alone
        .now(change.eventId())
        .map(now -> "left-alone-" + change.eventId() + "-" + now.since())
        .map(id -> new ProcessMessage(MessageNames.ROOM_LEFT_ALONE, change.eventId(), id, Map.of()))
        .ifPresent(engine::publish);
  }

  private void publish(String name, String key, RoomChange change) {
    engine.publish(new ProcessMessage(name, key, change.changeId(), Map.of()));
  }
}
