package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.StatisticsOfEvents;
import io.rostrum.workflows.time.PeopleTime;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mails of an event's life and hands them to the post. Asked again, nothing is sent. */
@Component
public class EventMails {
  private final EventRepository events;
  private final AccountRepository accounts;
  private final PresenterRepository presenters;
  private final ParticipantRepository participants;
  private final StatisticsOfEvents statistics;
  private final RoomLinks links;
  private final MailSettings settings;
  private final Post post;

  EventMails(
      EventRepository events,
      AccountRepository accounts,
      PresenterRepository presenters,
      ParticipantRepository participants,
      StatisticsOfEvents statistics,
      RoomLinks links,
      MailSettings settings,
      Post post) {
    this.events = events;
    this.accounts = accounts;
    this.presenters = presenters;
    this.participants = participants;
    this.statistics = statistics;
    this.links = links;
    this.settings = settings;
    this.post = post;
  }

  /** Tells the organizer that the event is scheduled, with a calendar entry and both links. */
  public void confirm(String eventId) {
    Event event = events.require(eventId);
    Account account = account(event);
    Recipient organizer = Recipient.organizer(event, account);
    URI link = link(participants.findByEventIdAndRole(eventId, Role.ORGANIZER).orElseThrow());
    Map<String, Object> facts = facts(event, organizer, account);
    facts.put("link", link);
    facts.put("attendeeLink", links.attendees(eventId));
    facts.put("presenters", presenters.findByEventIdOrderByListPosition(eventId));
    sendWithEntry(MailPurpose.CONFIRMATION, event, account, organizer, facts, link);
  }

  /** Invites a presenter with their personal link and a calendar entry (R5), until it is over. */
  public void invite(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    if (presenter.status() == PresenterStatus.OVER) {
      return;
    }
    Event event = events.require(presenter.eventId());
    Account account = account(event);
    Recipient recipient = Recipient.presenter(presenter, event, account);
    URI link = link(participants.findById(presenterId).orElseThrow());
    Map<String, Object> facts = facts(event, recipient, account);
    facts.put("link", link);
    sendWithEntry(MailPurpose.INVITATION, event, account, recipient, facts, link);
  }

  /** Thanks a presenter with the event's main statistics (R16). */
  public void thank(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    Account account = account(event);
    Recipient recipient = Recipient.presenter(presenter, event, account);
    Map<String, Object> facts = facts(event, recipient, account);
    sendWithStatistics(MailPurpose.THANK_YOU, event, account, recipient, facts);
  }

  /** Reports to the organizer how the event went and who was thanked. */
  public void report(String eventId) {
    Event event = events.require(eventId);
    Account account = account(event);
    Recipient organizer = Recipient.organizer(event, account);
    Map<String, Object> facts = facts(event, organizer, account);
    facts.put(
        "presenters",
        presenters.findByEventIdAndStatusOrderByListPosition(eventId, PresenterStatus.SEATED));
    sendWithStatistics(MailPurpose.REPORT, event, account, organizer, facts);
  }

  private void sendWithEntry(
      MailPurpose purpose,
      Event event,
      Account account,
      Recipient recipient,
      Map<String, Object> facts,
      URI link) {
    String entry = CalendarEntry.request(event, account, recipient, link, settings.domain());
    post.send(
        new Letter(
            purpose,
            event,
            recipient,
            account.ownerEmail(),
            facts,
            Optional.of(entry),
            Optional::empty));
  }

  private void sendWithStatistics(
      MailPurpose purpose,
      Event event,
      Account account,
      Recipient recipient,
      Map<String, Object> facts) {
    EventStatistics figures = statistics.keep(event.eventId());
    facts.putAll(Figures.of(event, figures, recipient.language()));
    post.send(
        new Letter(
            purpose,
            event,
            recipient,
            account.ownerEmail(),
            facts,
            Optional.empty(),
            () ->
                AttendanceChart.draw(
                    event, figures, statistics.stays(event.eventId()), recipient.language())));
  }

  private Account account(Event event) {
    return accounts.findById(event.accountId()).orElseThrow();
  }

  private URI link(Participant participant) {
    return links.personal(
        participant.eventId(), participant.participantId(), participant.linkGeneration());
  }

  private static Map<String, Object> facts(Event event, Recipient recipient, Account account) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(
        "when", PeopleTime.dateAndTime(event.startsAt(), event.timeZone(), recipient.language()));
    facts.put("duration", PeopleTime.duration(event.duration()));
    facts.put("organizer", account.ownerName());
    facts.put("organization", account.organization());
    return facts;
  }
}
