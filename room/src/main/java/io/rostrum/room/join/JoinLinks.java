package io.rostrum.room.join;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.GuessLimit;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.PresenterLinkRepository;
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
  private final PresenterLinkRepository presenterLinks;
  private final PresenterRepository presenters;
  private final Browsers browsers;
  private final GuessLimit guesses;

  JoinLinks(
      EventRepository events,
      AccountRepository accounts,
      RoomRepository rooms,
      ParticipantRepository participants,
      PresenterLinkRepository presenterLinks,
      PresenterRepository presenters,
      Browsers browsers,
      GuessLimit guesses) {
    this.events = events;
    this.accounts = accounts;
    this.rooms = rooms;
    this.participants = participants;
    this.presenterLinks = presenterLinks;
    this.presenters = presenters;
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
        && (link.presenterLink().isPresent()
            || link.person()
                .filter(person -> browserHash.filter(person::isAt).isEmpty())
                .isPresent());
  }

  /**
   * What somebody can be bound to: the SHA-256 of a secret that was given to the asking browser, or
   * of one from before secrets were signed, at an event that knows it. One that somebody planted
   * there is neither.
   */
  @Transactional(readOnly = true)
  public Optional<String> browserHash(String eventId, HttpServletRequest request) {
    return browsers
        .hash(request)
        .filter(
            hash ->
                browsers.isGiven(request)
                    || participants.existsByEventIdAndBrowserHash(eventId, hash));
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
      return Optional.of(link(room, Optional.empty(), Optional.empty()));
    }
    return participants
        .findByLink(room.eventId(), hash)
        .map(person -> link(room, Optional.of(person), Optional.empty()))
        .or(
            () ->
                presenterLinks
                    .findByEventIdAndLinkHash(room.eventId(), hash)
                    .filter(this::isOfUse)
                    .map(found -> link(room, Optional.empty(), Optional.of(found))));
  }

  /** Whether a presenter link can be claimed, or was by somebody who still waits for a seat. */
  private boolean isOfUse(PresenterLink link) {
    return link.isOpen()
        || presenters
            .findById(link.presenterId())
            .filter(presenter -> presenter.status() == PresenterStatus.WAITING)
            .isPresent();
  }

  private JoinLink link(
      Room room, Optional<Participant> person, Optional<PresenterLink> presenterLink) {
    Event event = events.require(room.eventId());
    return new JoinLink(
        event,
        accounts.findById(event.accountId()).orElseThrow(),
        room.state(),
        person,
        presenterLink);
  }
}
