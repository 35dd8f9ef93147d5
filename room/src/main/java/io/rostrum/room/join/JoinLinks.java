package io.rostrum.room.join;

import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a link opens. Only hashes are compared: the database knows no token. */
@Service
class JoinLinks {
  private final EventRepository events;
  private final AccountRepository accounts;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;

  JoinLinks(
      EventRepository events,
      AccountRepository accounts,
      RoomRepository rooms,
      ParticipantRepository participants) {
    this.events = events;
    this.accounts = accounts;
    this.rooms = rooms;
    this.participants = participants;
  }

  /** Empty when the token is not one of this event's, whatever the reason. */
  @Transactional(readOnly = true)
  public Optional<JoinLink> find(String eventId, String token) {
    String hash = LinkTokens.hash(token);
    return rooms.findById(eventId).flatMap(room -> find(room, hash));
  }

  /** The name that an attendee gave when they came from this browser before. */
  @Transactional(readOnly = true)
  public Optional<String> nameGivenBefore(String eventId, String browserHash) {
    return participants.findGuests(eventId, browserHash).stream()
        .map(Participant::name)
        .findFirst();
  }

  private Optional<JoinLink> find(Room room, String hash) {
    if (LinkTokens.same(room.attendeeLinkHash(), hash)) {
      return Optional.of(link(room, Optional.empty()));
    }
    return participants
        .findByEventIdAndLinkHash(room.eventId(), hash)
        .map(person -> link(room, Optional.of(person)));
  }

  private JoinLink link(Room room, Optional<Participant> person) {
    Event event = events.require(room.eventId());
    return new JoinLink(
        event, accounts.findById(event.accountId()).orElseThrow(), room.state(), person);
  }
}
