package io.rostrum.workflows.presenter;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.RoomChanged;
import io.rostrum.workflows.room.RoomRepository;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the presenter seats of events (R10). */
@Service
public class PresenterSeats {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final PresenterSeatRepository seats;
  private final ParticipantRepository participants;
  private final RoomRepository rooms;
  private final Presence presence;
  private final RoomLinks links;
  private final ApplicationEventPublisher publisher;

  PresenterSeats(
      EventRepository events,
      PresenterRepository presenters,
      PresenterSeatRepository seats,
      ParticipantRepository participants,
      RoomRepository rooms,
      Presence presence,
      RoomLinks links,
      ApplicationEventPublisher publisher) {
    this.events = events;
    this.presenters = presenters;
    this.seats = seats;
    this.participants = participants;
    this.rooms = rooms;
    this.presence = presence;
    this.links = links;
    this.publisher = publisher;
  }

  /**
   * Takes the lowest free presenter seat for somebody and lets them into the room by their link,
   * unless the event is over or cancelled. Asked again, it answers what it answered before.
   */
  @Transactional
  public SeatOutcome take(String presenterId) {
    // Only the id is read before the lock: the same job may be under way elsewhere.
    Optional<String> eventId = presenters.eventOf(presenterId);
    if (eventId.isEmpty()) {
      return SeatOutcome.UNKNOWN_PRESENTER;
    }
    rooms.lock(eventId.get());
    Presenter presenter = presenters.require(presenterId);
    return switch (presenter.status()) {
      case NAMED -> takeInTime(events.require(eventId.get()), presenter);
      case SEATED -> SeatOutcome.TAKEN;
      case NO_SEAT -> SeatOutcome.NONE_LEFT;
      case TAKEN_BACK, OVER -> SeatOutcome.OVER;
    };
  }

  /** Ends the part of everybody who was to present at an event. */
  @Transactional
  public void over(String eventId) {
    rooms.lock(eventId);
    presenters.findByEventIdOrderByListPosition(eventId).stream()
        .filter(presenter -> presenter.status() != PresenterStatus.TAKEN_BACK)
        .forEach(presenter -> presenter.become(PresenterStatus.OVER));
  }

  /**
   * Takes somebody's presenter rights back (R6): the seat is free, the link opens nothing any more,
   * and whoever entered by it goes on as an attendee. Asked again, it changes nothing.
   */
  @Transactional
  public void takeBack(Presenter presenter) {
    rooms.lock(presenter.eventId());
    presenter.become(PresenterStatus.TAKEN_BACK);
    seats.deleteByPresenterId(presenter.presenterId());
    participants.findLocked(presenter.presenterId()).ifPresent(this::becomesAttendee);
    publisher.publishEvent(new RoomChanged(presenter.eventId()));
  }

  private void becomesAttendee(Participant participant) {
    if (participant.becomeAttendee()) {
      presence.goesOnAs(participant);
    } else {
      participants.delete(participant);
    }
  }

  private SeatOutcome takeInTime(Event event, Presenter presenter) {
    if (event.status() == EventStatus.SCHEDULED) {
      return takeFreeSeat(event, presenter);
    }
    presenter.become(PresenterStatus.OVER);
    return SeatOutcome.OVER;
  }

  private SeatOutcome takeFreeSeat(Event event, Presenter presenter) {
    OptionalInt seatNo = freeSeat(event);
    if (seatNo.isEmpty()) {
      presenter.become(PresenterStatus.NO_SEAT);
      return SeatOutcome.NONE_LEFT;
    }
    seats.save(new PresenterSeat(event.eventId(), seatNo.getAsInt(), presenter.presenterId()));
    presenter.become(PresenterStatus.SEATED);
    participants.save(
        Participant.presenter(
            presenter.eventId(), presenter.presenterId(), presenter.name(), links));
    return SeatOutcome.TAKEN;
  }

  private OptionalInt freeSeat(Event event) {
    Set<Integer> taken =
        seats.findByKeyEventId(event.eventId()).stream()
            .map(PresenterSeat::seatNo)
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(1, event.limits().presenterSeats())
        .filter(seatNo -> !taken.contains(seatNo))
        .findFirst();
  }
}
