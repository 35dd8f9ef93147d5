package io.rostrum.workflows.room;

import io.rostrum.workflows.link.RoomLinks;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives those who present other links, because the organizer wants it so. */
@Service
public class RenewedLinks {
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final RoomLinks links;
  private final ApplicationEventPublisher publisher;

  RenewedLinks(
      RoomRepository rooms,
      ParticipantRepository participants,
      RoomLinks links,
      ApplicationEventPublisher publisher) {
    this.rooms = rooms;
    this.participants = participants;
    this.links = links;
    this.publisher = publisher;
  }

  /**
   * The link so far went to somebody else: it opens nothing any more, and whoever entered by it is
   * out.
   */
  @Transactional
  public void replace(String eventId, String participantId) {
    rooms.lock(eventId);
    presenter(eventId, participantId)
        .ifPresent(
            who -> {
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
