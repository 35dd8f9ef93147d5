package io.rostrum.workflows.presenter;

import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.HeldSeat;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.room.RenewedLinks;
import io.rostrum.workflows.room.RoomLimits;
import io.rostrum.workflows.room.RoomPeople;
import io.rostrum.workflows.room.RoomRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out the presenter seats of events (R10), under the room's lock. Whoever finds none left
 * waits in line, and a seat that is freed is given to the next of them before the lock is released:
 * no seat is ever free while somebody waits.
 */
@Service
public class PresenterSeats {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final RoomRepository rooms;
  private final RoomPeople people;
  private final RenewedLinks renewed;
  private final WaitingList waitingList;
  private final PresenterSeatRepository seats;
  private final RoomLimits roomLimits;
  private final AccountRepository accounts;
  private final ExtraSeats extraSeats;

  PresenterSeats(
      EventRepository events,
      PresenterRepository presenters,
      RoomRepository rooms,
      RoomPeople people,
      RenewedLinks renewed,
      WaitingList waitingList,
      PresenterSeatRepository seats,
      RoomLimits roomLimits,
      AccountRepository accounts,
      ExtraSeats extraSeats) {
    this.events = events;
    this.presenters = presenters;
    this.rooms = rooms;
    this.people = people;
    this.renewed = renewed;
    this.waitingList = waitingList;
    this.seats = seats;
    this.roomLimits = roomLimits;
    this.accounts = accounts;
    this.extraSeats = extraSeats;
  }

  /**
   * Answers a presenter's own process how their place stands; whoever has none yet is given one,
   * unless the event is over or cancelled. Asked again, it answers what it answered before.
   *
   * @param round which time it is that they are made a presenter, as the process was told
   */
  @Transactional
  public SeatOutcome take(String presenterId, int round) {
    // Only the id is read before the lock: the same job may be under way elsewhere.
    Optional<String> eventId = presenters.eventOf(presenterId);
    if (eventId.isEmpty()) {
      return SeatOutcome.UNKNOWN_PRESENTER;
    }
    rooms.lock(eventId.get());
    Presenter presenter = presenters.require(presenterId);
    if (presenter.round() != round) {
      return SeatOutcome.OVER;
    }
    if (presenter.status() == PresenterStatus.NAMED) {
      placeInTime(events.require(eventId.get()), presenter);
    }
    return switch (presenter.status()) {
      case SEATED -> SeatOutcome.TAKEN;
      case WAITING -> SeatOutcome.NONE_LEFT;
      case NAMED, TAKEN_BACK, OVER -> SeatOutcome.OVER;
    };
  }

  /**
   * Gives seats to those of an event who have just been named, in their order, for as long as there
   * are any; the others wait in that order. Asked again, it changes nothing.
   */
  @Transactional
  public void placeNamed(String eventId) {
    rooms.lock(eventId);
    if (events.require(eventId).status() == EventStatus.SCHEDULED) {
      waitingList.place(
          eventId,
          presenters.findByEventIdAndStatusOrderByListPosition(eventId, PresenterStatus.NAMED));
    }
  }

  /**
   * Gives a webinar the seats that were bought for it (R11), and them to those who wait. Asked
   * again, it changes nothing.
   */
  @Transactional
  public void addBought(String eventId) {
    rooms.lock(eventId);
    Event event = events.require(eventId);
    // What ended meanwhile is for others to see to.
    become(event, event.limitsOfPlan(), event.limits(), Set.of());
  }

  /**
   * Gives an event what its account's plan allows now, and the seats that are bought now (R10,
   * R11). What is more is given to those who wait. Where there are fewer seats than hold one, those
   * who were seated last present no longer, unless the organizer chose others; an event that is
   * under way keeps what it has. Asked again, it changes nothing.
   *
   * @param plan the plan that was looked up; if the account has another by now, whoever gave it
   *     that sees to the event
   * @param ofPlan what it allows at the event
   * @param chosen the participants who give up a seat first
   */
  @Transactional
  public void adapt(String eventId, String plan, EventLimits ofPlan, Set<String> chosen) {
    rooms.lock(eventId);
    Event event = events.require(eventId);
    if (accounts.planOf(event.accountId()).equals(plan)) {
      become(event, ofPlan, ofPlan, chosen);
    }
  }

  private void become(Event event, EventLimits ofPlan, EventLimits atLeast, Set<String> chosen) {
    if (event.status() != EventStatus.SCHEDULED) {
      return;
    }
    String eventId = event.eventId();
    int extra = extraSeats.of(event.accountId(), event.type());
    EventLimits wanted = ofPlan.withMorePresenterSeats(extra).orMore(atLeast);
    EventLimits limits = roomLimits.possible(event, wanted);
    // What it keeps although it is to have less is not the plan's.
    int beyondPlan =
        event.type() == EventType.WEBINAR ? limits.presenterSeats() - ofPlan.presenterSeats() : 0;
    List<String> givingUp = givingUp(eventId, limits.presenterSeats(), chosen);
    roomLimits.become(eventId, limits, beyondPlan, givingUp);
    for (String participantId : givingUp) {
      presenters
          .findById(participantId)
          .ifPresentOrElse(this::takeBack, () -> people.takeRightsBack(eventId, participantId));
    }
    waitingList.seatNext(eventId);
  }

  private List<String> givingUp(String eventId, int seatsLeft, Set<String> chosen) {
    List<HeldSeat> held = seats.held(eventId);
    return held.stream()
        .sorted(
            Comparator.comparing((HeldSeat seat) -> !chosen.contains(seat.participantId()))
                .thenComparing(HeldSeat::seatedAt, Comparator.reverseOrder())
                .thenComparing(HeldSeat::seatNo, Comparator.reverseOrder()))
        .limit(Math.max(0, held.size() - seatsLeft))
        .map(HeldSeat::participantId)
        .toList();
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
   * Takes the presenter rights of somebody who was invited back (R6), or the hope for them. Asked
   * again, it changes nothing.
   */
  @Transactional
  public void takeBack(Presenter presenter) {
    rooms.lock(presenter.eventId());
    presenter.lose(Optional.empty());
    people.takeRightsBack(presenter.eventId(), presenter.presenterId());
  }

  /** Gives presenter rights that were taken back again (R5), or a place in the waiting list. */
  @Transactional
  public void restore(Presenter presenter) {
    rooms.lock(presenter.eventId());
    presenter.beginAnew();
    waitingList.place(presenter.eventId(), List.of(presenter));
  }

  /**
   * Puts a presenter's address right. The link so far went to somebody else, or may be on its way
   * there this moment, so it opens nothing any more.
   */
  @Transactional
  public void correct(Presenter presenter, String email) {
    presenter.correct(email);
    renewed.replace(presenter.eventId(), presenter.presenterId());
  }

  private void placeInTime(Event event, Presenter presenter) {
    if (event.status() == EventStatus.SCHEDULED) {
      waitingList.place(event.eventId(), List.of(presenter));
    } else {
      presenter.become(PresenterStatus.OVER);
    }
  }
}
