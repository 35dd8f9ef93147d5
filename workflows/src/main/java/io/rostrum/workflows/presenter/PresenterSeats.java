package io.rostrum.workflows.presenter;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.room.RightsGiven;
import io.rostrum.workflows.room.RightsTakenBack;
import io.rostrum.workflows.room.RoomChanged;
import io.rostrum.workflows.room.RoomPeople;
import io.rostrum.workflows.room.RoomRepository;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
  private final RoomPeople people;
  private final RoomLinks links;
  private final ApplicationEventPublisher publisher;

  PresenterSeats(
      EventRepository events,
      PresenterRepository presenters,
      PresenterSeatRepository seats,
      ParticipantRepository participants,
      RoomRepository rooms,
      RoomPeople people,
      RoomLinks links,
      ApplicationEventPublisher publisher) {
    this.events = events;
    this.presenters = presenters;
    this.seats = seats;
    this.participants = participants;
    this.rooms = rooms;
    this.people = people;
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
   * Takes the presenter rights of somebody who was invited back (R6). Asked again, it changes
   * nothing.
   */
  @Transactional
  public void takeBack(Presenter presenter) {
    rooms.lock(presenter.eventId());
    presenter.become(PresenterStatus.TAKEN_BACK);
    people.takeRightsBack(presenter.eventId(), presenter.presenterId());
  }

  /** Somebody in the room took them back: whoever was invited is told by their process. */
  @EventListener
  void takenBack(RightsTakenBack taken) {
    presenters
        .findById(taken.participantId())
        .ifPresent(presenter -> presenter.become(PresenterStatus.TAKEN_BACK));
  }

  /** Somebody who was taken back presents again after all. */
  @EventListener
  void given(RightsGiven given) {
    presenters
        .findById(given.participantId())
        .ifPresent(presenter -> presenter.become(PresenterStatus.SEATED));
  }

  private SeatOutcome takeInTime(Event event, Presenter presenter) {
    if (event.status() == EventStatus.SCHEDULED) {
      return takeFreeSeat(event, presenter);
    }
    presenter.become(PresenterStatus.OVER);
    return SeatOutcome.OVER;
  }

  private SeatOutcome takeFreeSeat(Event event, Presenter presenter) {
    Optional<Integer> seatNo = seats.freeSeat(event);
    if (seatNo.isEmpty()) {
      presenter.become(PresenterStatus.NO_SEAT);
      return SeatOutcome.NONE_LEFT;
    }
    presenter.become(PresenterStatus.SEATED);
    Participant participant =
        participants.save(
            Participant.presenter(
                presenter.eventId(), presenter.presenterId(), presenter.name(), links));
    seats.take(event, seatNo.get(), participant);
    publisher.publishEvent(new RoomChanged(event.eventId()));
    return SeatOutcome.TAKEN;
  }
}
