package io.rostrum.workers.room;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChange;
import io.rostrum.workflows.room.RoomChanges;
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

/** The room worker: decides a change, and tells the event when its room opened or closed. */
@Component
class GuardRoomChangeWorker
    implements Worker<GuardRoomChangeWorker.Variables, GuardRoomChangeWorker.Result> {
  private final RoomChanges changes;
  private final Engine engine;

  GuardRoomChangeWorker(RoomChanges changes, Engine engine) {
    this.changes = changes;
    this.engine = engine;
  }

  record Variables(
      String changeId,
      String eventId,
      String participantId,
      String action,
      String browserHash,
      String deadline,
      String seal) {

    /** Empty when somebody started the process by hand without what it needs. */
    Optional<RoomChange> change() {
      if (Stream.of(changeId, eventId, participantId, action, browserHash, deadline, seal)
          .anyMatch(Objects::isNull)) {
        return Optional.empty();
      }
      try {
        Instant until = Instant.parse(deadline);
        return RoomAction.ofName(action)
            .map(act -> new RoomChange(changeId, eventId, participantId, act, browserHash, until));
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }
  }

  record Result(boolean granted, RoomEffect effect, Refusal refusal) {}

  @Override
  public String jobType() {
    return "guard-room-change";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return variables
        .change()
        .map(change -> decide(change, variables.seal()))
        .orElseGet(() -> new Result(false, null, Refusal.ACTION_UNKNOWN));
  }

  private Result decide(RoomChange change, String seal) {
    return switch (changes.decide(change, seal)) {
      case Granted(RoomEffect effect) -> {
        tellTheEvent(change, effect);
        yield new Result(true, effect, null);
      }
      case Refused(Refusal refusal) -> new Result(false, null, refusal);
    };
  }

  // After the commit and under the change's own id: a repeated job tells the same thing once.
  private void tellTheEvent(RoomChange change, RoomEffect effect) {
    switch (effect) {
      case ENTERED, PROLONGED -> {}
      case OPENED -> publish(MessageNames.ROOM_OPENED, change);
      case INTERRUPTED, ENDED -> publish(MessageNames.ROOM_CLOSED, change);
    }
  }

  private void publish(String name, RoomChange change) {
    engine.publish(new ProcessMessage(name, change.eventId(), change.changeId(), Map.of()));
  }
}
