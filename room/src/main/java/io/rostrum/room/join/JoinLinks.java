package io.rostrum.room.join;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.GuessLimit;
import io.rostrum.room.web.RateLimit;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
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
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what a link opens. The database knows no token, only hashes: by them a link is found, and
 * what it is derived from says whether it opens. Links that mails carry since the installation's
 * key was changed are not among the hashes; those are found by what they are derived from.
 */
@Service
class JoinLinks {
  private final EventRepository events;
  private final AccountRepository accounts;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final PresenterLinkRepository presenterLinks;
  private final PresenterRepository presenters;
  private final RoomLinks links;
  private final Browsers browsers;
  private final GuessLimit guesses;
  private final RateLimit rate;

  JoinLinks(
      EventRepository events,
      AccountRepository accounts,
      RoomRepository rooms,
      ParticipantRepository participants,
      PresenterLinkRepository presenterLinks,
      PresenterRepository presenters,
      RoomLinks links,
      Browsers browsers,
      GuessLimit guesses,
      RateLimit rate) {
    this.events = events;
    this.accounts = accounts;
    this.rooms = rooms;
    this.participants = participants;
    this.presenterLinks = presenterLinks;
    this.presenters = presenters;
    this.links = links;
    this.browsers = browsers;
    this.guesses = guesses;
    this.rate = rate;
  }

  /**
   * Empty when the token opens nothing: it never was one of this event's, was taken back or
   * replaced, or is somebody's whose event is over; only the browser that entered by it is shown
   * that event again. {@link DeadLinks} says why.
   *
   * @throws io.rostrum.room.web.TooManyRequests if it opens nothing and links are being guessed
   *     from there, or if a personal one is used too often
   */
  @Transactional(readOnly = true)
  public Optional<JoinLink> find(String eventId, String token, HttpServletRequest request) {
    Optional<JoinLink> found =
        rooms
            .findById(eventId)
            .flatMap(room -> find(room, token))
            .filter(link -> !isOver(link, browsers.hash(request)));
    if (found.isEmpty()) {
      guesses.guessed(eventId, request);
    }
    found.flatMap(JoinLink::holder).ifPresent(holder -> rate.usedLink(holder, request));
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

  /** As whom attendees came from this browser before. */
  @Transactional(readOnly = true)
  public List<Participant> guests(String eventId, String browserHash) {
    return participants.findGuests(eventId, browserHash);
  }

  private Optional<JoinLink> find(Room room, String token) {
    return links.isAttendees(token, room.eventId())
        ? Optional.of(link(room, "", Optional.empty(), Optional.empty()))
        : personal(room, token).or(() -> presenterLink(room, token));
  }

  private Optional<JoinLink> personal(Room room, String token) {
    return participants
        .findByLink(room.eventId(), LinkTokens.hash(token))
        .map(List::of)
        .orElseGet(() -> participants.findLinked(room.eventId()))
        .stream()
        .flatMap(person -> personal(room, token, person).stream())
        .findFirst();
  }

  private Optional<JoinLink> personal(Room room, String token, Participant person) {
    return person
        .linkHash(token, links)
        .map(proof -> link(room, proof, Optional.of(person), Optional.empty()));
  }

  private Optional<JoinLink> presenterLink(Room room, String token) {
    return presenterLinks.findByEventIdOrderByPosition(room.eventId()).stream()
        .filter(link -> link.isOf(token, links))
        .filter(this::isOfUse)
        .map(link -> link(room, link.linkHash(), Optional.empty(), Optional.of(link)))
        .findFirst();
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
      Room room,
      String proof,
      Optional<Participant> person,
      Optional<PresenterLink> presenterLink) {
    Event event = events.require(room.eventId());
    return new JoinLink(
        event,
        accounts.findById(event.accountId()).orElseThrow(),
        room.state(),
        room.isClosedEarly(),
        proof,
        person,
        presenterLink);
  }
}
