package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.Asking;
import io.rostrum.room.live.RoomView.Ending;
import io.rostrum.room.live.RoomView.EventView;
import io.rostrum.room.live.RoomView.Lobby;
import io.rostrum.room.live.RoomView.Seats;
import io.rostrum.room.live.RoomView.Switch;
import io.rostrum.room.live.RoomView.You;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomSettings;
import io.rostrum.workflows.room.RoomState;
import io.rostrum.workflows.room.RoomTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A room at one moment, read once for all who look at it. */
public final class RoomPicture {
  /** Of those who wait to be let in so many are shown; the next ones when these are in. */
  private static final int MOST_ASKING = 20;

  private final Event event;
  private final RoomState state;
  private final Optional<Instant> openedAt;
  private final boolean isClosedEarly;
  private final RoomTimes times;
  private final RoomSettings settings;
  private final PeopleHere people;
  private final boolean isEntranceLocked;
  private final MediaHere media;
  private final int presenterSeatsTaken;
  private final boolean isGrantedByOrganizerOnly;
  private final boolean isInvitedManagedByPromoted;
  private final ShownPeople shownToThoseWhoRunIt;
  private final ShownPeople shownToAttendees;

  /**
   * @param isClosedEarly whether the clock closed the room before the end
   * @param isEntranceLocked whether whoever comes anew waits until they are let in
   * @param presenterSeatsTaken how many of the event's presenter seats are taken
   * @param isGrantedByOrganizerOnly whether nobody but the organizer gives presenter rights
   * @param isInvitedManagedByPromoted whether those who were promoted in the room may take the
   *     rights of invited presenters
   */
  RoomPicture(
      Event event,
      RoomState state,
      Optional<Instant> openedAt,
      boolean isClosedEarly,
      RoomTimes times,
      RoomSettings settings,
      PeopleHere people,
      boolean isEntranceLocked,
      MediaHere media,
      int presenterSeatsTaken,
      boolean isGrantedByOrganizerOnly,
      boolean isInvitedManagedByPromoted) {
    this.event = event;
    this.state = state;
    this.openedAt = openedAt;
    this.isClosedEarly = isClosedEarly;
    this.times = times;
    this.settings = settings;
    this.people = people;
    this.isEntranceLocked = isEntranceLocked;
    this.media = media;
    this.presenterSeatsTaken = presenterSeatsTaken;
    this.isGrantedByOrganizerOnly = isGrantedByOrganizerOnly;
    this.isInvitedManagedByPromoted = isInvitedManagedByPromoted;
    this.shownToThoseWhoRunIt = ShownPeople.toThoseWhoRunTheRoom(event, people, media);
    this.shownToAttendees = ShownPeople.toAttendees(event, people, media);
  }

  public Event event() {
    return event;
  }

  public RoomTimes times() {
    return times;
  }

  /**
   * What one person sees of it.
   *
   * @param person as known when they connected; the role they have now is the picture's
   */
  public RoomView seenBy(Participant person, Instant now) {
    Participant viewer = now(person).orElse(person);
    boolean runs = viewer.role().mayRunTheRoom();
    // Whoever has not come in, or waits for a seat, sees nobody of those who are.
    boolean isIn = runs || people.present(viewer.participantId()).isPresent();
    ShownPeople shown = runs ? shownToThoseWhoRunIt : shownToAttendees;
    return new RoomView(
        eventView(),
        state,
        openedAt,
        ending(runs),
        now,
        you(viewer, now),
        isIn ? shown.people() : List.of(),
        people.counts(),
        isIn && mayUseMedia(viewer) ? Optional.of(shown.media()) : Optional.empty(),
        when(runs, new Seats(event.limits().presenterSeats(), presenterSeatsTaken)),
        when(runs, lobby()),
        closesAlone(),
        when(isClosedEarly, times.end()));
  }

  /** Whether somebody may see and hear what is on air: in the room, while the event goes on. */
  public boolean isWatchedBy(String participantId) {
    return state == RoomState.ACTIVE && people.present(participantId).isPresent();
  }

  /** Whether somebody is in the room, or waits to be let in. */
  boolean has(Participant person) {
    return now(person).isPresent();
  }

  /** Somebody who is in the room, or waits to be let in, as they are now. */
  Optional<Participant> now(Participant person) {
    return people.find(person.participantId());
  }

  /** Whether the event is over. */
  public boolean isOver() {
    return state == RoomState.CLOSED;
  }

  private Lobby lobby() {
    return new Lobby(
        people.waiting(),
        isEntranceLocked,
        people.asking().size(),
        people.asking().stream().limit(MOST_ASKING).map(this::asking).toList());
  }

  private Asking asking(Participant person) {
    return new Asking(person.participantId(), person.name(), people.namesakes().of(person));
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

  private Optional<Ending> ending(boolean runs) {
    return when(
        runs && state == RoomState.ACTIVE,
        new Ending(
            times.end(),
            times.warnsFrom(),
            times.latestEnd(),
            settings.prolongsBy().toMinutes(),
            settings.leftAloneGrace().toMinutes()));
  }

  private Optional<Instant> closesAlone() {
    return state == RoomState.ACTIVE && !people.isRun() ? times.closesAlone() : Optional.empty();
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
        mayRun && (viewer.role() == Role.ORGANIZER || !isGrantedByOrganizerOnly),
        mayRun && (viewer.hasMailbox() || isInvitedManagedByPromoted),
        when(mayRun, times.opensAt()),
        mayUseMedia(viewer),
        viewer.handRaisedAt().isPresent(),
        ownSwitch(MediaKind.CAMERA, viewer),
        ownSwitch(MediaKind.MICROPHONE, viewer),
        people.place(viewer.participantId()),
        people.isAsking(viewer.participantId()));
  }

  private boolean mayUseMedia(Participant viewer) {
    return viewer.role().mayUseMedia(event.type());
  }

  private Switch ownSwitch(MediaKind kind, Participant viewer) {
    MediaStanding standing = media.of(kind);
    if (standing.isOn(viewer.participantId())) {
      return Switch.ON;
    }
    return standing.place(viewer.participantId()).isPresent() ? Switch.WAITING : Switch.OFF;
  }

  private static <T> Optional<T> when(boolean concerns, T value) {
    return concerns ? Optional.of(value) : Optional.empty();
  }
}
