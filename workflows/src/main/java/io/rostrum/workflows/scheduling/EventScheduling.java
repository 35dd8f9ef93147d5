package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventVersion;
import io.rostrum.workflows.event.EventVersionRepository;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a request to a scheduled event (R3). Nothing is stored before the organizer confirms. */
@Service
public class EventScheduling {
  private final Authority authority;
  private final AccountRepository accounts;
  private final EventRepository events;
  private final EventVersionRepository versions;
  private final PresenterRepository presenters;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final RoomLinks links;
  private final ExtraSeats extraSeats;
  private final Clock clock;

  EventScheduling(
      Authority authority,
      AccountRepository accounts,
      EventRepository events,
      EventVersionRepository versions,
      PresenterRepository presenters,
      RoomRepository rooms,
      ParticipantRepository participants,
      RoomLinks links,
      ExtraSeats extraSeats,
      Clock clock) {
    this.authority = authority;
    this.accounts = accounts;
    this.events = events;
    this.versions = versions;
    this.presenters = presenters;
    this.rooms = rooms;
    this.participants = participants;
    this.links = links;
    this.extraSeats = extraSeats;
    this.clock = clock;
  }

  /**
   * Finds the account that the request names as organizer, if there is one, and notes that the
   * event is theirs. Whatever the request says later, the event stays theirs.
   */
  @Transactional
  public Optional<Account> register(long processInstanceKey, EventRequest request) {
    Optional<Account> account = accounts.findByTasklistUser(request.line("organizer"));
    account.ifPresent(found -> authority.noteOwner(processInstanceKey, found));
    return account;
  }

  /**
   * Checks a request against the plan's limits and bought seats and shows it in the organizer's
   * language.
   */
  public DraftView draft(long processInstanceKey, EventRequest request, EventLimits limits) {
    Account account = authority.ownerOf(processInstanceKey);
    EventLimits allowed =
        limits.withMorePresenterSeats(extraSeats.of(account.accountId(), request.type()));
    return DraftView.of(check(request, account, allowed), allowed, account.language());
  }

  /**
   * Records what the organizer decided. An event that was scheduled by an earlier try of the same
   * job stays scheduled, even if its start has passed meanwhile.
   *
   * @param decision what the form said: {@code confirm}, {@code change}, {@code discard}, or
   *     anything else
   * @param plan the plan that the draft was shown for; with another by now the event is not ready
   * @param limits what the account's plan allows now
   */
  @Transactional
  public EventOutcome decide(
      long processInstanceKey,
      String decision,
      EventRequest request,
      String plan,
      EventLimits limits) {
    String eventId = Long.toString(processInstanceKey);
    if (events.findById(eventId).isPresent()) {
      return EventOutcome.SCHEDULED;
    }
    return switch (decision) {
      case "discard" -> EventOutcome.DISCARDED;
      case "change" -> EventOutcome.CHANGED;
      case "confirm" -> confirm(processInstanceKey, request, plan, limits);
      default -> EventOutcome.NOT_READY;
    };
  }

  private EventOutcome confirm(
      long processInstanceKey, EventRequest request, String plan, EventLimits limits) {
    String eventId = Long.toString(processInstanceKey);
    int extra = extraSeats.held(authority.accountIdOf(processInstanceKey), request.type());
    // Read once nothing about it changes any more.
    Account account = authority.ownerOf(processInstanceKey);
    if (!account.plan().equals(plan)) {
      return EventOutcome.NOT_READY;
    }
    EventDraft draft = check(request, account, limits.withMorePresenterSeats(extra));
    if (!draft.isReady()) {
      return EventOutcome.NOT_READY;
    }
    Event event = new Event(eventId, account.accountId(), draft.details(), limits, clock.instant());
    event.haveLimits(limits, extra);
    event.remindBefore(account.reminderMinutes());
    schedule(event, account, draft);
    return EventOutcome.SCHEDULED;
  }

  private void schedule(Event event, Account account, EventDraft draft) {
    String eventId = event.eventId();
    events.save(event);
    versions.save(new EventVersion(event));
    rooms.save(new Room(eventId, links.attendeesHash(eventId)));
    participants.save(Participant.organizer(eventId, account.ownerName(), links));
    List<RequestedPresenter> named = draft.presenters();
    for (int i = 0; i < named.size(); i++) {
      presenters.save(new Presenter(eventId, i + 1, named.get(i).name(), named.get(i).email()));
    }
  }

  private EventDraft check(EventRequest request, Account account, EventLimits limits) {
    return DraftCheck.check(request, account, limits, clock.instant());
  }
}
