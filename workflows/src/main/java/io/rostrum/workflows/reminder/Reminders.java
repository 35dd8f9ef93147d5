package io.rostrum.workflows.reminder;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.room.RoomRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people are reminded of an event, and who. */
@Service
public class Reminders {

  private final EventRepository events;
  private final PresenterRepository presenters;
  private final RoomRepository rooms;
  private final RoomClock roomClock;
  private final Clock clock;

  Reminders(
      EventRepository events,
      PresenterRepository presenters,
      RoomRepository rooms,
      RoomClock roomClock,
      Clock clock) {
    this.events = events;
    this.presenters = presenters;
    this.rooms = rooms;
    this.roomClock = roomClock;
    this.clock = clock;
  }

  /**
   * The next reminder that nobody has seen to; after the last, the moment at which the event has
   * not taken place. A reminder that would have been due before the start was decided on is
   * skipped.
   */
  @Transactional(readOnly = true)
  public NextStep next(String eventId) {
    Event event = events.require(eventId);
    Instant seenTo = event.remindedUntil().orElse(event.scheduleChangedAt());
    return event.reminders().stream()
        .filter(at -> at.isAfter(seenTo))
        .min(Instant::compareTo)
        .map(at -> new NextStep(NextStep.Kind.REMINDER, at))
        .orElseGet(
            () ->
                new NextStep(NextStep.Kind.END_OF_GRACE_TIME, roomClock.looksForNobodyAt(eventId)));
  }

  /**
   * Notes that a reminder is seen to, with all others that are due by now: after a standstill
   * people get one mail, not two.
   *
   * @param dueAt when it was due
   * @return the participants to remind: the organizer and the presenters
   */
  @Transactional
  public List<String> seeTo(String eventId, Instant dueAt) {
    rooms.lock(eventId);
    Event event = events.require(eventId);
    Instant now = clock.instant();
    event.reminded(dueAt.isAfter(now) ? dueAt : now);
    Stream<String> presenterIds =
        presenters.findByEventIdOrderByListPosition(eventId).stream()
            .filter(presenter -> presenter.status() == PresenterStatus.SEATED)
            .map(Presenter::presenterId);
    return Stream.concat(Stream.of(Participant.organizerOf(eventId)), presenterIds).toList();
  }
}
