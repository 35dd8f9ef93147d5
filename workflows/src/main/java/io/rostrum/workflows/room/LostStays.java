package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.room.Absence.Unseen;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the stays of attendees who said no goodbye, in one room at a time. */
@Component
class LostStays {
  private final RoomRepository rooms;
  private final EventRepository events;
  private final AttendanceRepository attendances;
  private final ParticipantRepository participants;
  private final Stays stays;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  LostStays(
      RoomRepository rooms,
      EventRepository events,
      AttendanceRepository attendances,
      ParticipantRepository participants,
      Stays stays,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.attendances = attendances;
    this.participants = participants;
    this.stays = stays;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Transactional
  public void end(String eventId, Unseen unseen) {
    Room room = rooms.lock(eventId);
    // One conditional statement: somebody who comes back at this moment is not written over.
    int ended = attendances.endLost(eventId, unseen.before(), unseen.stalled(), unseen.by());
    if (ended == 0) {
      return;
    }
    participants.lowerHandsOfThoseGone(eventId);
    if (room.state() != RoomState.CLOSED) {
      stays.admitWaiting(new LockedRoom(room, events.require(eventId), clock.instant()));
    }
    publisher.publishEvent(new RoomChanged(eventId));
  }
}
