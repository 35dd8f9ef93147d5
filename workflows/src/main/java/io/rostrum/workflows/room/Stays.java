package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Begins and ends stays, under the room's lock. An attendee needs one of the event's attendee seats
 * and waits in the lobby while all are taken, in order; the organizer and presenters need none, so
 * that a full room never shuts them out (R4).
 */
@Component
class Stays {
  private final AttendanceRepository attendances;
  private final ParticipantRepository participants;

  Stays(AttendanceRepository attendances, ParticipantRepository participants) {
    this.attendances = attendances;
    this.participants = participants;
  }

  void begin(LockedRoom locked, Participant who) {
    Attendance stay = stay(locked, who);
    attendances.save(who.role() == Role.ATTENDEE ? seated(locked.event(), stay) : stay);
  }

  /** The rest of a stay counts under the role that somebody has now; whoever is away has none. */
  boolean goesOn(LockedRoom locked, Participant who) {
    boolean wasHere = attendances.leaves(who.participantId(), locked.now()) > 0;
    if (wasHere) {
      begin(locked, who);
      admitWaiting(locked);
    }
    return wasHere;
  }

  /** Whether there was a stay to end. */
  boolean end(LockedRoom locked, String participantId) {
    boolean wasHere = attendances.leaves(participantId, locked.now()) > 0;
    admitWaiting(locked);
    return wasHere;
  }

  /** The end of a stay that nobody said goodbye to: when they were last seen. */
  boolean timeOut(LockedRoom locked, String participantId) {
    boolean wasHere = attendances.timesOut(participantId) > 0;
    admitWaiting(locked);
    return wasHere;
  }

  /** Lets in as many of those who wait as there are free seats, the first first. */
  void admitWaiting(LockedRoom locked) {
    if (!attendances.isAnybodyWaiting(locked.eventId())) {
      return;
    }
    for (Participant next : participants.findWaiting(locked.eventId())) {
      Optional<Integer> seatNo = freeSeat(locked.event());
      if (seatNo.isEmpty()) {
        return;
      }
      attendances.leaves(next.participantId(), locked.now());
      attendances.save(stay(locked, next).onSeat(seatNo.get(), seats(locked.event())));
    }
  }

  private static Attendance stay(LockedRoom locked, Participant who) {
    return new Attendance(UUID.randomUUID().toString(), who, locked.now());
  }

  private Attendance seated(Event event, Attendance stay) {
    // Nobody passes those who wait already.
    return attendances.isAnybodyWaiting(event.eventId())
        ? stay.waiting()
        : freeSeat(event).map(seatNo -> stay.onSeat(seatNo, seats(event))).orElseGet(stay::waiting);
  }

  private Optional<Integer> freeSeat(Event event) {
    return FreeNumber.lowest(seats(event), attendances.takenSeats(event.eventId()));
  }

  private static int seats(Event event) {
    return event.limits().attendeeSeats();
  }
}
