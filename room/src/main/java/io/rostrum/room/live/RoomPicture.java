package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.Counts;
import io.rostrum.room.live.RoomView.Ending;
import io.rostrum.room.live.RoomView.EventView;
import io.rostrum.room.live.RoomView.Lobby;
import io.rostrum.room.live.RoomView.MediaView;
import io.rostrum.room.live.RoomView.Seats;
import io.rostrum.room.live.RoomView.Slots;
import io.rostrum.room.live.RoomView.Switch;
import io.rostrum.room.live.RoomView.Waiting;
import io.rostrum.room.live.RoomView.You;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomState;
import io.rostrum.workflows.room.RoomTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A room at one moment, read once for all who look at it.
 *
 * @param prolongsBy how much longer the event goes on when it is prolonged
 * @param present who is in the room
 * @param waiting those who wait for an attendee seat, the next one first
 * @param presenterSeatsTaken how many of the event's presenter seats are taken
 */
public record RoomPicture(
    Event event,
    RoomState state,
    Optional<Instant> openedAt,
    RoomTimes times,
    Duration prolongsBy,
    List<Participant> present,
    List<Participant> waiting,
    Map<MediaKind, MediaStanding> media,
    int presenterSeatsTaken) {

  public RoomPicture {
    present =
        present.stream()
            .sorted(
                Comparator.comparing(Participant::role)
                    .thenComparing(RoomPicture::turn)
                    .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Participant::participantId))
            .toList();
  }

  // Raised hands first, in the order in which they went up.
  private static Instant turn(Participant person) {
    return person.handRaisedAt().orElse(Instant.MAX);
  }

  /**
   * What one person sees of it.
   *
   * @param person as known when they connected; the role they have now is the picture's
   */
  public RoomView seenBy(Participant person, Instant now) {
    Participant viewer =
        Stream.concat(present.stream(), waiting.stream())
            .filter(person::isSameAs)
            .findFirst()
            .orElse(person);
    boolean runs = viewer.role().mayRunTheRoom();
    // Whoever has not come in, or waits for a seat, sees nobody of those who are.
    boolean isIn = runs || present.stream().anyMatch(viewer::isSameAs);
    var shown = new ShownPeople(this, viewer);
    return new RoomView(
        eventView(),
        state,
        openedAt,
        ending(viewer),
        now,
        you(viewer, now),
        isIn ? shown.people() : List.of(),
        new Counts(count(Role.ORGANIZER), count(Role.PRESENTER), count(Role.ATTENDEE)),
        isIn && mayUseMedia(viewer) ? Optional.of(mediaView(shown)) : Optional.empty(),
        when(runs, new Seats(event.limits().presenterSeats(), presenterSeatsTaken)),
        when(runs, new Lobby(waiting.size())),
        closesAlone());
  }

  MediaStanding media(MediaKind kind) {
    return media.get(kind);
  }

  /** Whether somebody is in the room, or waits to be let in. */
  boolean has(Participant person) {
    return Stream.concat(present.stream(), waiting.stream()).anyMatch(person::isSameAs);
  }

  boolean isOver() {
    return state == RoomState.CLOSED;
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
    return when(
        viewer.role().mayRunTheRoom() && state == RoomState.ACTIVE,
        new Ending(times.end(), times.warnsFrom(), times.latestEnd(), prolongsBy.toMinutes()));
  }

  private Optional<Instant> closesAlone() {
    boolean isRun = present.stream().anyMatch(person -> person.role().mayRunTheRoom());
    return state == RoomState.ACTIVE && !isRun ? times.closesAlone() : Optional.empty();
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
        when(mayRun, times.opensAt()),
        mayUseMedia(viewer),
        viewer.handRaisedAt().isPresent(),
        ownSwitch(MediaKind.CAMERA, viewer),
        ownSwitch(MediaKind.MICROPHONE, viewer),
        lobbyPlace(viewer));
  }

  private boolean mayUseMedia(Participant viewer) {
    return viewer.role().mayUseMedia(event.type());
  }

  private Switch ownSwitch(MediaKind kind, Participant viewer) {
    if (media(kind).isOn(viewer.participantId())) {
      return Switch.ON;
    }
    return media(kind).place(viewer.participantId()).isPresent() ? Switch.WAITING : Switch.OFF;
  }

  private MediaView mediaView(ShownPeople shown) {
    return new MediaView(slots(MediaKind.CAMERA, shown), slots(MediaKind.MICROPHONE, shown));
  }

  private Slots slots(MediaKind kind, ShownPeople shown) {
    MediaStanding standing = media(kind);
    List<Waiting> queue =
        standing.waiting().stream().map(shown::waiting).flatMap(Optional::stream).toList();
    return new Slots(standing.limit(), standing.holders().size(), queue);
  }

  private int count(Role role) {
    return Math.toIntExact(present.stream().filter(person -> person.role() == role).count());
  }

  private Optional<Integer> lobbyPlace(Participant viewer) {
    int index =
        waiting.stream().map(Participant::participantId).toList().indexOf(viewer.participantId());
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  private static <T> Optional<T> when(boolean concerns, T value) {
    return concerns ? Optional.of(value) : Optional.empty();
  }
}
