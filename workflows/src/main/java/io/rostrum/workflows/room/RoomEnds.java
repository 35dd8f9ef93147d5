package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventStatus;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Closes rooms by nobody's hand, under their lock. A room that is left alone in the middle of the
 * event is closed, and the event goes on to its end: until then whoever comes back can open it
 * again, and only then is it over.
 */
@Component
class RoomEnds {
  private final ParticipantRepository participants;
  private final RoomPeople people;
  private final ApplicationEventPublisher publisher;
  private final RoomSettings settings;

  RoomEnds(
      ParticipantRepository participants,
      RoomPeople people,
      ApplicationEventPublisher publisher,
      RoomSettings settings) {
    this.participants = participants;
    this.people = people;
    this.publisher = publisher;
    this.settings = settings;
  }

  /** Closes an open room if it is time. */
  RoomStanding lookAtOpenRoom(LockedRoom locked) {
    Instant now = locked.now();
    RoomTimes times = times(locked);
    boolean isRun = participants.isRunByAnybody(locked.eventId());
    // Whoever came back took the room over again.
    Optional<Instant> closesAlone = isRun ? Optional.empty() : times.closesAlone();
    if (closesAlone.filter(at -> !now.isBefore(at)).isPresent()) {
      return closeLeftAlone(locked, times);
    }
    if (now.isBefore(times.end())) {
      return RoomStanding.open(
          closesAlone.filter(at -> at.isBefore(times.end())).orElse(times.end()));
    }
    if (!now.isBefore(times.latestEnd())) {
      return end(locked, RoomEnding.LONGEST_DURATION, now);
    }
    if (!isRun) {
      return end(locked, RoomEnding.NOBODY_AT_THE_END, now);
    }
    Instant next = now.plus(settings.looksEvery());
    return RoomStanding.open(next.isBefore(times.latestEnd()) ? next : times.latestEnd());
  }

  /** Ends the event of a room that was closed early, if nobody opened it again by the end. */
  RoomStanding lookAtClosedEarly(LockedRoom locked) {
    Instant end = times(locked).end();
    return locked.now().isBefore(end) ? RoomStanding.closedEarly(end) : endEarly(locked);
  }

  /** Ends an event that has begun, now. */
  void endNow(LockedRoom locked) {
    if (locked.room().isClosedEarly()) {
      endEarly(locked);
    } else {
      held(locked);
      close(locked);
    }
  }

  /** Closes a room whose event was not held, or is called off. */
  void close(LockedRoom locked) {
    locked.room().close(locked.now());
    everybodyLeaves(locked);
  }

  private RoomStanding closeLeftAlone(LockedRoom locked, RoomTimes times) {
    if (!locked.now().isBefore(times.end())) {
      return end(locked, RoomEnding.NOBODY_AT_THE_END, locked.now());
    }
    publisher.publishEvent(new RoomChanged(locked.eventId()));
    // Before the planned start nothing was held yet.
    if (locked.now().isBefore(locked.event().startsAt())) {
      people.waitAgain(locked);
      return RoomStanding.waiting();
    }
    people.waitForSomebodyToRunIt(locked);
    return RoomStanding.closedEarly(times.end());
  }

  // It was over when it was closed: whoever waited in vain afterwards was at no event.
  private RoomStanding endEarly(LockedRoom locked) {
    return end(locked, RoomEnding.LEFT_ALONE, locked.room().closedEarlyAt().orElseThrow());
  }

  private RoomStanding end(LockedRoom locked, RoomEnding how, Instant at) {
    held(locked);
    locked.room().end(how, at);
    everybodyLeaves(locked);
    return RoomStanding.ended(locked.room());
  }

  private static void held(LockedRoom locked) {
    locked.event().become(EventStatus.HELD);
  }

  private void everybodyLeaves(LockedRoom locked) {
    people.everybodyLeaves(locked);
    publisher.publishEvent(new RoomChanged(locked.eventId()));
  }

  private RoomTimes times(LockedRoom locked) {
    return RoomTimes.of(locked.event(), locked.room(), settings);
  }
}
