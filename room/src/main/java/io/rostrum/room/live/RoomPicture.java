package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.Counts;
import io.rostrum.room.live.RoomView.Ending;
import io.rostrum.room.live.RoomView.EventView;
import io.rostrum.room.live.RoomView.Person;
import io.rostrum.room.live.RoomView.You;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomState;
import io.rostrum.workflows.room.RoomTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A room at one moment, read once for all who look at it.
 *
 * @param prolongsBy how much longer the event goes on when it is prolonged
 */
public record RoomPicture(
    Event event,
    RoomState state,
    Optional<Instant> openedAt,
    RoomTimes times,
    Duration prolongsBy,
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

  /**
   * What one person sees of it.
   *
   * @param person as known when they connected; the role they have now is the picture's
   */
  public RoomView seenBy(Participant person, Instant now) {
    Participant viewer = present.stream().filter(person::isSameAs).findFirst().orElse(person);
    return new RoomView(
        eventView(),
        state,
        openedAt,
        ending(viewer),
        now,
        you(viewer, now),
        present.stream()
            .filter(other -> isShown(other, viewer))
            .map(other -> person(other, viewer))
            .toList(),
        new Counts(count(Role.ORGANIZER), count(Role.PRESENTER), count(Role.ATTENDEE)));
  }

  private EventView eventView() {
    return new EventView(
        event.title(),
        event.type(),
        event.startsAt(),
        event.endsAt(),
        event.timeZone().getId(),
        event.status(),
        event.cancelReason());
  }

  private Optional<Ending> ending(Participant viewer) {
    return viewer.role().mayRunTheRoom() && state == RoomState.ACTIVE
        ? Optional.of(
            new Ending(times.end(), times.warnsFrom(), times.latestEnd(), prolongsBy.toMinutes()))
        : Optional.empty();
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
        mayRun && state == RoomState.WAITING && !now.isBefore(times.opensAt()),
        mayRun && state == RoomState.ACTIVE && times.canProlong(now),
        mayRun ? Optional.of(times.opensAt()) : Optional.empty());
  }

  private static Person person(Participant person, Participant viewer) {
    return new Person(
        person.participantId(), person.name(), person.role(), person.isSameAs(viewer));
  }

  private int count(Role role) {
    return Math.toIntExact(present.stream().filter(person -> person.role() == role).count());
  }
}
