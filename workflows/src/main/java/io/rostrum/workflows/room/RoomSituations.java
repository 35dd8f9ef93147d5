package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what the rules of the room look at: no more than a change needs. */
@Component
class RoomSituations {
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final PresenterSeatRepository seats;
  private final Media media;
  private final RoomSettings settings;
  private final Clock clock;

  RoomSituations(
      EventRepository events,
      ParticipantRepository participants,
      AttendanceRepository attendances,
      PresenterSeatRepository seats,
      Media media,
      RoomSettings settings,
      Clock clock) {
    this.events = events;
    this.participants = participants;
    this.attendances = attendances;
    this.seats = seats;
    this.media = media;
    this.settings = settings;
    this.clock = clock;
  }

  RoomSituation read(RoomChange change, Room room) {
    Event event = events.require(change.eventId());
    var locked = new LockedRoom(room, event, clock.instant());
    Optional<Participant> participant = participant(change, change.participantId());
    return new RoomSituation(
        locked,
        participant,
        change.isAboutSomebodyElse() ? participant(change, change.targetId()) : participant,
        here(change),
        change.action().media().map(kind -> media.standings(event).get(kind)),
        change.action() == RoomAction.PROMOTE && seats.freeSeat(event).isPresent(),
        change.action() == RoomAction.TIME_OUT && isLost(change, locked),
        RoomTimes.of(event, room, settings));
  }

  private Optional<Participant> participant(RoomChange change, String participantId) {
    return participants.findByEventIdAndParticipantId(change.eventId(), participantId);
  }

  private Set<String> here(RoomChange change) {
    boolean matters =
        change.action().media().isPresent()
            || change.action() == RoomAction.RAISE_HAND
            || change.action() == RoomAction.PROMOTE;
    return matters
        ? attendances.here(List.of(change.participantId(), change.targetId()))
        : Set.of();
  }

  private boolean hasOrAwaits(RoomChange change, Event event) {
    return media.standings(event).values().stream()
        .anyMatch(
            standing ->
                standing.isOn(change.participantId())
                    || standing.place(change.participantId()).isPresent());
  }

  private boolean isLost(RoomChange change, LockedRoom locked) {
    Instant before = locked.now().minus(settings.absenceGrace());
    return attendances
        .lastSeen(change.participantId())
        .map(seen -> seen.isBefore(before))
        // Gone already, but something of theirs is left.
        .orElseGet(() -> hasOrAwaits(change, locked.event()));
  }
}
