package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Begins and ends stays, under the room's lock. An attendee needs one of the event's attendee seats
 * and waits in the lobby while all are taken, in order, or while the entrance is locked and they
 * were not let in; the organizer and presenters need none, so that no room ever shuts them out
 * (R4).
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
    if (who.role() == Role.ATTENDEE) {
      attendances.save(seated(locked, who));
    } else {
      who.admit(locked.now());
      attendances.save(stay(locked, who));
    }
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

  /** Lets somebody pass a locked entrance, now or when they come again. */
  void admit(LockedRoom locked, Participant who) {
    who.admit(locked.now());
    admitWaiting(locked);
  }

  /** Lets in as many of those who may come in as there are free seats, the first first. */
  void admitWaiting(LockedRoom locked) {
    if (!attendances.isAnybodyWaiting(locked.eventId())) {
      return;
    }
    for (Participant next : waitingForASeat(locked)) {
      Optional<Integer> seatNo = freeSeat(locked.event());
      if (seatNo.isEmpty()) {
        return;
      }
      attendances.leaves(next.participantId(), locked.now());
      attendances.save(onSeat(locked, next, seatNo.get()));
    }
  }

  private List<Participant> waitingForASeat(LockedRoom locked) {
    return participants.findWaiting(locked.eventId()).stream()
        .filter(locked.room()::letsIn)
        .toList();
  }

  private static Attendance stay(LockedRoom locked, Participant who) {
    return new Attendance(UUID.randomUUID().toString(), who, locked.now());
  }

  private Attendance seated(LockedRoom locked, Participant who) {
    // Nobody passes those who wait already.
    if (!locked.room().letsIn(who) || isAnybodyWaitingForASeat(locked)) {
      return stay(locked, who).waiting();
    }
    return freeSeat(locked.event())
        .map(seatNo -> onSeat(locked, who, seatNo))
        .orElseGet(() -> stay(locked, who).waiting());
  }

  private boolean isAnybodyWaitingForASeat(LockedRoom locked) {
    return locked.room().isEntranceLocked()
        ? !waitingForASeat(locked).isEmpty()
        : attendances.isAnybodyWaiting(locked.eventId());
  }

  private static Attendance onSeat(LockedRoom locked, Participant who, int seatNo) {
    who.admit(locked.now());
    return stay(locked, who).onSeat(seatNo, seats(locked.event()));
  }

  private Optional<Integer> freeSeat(Event event) {
    return FreeNumber.lowest(seats(event), attendances.takenSeats(event.eventId()));
  }

  private static int seats(Event event) {
    return event.limits().attendeeSeats();
  }
}
