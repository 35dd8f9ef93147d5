package io.rostrum.workflows.room;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import io.rostrum.workflows.log.LogFields;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Asks the room worker, through the process {@code room-change}, and waits for its decision. */
@Service
public class RoomDoor {
  private static final String PROCESS = "room-change";

  private final Engine engine;
  private final RoomChanges changes;
  private final ChangeSeals seals;
  private final RoomSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;

  RoomDoor(
      Engine engine,
      RoomChanges changes,
      ChangeSeals seals,
      RoomSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.engine = engine;
    this.changes = changes;
    this.seals = seals;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Asks for one change.
   *
   * @param browserHash the SHA-256 of the secret in the asking browser
   * @return the decision; {@link Refusal#ENGINE_UNAVAILABLE} when none came before the deadline
   */
  public RoomDecision ask(Participant who, RoomAction action, String browserHash) {
    return ask(change(who, action, browserHash));
  }

  /**
   * Asks for one change that may be about somebody else.
   *
   * @param changeId made by whoever asks: asked again, it is the same change; see {@link
   *     #newChangeId()}
   * @param targetId the participant it is about
   * @param browserHash the SHA-256 of the secret in the asking browser
   * @return the decision; {@link Refusal#ENGINE_UNAVAILABLE} when none came before the deadline
   */
  public RoomDecision ask(
      String changeId, Participant who, RoomAction action, String targetId, String browserHash) {
    return ask(change(changeId, who.eventId(), who.participantId(), action, targetId, browserHash));
  }

  /** An id of a change that nobody has asked for yet. */
  public static String newChangeId() {
    return UUID.randomUUID().toString();
  }

  /**
   * What was decided of a change that somebody asked for, if it was; for those to whom the answer
   * got lost on its way.
   */
  public Optional<RoomDecision> decisionOn(String changeId, Participant who) {
    return changes.decisionOn(changeId, who.participantId());
  }

  /**
   * Asks for what takes the link itself: to come in, or to have something mailed.
   *
   * @param browserHash the SHA-256 of the secret in the asking browser
   * @return the decision; {@link Refusal#ENGINE_UNAVAILABLE} when none came before the deadline
   */
  public RoomDecision ask(Participant who, RoomAction action, String browserHash, LinkUse use) {
    return ask(change(who, action, browserHash).with(use));
  }

  /**
   * Asks for what takes a presenter link: to have a code mailed, or to claim the link with it.
   *
   * @param browserHash the SHA-256 of the secret in the asking browser
   * @return the decision; {@link Refusal#ENGINE_UNAVAILABLE} when none came before the deadline
   */
  public RoomDecision ask(PresenterLink link, RoomAction action, String browserHash, LinkUse use) {
    String presenterId = link.presenterId();
    return ask(
        change(newChangeId(), link.eventId(), presenterId, action, presenterId, browserHash)
            .with(use));
  }

  private RoomChange change(Participant who, RoomAction action, String browserHash) {
    String whoId = who.participantId();
    return change(newChangeId(), who.eventId(), whoId, action, whoId, browserHash);
  }

  private RoomChange change(
      String changeId,
      String eventId,
      String whoId,
      RoomAction action,
      String targetId,
      String browserHash) {
    return new RoomChange(
        changeId,
        eventId,
        whoId,
        targetId,
        action,
        browserHash,
        clock.instant().plus(settings.decisionTime()));
  }

  private RoomDecision ask(RoomChange change) {
    Timer.Sample asking = Timer.start(meters);
    RoomDecision decision =
        LogFields.during(
            Map.of(LogFields.EVENT, change.eventId(), LogFields.CHANGE, change.changeId()),
            () -> askEngine(change));
    asking.stop(timer(change.action(), decision));
    return decision;
  }

  private Timer timer(RoomAction action, RoomDecision decision) {
    String refusal = decision instanceof Refused refused ? refused.refusal().name() : "NONE";
    return Timer.builder("rostrum.room.changes")
        .description("How long somebody waited for the decision on a change in a room")
        .tag("action", action.name())
        .tag("refusal", refusal)
        .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofSeconds(1))
        .register(meters);
  }

  private RoomDecision askEngine(RoomChange change) {
    try {
      return decision(
          engine.run(
              PROCESS,
              variables(change),
              List.of("effect", "refusal", "place"),
              settings.decisionTime()));
    } catch (EngineUnavailable e) {
      // The decision may have been taken and only its answer lost.
      return changes.decisionOn(change).orElseGet(() -> new Refused(Refusal.ENGINE_UNAVAILABLE));
    }
  }

  /** Asks to time out somebody whose page has been gone for too long. */
  public RoomDecision timeOut(Participant lost) {
    return ask(lost, RoomAction.TIME_OUT, "");
  }

  private Map<String, Object> variables(RoomChange change) {
    return Map.of(
        "changeId", change.changeId(),
        "eventId", change.eventId(),
        "participantId", change.participantId(),
        "targetId", change.targetId(),
        "action", change.action().name(),
        "browserHash", change.browserHash(),
        "device", change.device(),
        "proof", change.proof(),
        "deadline", change.deadline().toString(),
        "seal", seals.seal(change));
  }

  private static RoomDecision decision(Map<String, Object> result) {
    if (result.get("effect") instanceof String effect) {
      return new Granted(RoomEffect.valueOf(effect));
    }
    return new Refused(
        Refusal.valueOf((String) result.get("refusal")),
        Optional.ofNullable((Integer) result.get("place")));
  }
}
