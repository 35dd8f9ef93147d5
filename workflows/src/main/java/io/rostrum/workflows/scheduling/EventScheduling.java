package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
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
  private final AccountRepository accounts;
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final RoomLinks links;
  private final Clock clock;

  EventScheduling(
      AccountRepository accounts,
      EventRepository events,
      PresenterRepository presenters,
      RoomRepository rooms,
      ParticipantRepository participants,
      RoomLinks links,
      Clock clock) {
    this.accounts = accounts;
    this.events = events;
    this.presenters = presenters;
    this.rooms = rooms;
    this.participants = participants;
    this.links = links;
    this.clock = clock;
  }

  /** The account that the request names as organizer, if there is one. */
  public Optional<Account> organizerOf(EventRequest request) {
    return accounts.findByTasklistUser(request.line("organizer"));
  }

  /** Checks a request against the plan's limits and shows it in the organizer's language. */
  public DraftView draft(EventRequest request, EventLimits limits) {
    Account account = requireOrganizer(request);
    return DraftView.of(check(request, account, limits), limits, account.language());
  }

  /**
   * Records what the organizer decided. An event that was scheduled by an earlier try of the same
   * job stays scheduled, even if its start has passed meanwhile.
   *
   * @param decision what the form said: {@code confirm}, {@code discard}, or anything else
   */
  @Transactional
  public EventOutcome decide(
      String eventId, String decision, EventRequest request, EventLimits limits) {
    if (events.findById(eventId).isPresent()) {
      return EventOutcome.SCHEDULED;
    }
    if (decision.equals("discard")) {
      return EventOutcome.DISCARDED;
    }
    Account account = requireOrganizer(request);
    EventDraft draft = check(request, account, limits);
    if (!decision.equals("confirm") || !draft.isReady()) {
      return EventOutcome.NOT_READY;
    }
    schedule(
        new Event(eventId, account.accountId(), draft.details(), limits, clock.instant()),
        account,
        draft);
    return EventOutcome.SCHEDULED;
  }

  private void schedule(Event event, Account account, EventDraft draft) {
    String eventId = event.eventId();
    events.save(event);
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

  private Account requireOrganizer(EventRequest request) {
    return organizerOf(request)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "The account of this event's organizer is gone. Cancel this instance, or"
                        + " restore the account and retry."));
  }
}
