package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.UnknownEvent;
import java.time.Clock;
import java.time.Instant;
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
  private final RoomEnds ends;
  private final RoomSettings settings;
  private final Clock clock;

  RoomClock(
      RoomRepository rooms,
      EventRepository events,
      RoomEnds ends,
      RoomSettings settings,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.ends = ends;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks how things stand in a room, and ends the event if it is time: the end has come and nobody
   * is there who may run the room, or the plan's longest duration is over, or those who may run it
   * left it to itself and none came back in time. Then it ends at the end, so that one of them can
   * open it again until then. Once it has ended the answer is always the same. An event that was
   * cancelled or not held never ends in its room.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional
  public RoomStanding look(String eventId) {
    LockedRoom locked = lock(eventId);
    return switch (locked.room().state()) {
      case WAITING ->
          locked.room().isClosedEarly() ? ends.lookAtClosedEarly(locked) : RoomStanding.waiting();
      case ACTIVE -> ends.lookAtOpenRoom(locked);
      case CLOSED ->
          switch (locked.event().status()) {
            case CANCELLED -> RoomStanding.cancelled();
            case NOT_HELD -> RoomStanding.waiting();
            case SCHEDULED, HELD, CONCLUDED -> RoomStanding.ended(locked.room());
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
    LockedRoom locked = lock(eventId);
    Event event = locked.event();
    boolean isDue =
        isUnused(locked.room())
            && event.status() == EventStatus.SCHEDULED
            && !locked.now().isBefore(unusedUntil(event));
    if (isDue) {
      event.become(EventStatus.NOT_HELD);
      ends.close(locked);
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
    Instant later = clock.instant().plus(settings.looksEvery());
    return isUnused(room) || until.isAfter(later) ? until : later;
  }

  private static boolean isUnused(Room room) {
    return room.state() == RoomState.WAITING && !room.isClosedEarly();
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
    LockedRoom locked = lock(eventId);
    if (locked.room().state() != RoomState.CLOSED) {
      ends.close(locked);
    }
  }

  /**
   * Ends an event that is going on and whose start has passed, whoever is there.
   *
   * @return whether it was held, now or before
   * @throws UnknownEvent if there is no such event
   */
  @Transactional
  public boolean endIfBegun(String eventId) {
    LockedRoom locked = lock(eventId);
    boolean isGoingOn =
        locked.room().isUnderWay() && !locked.now().isBefore(locked.event().startsAt());
    if (isGoingOn) {
      ends.endNow(locked);
    }
    return locked.event().status() == EventStatus.HELD;
  }

  private LockedRoom lock(String eventId) {
    Room room = rooms.lock(eventId);
    return new LockedRoom(room, events.require(eventId), clock.instant());
  }
}
