package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides changes in rooms, one after another in each room. */
@Service
public class RoomChanges {
  private final RoomRepository rooms;
  private final RoomSituations situations;
  private final RoomDeeds deeds;
  private final DecidedChangeRepository decided;
  private final ChangeSeals seals;
  private final RoomJournal journal;

  RoomChanges(
      RoomRepository rooms,
      RoomSituations situations,
      RoomDeeds deeds,
      DecidedChangeRepository decided,
      ChangeSeals seals,
      RoomJournal journal) {
    this.rooms = rooms;
    this.situations = situations;
    this.deeds = deeds;
    this.decided = decided;
    this.seals = seals;
    this.journal = journal;
  }

  /**
   * Decides a change that came through the engine, where anybody may have written it.
   *
   * @param seal what the room sealed the change with
   */
  @Transactional
  public RoomDecision decide(RoomChange change, String seal) {
    return seals.isGenuine(change, seal) ? decide(change) : new Refused(Refusal.NOT_ALLOWED);
  }

  /**
   * Guards one change and carries it out in the same transaction, under the room's lock. The same
   * change asked again changes nothing and is answered as the first time.
   */
  @Transactional
  public RoomDecision decide(RoomChange change) {
    Optional<Room> room = rooms.findLocked(change.eventId());
    if (room.isEmpty()) {
      return new Refused(Refusal.LINK_UNKNOWN);
    }
    ChangeFacts facts =
        decided.facts(
            change.changeId(), change.eventId(), change.participantId(), change.targetId());
    return facts
        .earlier()
        .map(earlier -> again(change, earlier))
        .orElseGet(() -> decide(change, situations.read(change, room.get(), facts)));
  }

  // Pages choose the ids: what was granted to one change must not stand for another.
  private static RoomDecision again(RoomChange change, DecidedChange earlier) {
    return earlier.isSameAs(change) ? earlier.decision() : new Refused(Refusal.NOT_ALLOWED);
  }

  private RoomDecision decide(RoomChange change, RoomSituation situation) {
    // Asked before it is carried out: whoever loses the role has another afterwards.
    boolean costsPresenter = situation.costsPresenter(change);
    RoomDecision decision =
        RoomGuard.check(change, situation)
            .<RoomDecision>map(
                refusal -> new Refused(refusal, deeds.refused(refusal, change, situation)))
            .orElseGet(() -> grant(change, situation));
    decided.save(new DecidedChange(change, decision, costsPresenter, situation.now()));
    return decision;
  }

  /** What was decided about a change that somebody asked for themselves. */
  @Transactional(readOnly = true)
  public Optional<RoomDecision> decisionOn(String changeId, String participantId) {
    return decided
        .findById(changeId)
        .filter(change -> change.isOf(participantId))
        .map(DecidedChange::decision);
  }

  /** What was decided about a change, for somebody who waited in vain for the answer. */
  @Transactional(readOnly = true)
  public Optional<RoomDecision> decisionOn(RoomChange change) {
    return decided
        .findById(change.changeId())
        .filter(earlier -> earlier.isSameAs(change))
        .map(DecidedChange::decision);
  }

  private Granted grant(RoomChange change, RoomSituation situation) {
    RoomEffect effect = deeds.carryOut(change, situation);
    journal.note(situation.locked(), change, effect);
    return new Granted(effect);
  }
}
