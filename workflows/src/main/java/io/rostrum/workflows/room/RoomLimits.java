package io.rostrum.workflows.room;

import static java.util.Comparator.naturalOrder;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is allowed at an event, under its room's lock (R10, R14). */
@Service
public class RoomLimits {
  private final RoomRepository rooms;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final PresenterSeatRepository seats;
  private final Stays stays;
  private final Media media;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  RoomLimits(
      RoomRepository rooms,
      EventRepository events,
      ParticipantRepository participants,
      AttendanceRepository attendances,
      PresenterSeatRepository seats,
      Stays stays,
      Media media,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.participants = participants;
    this.attendances = attendances;
    this.seats = seats;
    this.stays = stays;
    this.media = media;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * What an event can be allowed at this moment, of what it is to be allowed: where it is under way
   * it keeps what it has, and nobody is sent out of the room.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public EventLimits possible(Event event, EventLimits wanted) {
    Room room = rooms.lock(event.eventId());
    boolean isUnderWay = room.isUnderWay() || !event.startsAt().isAfter(clock.instant());
    if (isUnderWay) {
      return wanted.orMore(event.limits());
    }
    int taken = attendances.takenSeats(event.eventId()).stream().max(naturalOrder()).orElse(0);
    return wanted.withAttendeeSeats(Math.max(taken, wanted.attendeeSeats()));
  }

  /**
   * Says what is allowed at an event from now on. Whoever waits for an attendee seat, a camera or a
   * microphone is given it, as far as there are more. Said again, it changes nothing.
   *
   * @param limits the presenter seats that were bought are counted in
   * @param extraSeats how many were
   * @param givingUp the participants whose presenter seats are free now; no more hold one than
   *     there are
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void become(String eventId, EventLimits limits, int extraSeats, List<String> givingUp) {
    Room room = rooms.lock(eventId);
    Event event = events.require(eventId);
    givingUp.forEach(seats::free);
    List<HeldSeat> moving =
        seats.held(eventId).stream()
            .filter(seat -> seat.seatNo() > limits.presenterSeats())
            .toList();
    moving.forEach(seat -> seats.free(seat.participantId()));
    event.haveLimits(limits.withMorePresenterSeats(-extraSeats), extraSeats);
    // Whoever has a seat repeats the numbers.
    events.saveAndFlush(event);
    for (HeldSeat seat : moving) {
      Participant holder = participants.findById(seat.participantId()).orElseThrow();
      seats.take(event, seats.freeSeat(event).orElseThrow(), holder, seat.seatedAt());
    }
    var locked = new LockedRoom(room, event, clock.instant());
    stays.admitWaiting(locked);
    media.handOut(locked);
    publisher.publishEvent(new RoomChanged(eventId));
  }
}
