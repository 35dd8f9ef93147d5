package io.rostrum.benchmarks;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChange;
import io.rostrum.workflows.room.RoomChanges;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A room in which its organizer changes something again and again, and is granted it each time. */
final class MeasuredRoom {
  /** The browser that the organizer entered from. */
  static final String BROWSER = LinkTokens.hash("the organizer's browser");

  /** Changes that the event's process is told of, by a message before the answer. */
  static final List<RoomAction> TOLD = List.of(RoomAction.OPEN, RoomAction.INTERRUPT);

  /** Changes that stay in the room. */
  static final List<RoomAction> UNTOLD =
      List.of(RoomAction.TAKE_CAMERA, RoomAction.GIVE_BACK_CAMERA);

  private static final Duration DECISION_TIME = Duration.ofSeconds(10);

  private final Participant organizer;
  private final List<RoomAction> actions;
  private int asked;

  /**
   * @param actions asked for by turns; each has to be possible after the one before it
   */
  MeasuredRoom(Participant organizer, List<RoomAction> actions) {
    this.organizer = organizer;
    this.actions = actions;
  }

  String eventId() {
    return organizer.eventId();
  }

  /** One change as a page asks for it: through the engine. */
  void ask(RoomDoor door) {
    RoomAction action = next();
    requireGranted(action, door.ask(organizer, action, BROWSER));
  }

  /** One change as the room worker decides it: without the engine. */
  void decide(RoomChanges changes) {
    RoomAction action = next();
    var change =
        new RoomChange(
            UUID.randomUUID().toString(),
            eventId(),
            organizer.participantId(),
            action,
            BROWSER,
            Instant.now().plus(DECISION_TIME));
    var use = new LinkUse("", organizer.linkHash().orElseThrow());
    requireGranted(action, changes.decide(change.with(use)));
  }

  private RoomAction next() {
    return actions.get(asked++ % actions.size());
  }

  private static void requireGranted(RoomAction action, RoomDecision decision) {
    if (!(decision instanceof Granted)) {
      throw new IllegalStateException(
          action
              + " was not granted but "
              + decision
              + ". If another Rostrum takes jobs of this engine, stop it.");
    }
  }
}
