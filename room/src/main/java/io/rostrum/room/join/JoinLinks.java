package io.rostrum.room.join;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.GuessLimit;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.room.RoomState;
import jakarta.servlet.http.HttpServletRequest;
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
  private final Browsers browsers;
  private final GuessLimit guesses;

  JoinLinks(
      EventRepository events,
      AccountRepository accounts,
      RoomRepository rooms,
      ParticipantRepository participants,
      Browsers browsers,
      GuessLimit guesses) {
    this.events = events;
    this.accounts = accounts;
    this.rooms = rooms;
    this.participants = participants;
    this.browsers = browsers;
    this.guesses = guesses;
  }

  /**
   * Empty when the token opens nothing, whatever the reason: it never was one of this event's, was
   * taken back, or is somebody's whose event is over. Only the browser that entered by it is told
   * that.
   *
   * @throws io.rostrum.room.web.TooManyRequests if links are being guessed from there
   */
  @Transactional(readOnly = true)
  public Optional<JoinLink> find(String eventId, String token, HttpServletRequest request) {
    guesses.requireNoGuessing(request);
    String hash = LinkTokens.hash(token);
    Optional<JoinLink> found =
        rooms
            .findById(eventId)
            .flatMap(room -> find(room, hash))
            .filter(link -> !isOver(link, browsers.hash(request)));
    if (found.isEmpty()) {
      guesses.guessed(eventId, request);
    }
    return found;
  }

  private static boolean isOver(JoinLink link, Optional<String> browserHash) {
    // Of an event that is called off, whoever was to present at it may read why.
    return link.state() == RoomState.CLOSED
        && !link.isCancelled()
        && link.person().filter(person -> browserHash.filter(person::isAt).isEmpty()).isPresent();
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
        .findByLink(room.eventId(), hash)
        .map(person -> link(room, Optional.of(person)));
  }

  private JoinLink link(Room room, Optional<Participant> person) {
    Event event = events.require(room.eventId());
    return new JoinLink(
        event, accounts.findById(event.accountId()).orElseThrow(), room.state(), person);
  }
}
