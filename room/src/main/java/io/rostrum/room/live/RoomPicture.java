package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.Counts;
import io.rostrum.room.live.RoomView.EventView;
import io.rostrum.room.live.RoomView.Person;
import io.rostrum.room.live.RoomView.You;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A room at one moment, read once for all who look at it.
 *
 * @param opensAt the earliest moment at which the room can be opened
 */
public record RoomPicture(
    Event event,
    RoomState state,
    Optional<Instant> openedAt,
    Instant opensAt,
    List<Participant> present) {

  public RoomPicture {
    present =
        present.stream()
            .sorted(
                Comparator.comparing(Participant::role)
                    .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Participant::participantId))
            .toList();
  }

  /** What one person sees of it. */
  public RoomView seenBy(Participant viewer, Instant now) {
    return new RoomView(
        new EventView(
            event.title(),
            event.type(),
            event.startsAt(),
            event.endsAt(),
            event.timeZone().getId()),
        state,
        openedAt,
        now,
        you(viewer, now),
        present.stream()
            .filter(person -> isShown(person, viewer))
            .map(person -> person(person, viewer))
            .toList(),
        new Counts(count(Role.ORGANIZER), count(Role.PRESENTER), count(Role.ATTENDEE)));
  }

  boolean isOver() {
    return state == RoomState.CLOSED;
  }

  /** Attendees of a webinar see who presents; those they watch with are only counted. */
  private boolean isShown(Participant person, Participant viewer) {
    return event.type() == EventType.MEETING
        || viewer.role().mayRunTheRoom()
        || person.role().mayRunTheRoom();
  }

  private You you(Participant viewer, Instant now) {
    boolean mayRun = viewer.role().mayRunTheRoom();
    return new You(
        viewer.participantId(),
        viewer.name(),
        viewer.role(),
        mayRun,
        mayRun && state == RoomState.WAITING && !now.isBefore(opensAt),
        mayRun ? Optional.of(opensAt) : Optional.empty());
  }

  private static Person person(Participant person, Participant viewer) {
    return new Person(
        person.participantId(),
        person.name(),
        person.role(),
        person.participantId().equals(viewer.participantId()));
  }

  private int count(Role role) {
    return Math.toIntExact(present.stream().filter(person -> person.role() == role).count());
  }
}
