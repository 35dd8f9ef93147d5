package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.RoomLinks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes roles, and lets people go, under the room's lock. Whoever loses a role or leaves
 * gives back what they held in the same transaction, and the next in line has it.
 */
@Service
public class RoomPeople {
  private final RoomRepository rooms;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final PresenterSeatRepository seats;
  private final AttendanceRepository attendances;
  private final Media media;
  private final Stays stays;
  private final RoomLinks links;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  RoomPeople(
      RoomRepository rooms,
      EventRepository events,
      ParticipantRepository participants,
      PresenterSeatRepository seats,
      AttendanceRepository attendances,
      Media media,
      Stays stays,
      RoomLinks links,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.participants = participants;
    this.seats = seats;
    this.attendances = attendances;
    this.media = media;
    this.stays = stays;
    this.links = links;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Takes somebody's presenter rights back (R6): the seat is free, the link opens nothing any more,
   * and whoever entered by it goes on as an attendee, and stays one when they come again.
   */
  @Transactional
  public void takeRightsBack(String eventId, String participantId) {
    Room room = rooms.lock(eventId);
    var locked = new LockedRoom(room, events.require(eventId), clock.instant());
    participants
        .findByEventIdAndParticipantId(eventId, participantId)
        .filter(who -> who.role() == Role.PRESENTER)
        .ifPresent(who -> takeRightsBack(locked, who, Optional.empty()));
    publisher.publishEvent(new RoomChanged(eventId));
  }

  /**
   * Gives somebody who was named to present the lowest free presenter seat (R10) and lets them into
   * the room by their link. Whoever is in the room goes on as a presenter.
   *
   * @param generation of their link, where this is the first time that the room hears of them
   * @return false if no seat is free
   */
  @Transactional
  public boolean giveRights(String eventId, String participantId, String name, int generation) {
    Room room = rooms.lock(eventId);
    var locked = new LockedRoom(room, events.require(eventId), clock.instant());
    Optional<Integer> seatNo = seats.freeSeat(locked.event());
    seatNo.ifPresent(
        number -> {
          participants
              .findByEventIdAndParticipantId(eventId, participantId)
              .ifPresentOrElse(
                  known -> present(locked, known, number),
                  () -> comes(locked, participantId, name, generation, number));
          publisher.publishEvent(new RoomChanged(eventId));
        });
    return seatNo.isPresent();
  }

  /**
   * The account of an event was changed: its organizer may have another name, and others may give
   * presenter rights or not.
   */
  @Transactional
  public void accountChanged(String eventId, String organizerName) {
    rooms.lock(eventId);
    participants
        .findByEventIdAndRole(eventId, Role.ORGANIZER)
        .ifPresent(organizer -> organizer.rename(organizerName));
    publisher.publishEvent(new RoomChanged(eventId));
  }

  void promote(LockedRoom locked, Participant attendee) {
    present(locked, attendee, seats.freeSeat(locked.event()).orElseThrow());
    publisher.publishEvent(new RightsGiven(attendee.participantId()));
  }

  private void present(LockedRoom locked, Participant attendee, int seatNo) {
    attendee.becomePresenter(links);
    participants.flush();
    seats.take(locked.event(), seatNo, attendee, locked.now());
    stays.goesOn(locked, attendee);
  }

  private void comes(
      LockedRoom locked, String participantId, String name, int generation, int seatNo) {
    Participant presenter =
        Participant.presenter(locked.eventId(), participantId, name, generation, links);
    seats.take(locked.event(), seatNo, participants.save(presenter), locked.now());
  }

  /**
   * @param changeId the change in the room that does it; empty if it is not in the room
   */
  void takeRightsBack(LockedRoom locked, Participant presenter, Optional<String> changeId) {
    letGo(locked, presenter);
    seats.free(presenter.participantId());
    boolean wasHere = false;
    if (presenter.becomeAttendee()) {
      wasHere = stays.goesOn(locked, presenter);
    } else {
      participants.delete(presenter);
    }
    publisher.publishEvent(
        new RightsTakenBack(
            locked.eventId(), presenter.participantId(), presenter.linkGeneration(), changeId));
    if (wasHere) {
      seeWhetherLeftAlone(locked);
    }
  }

  void remove(LockedRoom locked, Participant who, String changeId) {
    if (who.role() == Role.PRESENTER) {
      takeRightsBack(locked, who, Optional.of(changeId));
    }
    if (who.browserHash().isPresent()) {
      who.remove(locked.now());
    }
    publisher.publishEvent(new PersonRemoved(who.participantId(), changeId));
    leave(locked, who);
  }

  /** Lets somebody in who waits at a locked entrance; in a full room they wait for a seat then. */
  void admit(LockedRoom locked, Participant who) {
    stays.admit(locked, who);
  }

  /** Whoever waits comes in, as far as there are seats. */
  void unlock(LockedRoom locked) {
    locked.room().unlockEntrance();
    stays.admitWaiting(locked);
  }

  void leave(LockedRoom locked, Participant who) {
    letGo(locked, who);
    boolean wasHere = stays.end(locked, who.participantId());
    seeWhetherLeftAlone(locked, who, wasHere);
  }

  void timeOut(LockedRoom locked, Participant who) {
    letGo(locked, who);
    boolean wasHere = stays.timeOut(locked, who.participantId());
    seeWhetherLeftAlone(locked, who, wasHere);
  }

  /** The event is over: nobody stays, and nobody holds anything. */
  void everybodyLeaves(LockedRoom locked) {
    letEverythingGo(locked);
    attendances.everybodyLeaves(locked.eventId(), locked.now());
  }

  /** The room is closed before the planned start: everybody stays, and nobody holds anything. */
  void waitAgain(LockedRoom locked) {
    letEverythingGo(locked);
    locked.room().backToWaiting();
  }

  /** The clock closes the room before the end: everybody stays, and nobody holds anything. */
  void waitForSomebodyToRunIt(LockedRoom locked) {
    letEverythingGo(locked);
    locked.room().closeEarly(locked.now());
  }

  private void letEverythingGo(LockedRoom locked) {
    media.clear(locked.eventId());
    participants.lowerAllHands(locked.eventId());
  }

  private void letGo(LockedRoom locked, Participant who) {
    who.lowerHand();
    media.giveBackAll(locked, who.participantId());
  }

  // Attendees who go put nothing off, and neither does whoever goes twice.
  private void seeWhetherLeftAlone(LockedRoom locked, Participant who, boolean wasHere) {
    if (who.role().mayRunTheRoom() && (wasHere || locked.room().leftAloneSince().isEmpty())) {
      seeWhetherLeftAlone(locked);
    }
  }

  // The last of those who run the room starts the time after which it closes.
  private void seeWhetherLeftAlone(LockedRoom locked) {
    boolean isOpen = locked.room().state() == RoomState.ACTIVE;
    if (isOpen && !participants.isRunByAnybody(locked.eventId())) {
      locked.room().leaveAlone(locked.now());
    }
  }
}
