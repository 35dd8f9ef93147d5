package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides changes in rooms, one after another in each room. */
@Service
public class RoomChanges {
  private final RoomRepository rooms;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final DecidedChangeRepository decided;
  private final ChangeSeals seals;
  private final ApplicationEventPublisher publisher;
  private final RoomSettings settings;
  private final Clock clock;

  RoomChanges(
      RoomRepository rooms,
      EventRepository events,
      ParticipantRepository participants,
      AttendanceRepository attendances,
      DecidedChangeRepository decided,
      ChangeSeals seals,
      ApplicationEventPublisher publisher,
      RoomSettings settings,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.participants = participants;
    this.attendances = attendances;
    this.decided = decided;
    this.seals = seals;
    this.publisher = publisher;
    this.settings = settings;
    this.clock = clock;
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
    Optional<DecidedChange> earlier = decided.findById(change.changeId());
    if (earlier.isPresent()) {
      return earlier.get().decision();
    }
    RoomSituation situation = situation(change, room.get());
    RoomDecision decision =
        RoomGuard.check(change, situation)
            .<RoomDecision>map(Refused::new)
            .orElseGet(() -> new Granted(carryOut(change, situation)));
    decided.save(new DecidedChange(change, decision, situation.now()));
    if (decision instanceof Granted) {
      publisher.publishEvent(new RoomChanged(change.eventId()));
    }
    return decision;
  }

  /** What was decided about a change, for somebody who waited in vain for the answer. */
  @Transactional(readOnly = true)
  public Optional<RoomDecision> decisionOn(String changeId) {
    return decided.findById(changeId).map(DecidedChange::decision);
  }

  private RoomSituation situation(RoomChange change, Room room) {
    Event event = events.require(change.eventId());
    return new RoomSituation(
        event,
        room,
        participants.findByEventIdAndParticipantId(change.eventId(), change.participantId()),
        RoomTimes.of(event, room, settings),
        clock.instant());
  }

  private RoomEffect carryOut(RoomChange change, RoomSituation situation) {
    Room room = situation.room();
    return switch (change.action()) {
      case ENTER -> {
        situation.participant().orElseThrow().bindTo(change.browserHash());
        yield RoomEffect.ENTERED;
      }
      case OPEN -> {
        room.open(change.participantId(), situation.now());
        yield RoomEffect.OPENED;
      }
      case PROLONG -> {
        room.prolong(situation.times().prolonged(situation.now(), settings.prolongsBy()));
        yield RoomEffect.PROLONGED;
      }
      case INTERRUPT, CLOSE -> close(change, situation);
    };
  }

  private RoomEffect close(RoomChange change, RoomSituation situation) {
    Instant now = situation.now();
    if (now.isBefore(situation.event().startsAt())) {
      situation.room().backToWaiting();
      return RoomEffect.INTERRUPTED;
    }
    situation.room().close(change.participantId(), now);
    situation.event().become(EventStatus.HELD);
    attendances.everybodyLeaves(change.eventId(), now);
    return RoomEffect.ENDED;
  }
}
