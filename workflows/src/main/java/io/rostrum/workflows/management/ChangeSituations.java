package io.rostrum.workflows.management;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.room.PresenterLinkRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reads how events stand. */
@Component
class ChangeSituations {

  private final RoomRepository rooms;
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final PresenterLinkRepository links;
  private final Clock clock;

  ChangeSituations(
      RoomRepository rooms,
      EventRepository events,
      PresenterRepository presenters,
      PresenterLinkRepository links,
      Clock clock) {
    this.rooms = rooms;
    this.events = events;
    this.presenters = presenters;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Reads under the room's lock, which the caller's transaction then holds.
   *
   * @throws io.rostrum.workflows.event.UnknownEvent if there is no such event
   */
  ChangeSituation read(String eventId) {
    Room room = rooms.lock(eventId);
    return new ChangeSituation(
        events.require(eventId),
        room.isUnderWay(),
        presenters.findByEventIdOrderByListPosition(eventId),
        links.findByEventIdOrderByPosition(eventId),
        clock.instant());
  }
}
