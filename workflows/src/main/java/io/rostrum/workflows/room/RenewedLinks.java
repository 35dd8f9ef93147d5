package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.RoomLinks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives those who present other links, because the organizer wants it so. */
@Service
public class RenewedLinks {
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final EventRepository events;
  private final RoomPeople people;
  private final RoomLinks links;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  RenewedLinks(
      RoomRepository rooms,
      ParticipantRepository participants,
      EventRepository events,
      RoomPeople people,
      RoomLinks links,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.rooms = rooms;
    this.participants = participants;
    this.events = events;
    this.people = people;
    this.links = links;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Whoever has the link so far is not to have it: it opens nothing any more, and whoever entered
   * by it leaves the room at once, with all that they hold there.
   */
  @Transactional
  public void replace(String eventId, String participantId) {
    var locked = new LockedRoom(rooms.lock(eventId), events.require(eventId), clock.instant());
    presenter(eventId, participantId)
        .ifPresent(
            who -> {
              people.leave(locked, who);
              who.renewLink(links);
              who.unbind();
            });
    publisher.publishEvent(new RoomChanged(eventId));
  }

  /**
   * The link so far went round (R17): a new one takes over when it is entered, and whoever is in
   * the room by the one so far stays until then.
   */
  @Transactional
  public void offer(String eventId, String participantId) {
    rooms.lock(eventId);
    presenter(eventId, participantId).ifPresent(who -> who.link().offerNext(who, links));
  }

  private Optional<Participant> presenter(String eventId, String participantId) {
    return participants
        .findByEventIdAndParticipantId(eventId, participantId)
        .filter(who -> who.role() == Role.PRESENTER);
  }
}
