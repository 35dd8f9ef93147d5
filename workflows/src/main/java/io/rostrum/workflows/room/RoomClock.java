package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.UnknownEvent;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a room as time passes. Everything is looked at anew under the room's lock: where
 * the clock and a person are at odds, whoever has the lock first wins.
 */
@Service
public class RoomClock {
  private final RoomRepository rooms;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final ApplicationEventPublisher publisher;
  private final RoomSettings settings;
  private final Clock clock;

  RoomClock(
      RoomRepository rooms,
      EventRepository events,
      ParticipantRepository participants,
      AttendanceRepository attendances,
      ApplicationEventPublisher publisher,
      RoomSettings settings,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.participants = participants;
    this.attendances = attendances;
    this.publisher = publisher;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks how things stand in a room, and ends the event if it is time: the end has come and nobody
   * is there who may run the room, or the plan's longest duration is over. Once it has ended the
   * answer is always the same. An event that was cancelled or not held never ends in its room.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional
  public RoomStanding look(String eventId) {
    Room room = rooms.lock(eventId);
    Event event = events.require(eventId);
    return switch (room.state()) {
      case WAITING -> RoomStanding.waiting();
      case ACTIVE -> lookAtOpenRoom(room, event);
      case CLOSED ->
          switch (event.status()) {
            case CANCELLED -> RoomStanding.cancelled();
            case NOT_HELD -> RoomStanding.waiting();
            case SCHEDULED, HELD, CONCLUDED -> RoomStanding.ended(room);
          };
    };
  }

  /**
   * Ends an event that nobody opened the room for, some time after its planned end. Asked again
   * after it did, it says so again.
   *
   * @return whether the event came to nothing
   * @throws UnknownEvent if there is no such event
   */
  @Transactional
  public boolean closeUnused(String eventId) {
    Room room = rooms.lock(eventId);
    Event event = events.require(eventId);
    boolean isDue =
        room.state() == RoomState.WAITING
            && event.status() == EventStatus.SCHEDULED
            && !clock.instant().isBefore(unusedUntil(event));
    if (isDue) {
      event.become(EventStatus.NOT_HELD);
      close(room, clock.instant());
    }
    return event.status() == EventStatus.NOT_HELD;
  }

  /**
   * When to look whether nobody came: some time after the planned end. Where somebody did come, the
   * news of it is on its way to the process, which has no reason to hurry.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional(readOnly = true)
  public Instant looksForNobodyAt(String eventId) {
    Instant until = unusedUntil(events.require(eventId));
    Room room = rooms.findById(eventId).orElseThrow(() -> new UnknownEvent(eventId));
    boolean isUnused = room.state() == RoomState.WAITING;
    Instant later = clock.instant().plus(settings.looksEvery());
    return isUnused || until.isAfter(later) ? until : later;
  }

  private Instant unusedUntil(Event event) {
    return event.endsAt().plus(settings.noShowGrace());
  }

  /**
   * Closes the room of an event that is called off; everybody leaves. Asked again, it changes
   * nothing.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional
  public void closeForCancellation(String eventId) {
    Room room = rooms.lock(eventId);
    if (room.state() != RoomState.CLOSED) {
      close(room, clock.instant());
    }
  }

  private RoomStanding lookAtOpenRoom(Room room, Event event) {
    Instant now = clock.instant();
    RoomTimes times = RoomTimes.of(event, room, settings);
    if (now.isBefore(times.end())) {
      return RoomStanding.open(times.end());
    }
    if (now.isBefore(times.latestEnd()) && participants.isRunByAnybody(room.eventId())) {
      Instant next = now.plus(settings.looksEvery());
      return RoomStanding.open(next.isBefore(times.latestEnd()) ? next : times.latestEnd());
    }
    event.become(EventStatus.HELD);
    close(room, now);
    return RoomStanding.ended(room);
  }

  private void close(Room room, Instant now) {
    room.close(now);
    attendances.everybodyLeaves(room.eventId(), now);
    publisher.publishEvent(new RoomChanged(room.eventId()));
  }
}
