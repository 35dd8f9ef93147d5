package io.rostrum.room.join;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.PresenterLinkRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.room.RoomState;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what became of a link that opens nothing. Whoever has one that was right once has proved as
 * much, and is told; about all others nothing is said.
 */
@Service
class DeadLinks {
  private final EventRepository events;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final PresenterRepository presenters;
  private final PresenterLinkRepository presenterLinks;
  private final RoomLinks links;

  DeadLinks(
      EventRepository events,
      RoomRepository rooms,
      ParticipantRepository participants,
      PresenterRepository presenters,
      PresenterLinkRepository presenterLinks,
      RoomLinks links) {
    this.events = events;
    this.rooms = rooms;
    this.participants = participants;
    this.presenters = presenters;
    this.presenterLinks = presenterLinks;
    this.links = links;
  }

  /** Why a link opens nothing; {@link Refusal#LINK_UNKNOWN} if it never was one of this event's. */
  @Transactional(readOnly = true)
  public Refusal why(String eventId, String token) {
    return rooms
        .findById(eventId)
        .flatMap(room -> ofPresenterLink(room, token).or(() -> ofPerson(room, token)))
        .orElse(Refusal.LINK_UNKNOWN);
  }

  private Optional<Refusal> ofPerson(Room room, String token) {
    return participants.findInvited(room.eventId()).stream()
        .filter(person -> person.hadLink(token, links))
        .findFirst()
        .map(Participant::linkHash)
        .map(link -> link.isPresent() ? Refusal.LINK_REPLACED : Refusal.LINK_TAKEN_BACK)
        .or(() -> ofAbsent(room, token))
        .map(refusal -> unlessOver(room, refusal));
  }

  /** Of somebody who never came to the room, so that it knows nothing of them. */
  private Optional<Refusal> ofAbsent(Room room, String token) {
    return presenters.findByEventIdOrderByListPosition(room.eventId()).stream()
        .filter(presenter -> presenter.hadLink(token, links))
        .findFirst()
        .map(presenter -> Refusal.LINK_TAKEN_BACK);
  }

  private Optional<Refusal> ofPresenterLink(Room room, String token) {
    return presenterLinks.findByEventIdOrderByPosition(room.eventId()).stream()
        .filter(link -> link.isOf(token, links))
        .findFirst()
        .map(
            link ->
                link.status() == PresenterLink.Status.CLAIMED
                    ? Refusal.LINK_CLAIMED
                    : Refusal.LINK_TAKEN_BACK)
        .map(refusal -> unlessOver(room, refusal));
  }

  private Refusal unlessOver(Room room, Refusal refusal) {
    if (room.state() != RoomState.CLOSED) {
      return refusal;
    }
    return events.require(room.eventId()).status() == EventStatus.CANCELLED
        ? Refusal.EVENT_CANCELLED
        : Refusal.EVENT_OVER;
  }
}
