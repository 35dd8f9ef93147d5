package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.UnknownEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
  private final RoomPeople people;
  private final ApplicationEventPublisher publisher;
  private final RoomSettings settings;
  private final Clock clock;

  RoomClock(
      RoomRepository rooms,
      EventRepository events,
      ParticipantRepository participants,
      RoomPeople people,
      ApplicationEventPublisher publisher,
      RoomSettings settings,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.participants = participants;
    this.people = people;
    this.publisher = publisher;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks how things stand in a room, and ends the event if it is time: the end has come and nobody
   * is there who may run the room, or the plan's longest duration is over, or those who may run it
   * left it to itself and none came back in time. Once it has ended the answer is always the same.
   * An event that was cancelled or not held never ends in its room.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional
  public RoomStanding look(String eventId) {
    LockedRoom locked = lock(eventId);
    return switch (locked.room().state()) {
      case WAITING -> RoomStanding.waiting();
      case ACTIVE -> lookAtOpenRoom(locked);
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
        locked.room().state() == RoomState.WAITING
            && event.status() == EventStatus.SCHEDULED
            && !locked.now().isBefore(unusedUntil(event));
    if (isDue) {
      event.become(EventStatus.NOT_HELD);
      close(locked);
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
    LockedRoom locked = lock(eventId);
    if (locked.room().state() != RoomState.CLOSED) {
      close(locked);
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
        locked.room().state() == RoomState.ACTIVE
            && !locked.now().isBefore(locked.event().startsAt());
    if (isGoingOn) {
      end(locked);
    }
    return locked.event().status() == EventStatus.HELD;
  }

  /**
   * Since when the open room is left alone by those who may run it; empty if one of them is there.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional(readOnly = true)
  public Optional<Instant> leftAloneSince(String eventId) {
    Room room = rooms.findById(eventId).orElseThrow(() -> new UnknownEvent(eventId));
    return room.leftAloneSince()
        .filter(since -> room.state() == RoomState.ACTIVE)
        .filter(since -> !participants.isRunByAnybody(eventId));
  }

  private RoomStanding lookAtOpenRoom(LockedRoom locked) {
    Instant now = locked.now();
    RoomTimes times = RoomTimes.of(locked.event(), locked.room(), settings);
    boolean isRun = participants.isRunByAnybody(locked.eventId());
    // Whoever came back took the room over again.
    Optional<Instant> closesAlone = isRun ? Optional.empty() : times.closesAlone();
    if (closesAlone.filter(at -> !now.isBefore(at)).isPresent()) {
      return closeLeftAlone(locked);
    }
    if (now.isBefore(times.end())) {
      return RoomStanding.open(
          closesAlone.filter(at -> at.isBefore(times.end())).orElse(times.end()));
    }
    if (now.isBefore(times.latestEnd()) && isRun) {
      Instant next = now.plus(settings.looksEvery());
      return RoomStanding.open(next.isBefore(times.latestEnd()) ? next : times.latestEnd());
    }
    return end(locked);
  }

  // Before the planned start nothing was held yet: people wait for somebody to open it again.
  private RoomStanding closeLeftAlone(LockedRoom locked) {
    if (!locked.now().isBefore(locked.event().startsAt())) {
      return end(locked);
    }
    people.waitAgain(locked);
    publisher.publishEvent(new RoomChanged(locked.eventId()));
    return RoomStanding.waiting();
  }

  private RoomStanding end(LockedRoom locked) {
    locked.event().become(EventStatus.HELD);
    close(locked);
    return RoomStanding.ended(locked.room());
  }

  private void close(LockedRoom locked) {
    locked.room().close(locked.now());
    people.everybodyLeaves(locked);
    publisher.publishEvent(new RoomChanged(locked.eventId()));
  }

  private LockedRoom lock(String eventId) {
    Room room = rooms.lock(eventId);
    return new LockedRoom(room, events.require(eventId), clock.instant());
  }
}
