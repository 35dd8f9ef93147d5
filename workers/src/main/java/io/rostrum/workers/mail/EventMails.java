package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.Language;
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
    Participant organizer =
        participants.findByEventIdAndRole(eventId, Role.ORGANIZER).orElseThrow();
    URI link = link(organizer);
    Map<String, Object> facts = facts(event, account.language(), account);
    facts.put("link", link);
    facts.put("attendeeLink", links.attendees(eventId));
    facts.put("presenters", presenters.findByEventIdOrderByPresenterId(eventId));
    post.send(
        toOrganizer(
            MailPurpose.CONFIRMATION,
            event,
            account,
            facts,
            Optional.of(entry(event, account, account.ownerName(), account.ownerEmail(), link)),
            Optional.empty()));
  }

  /** Invites a presenter with their personal link and a calendar entry (R5). */
  public void invite(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    Account account = account(event);
    URI link = link(participants.findById(presenterId).orElseThrow());
    Map<String, Object> facts = facts(event, event.language(), account);
    facts.put("link", link);
    String entry = entry(event, account, presenter.name(), presenter.email(), link);
    post.send(
        toPresenter(
            MailPurpose.INVITATION,
            event,
            presenter,
            account,
            facts,
            Optional.of(entry),
            Optional.empty()));
  }

  /** Thanks a presenter with the event's main statistics (R16). */
  public void thank(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    Account account = account(event);
    EventStatistics figures = statistics.keep(event.eventId());
    Map<String, Object> facts = facts(event, event.language(), account);
    facts.putAll(Figures.of(event, figures));
    post.send(
        toPresenter(
            MailPurpose.THANK_YOU,
            event,
            presenter,
            account,
            facts,
            Optional.empty(),
            chart(event, figures, event.language())));
  }

  /** Reports to the organizer how the event went and who was thanked. */
  public void report(String eventId) {
    Event event = events.require(eventId);
    Account account = account(event);
    EventStatistics figures = statistics.keep(eventId);
    Map<String, Object> facts = facts(event, account.language(), account);
    facts.putAll(Figures.of(event, figures));
    facts.put(
        "presenters",
        presenters.findByEventIdAndStatusOrderByPresenterId(eventId, PresenterStatus.SEATED));
    post.send(
        toOrganizer(
            MailPurpose.REPORT,
            event,
            account,
            facts,
            Optional.empty(),
            chart(event, figures, account.language())));
  }

  private Account account(Event event) {
    return accounts.findById(event.accountId()).orElseThrow();
  }

  private URI link(Participant participant) {
    return links.personal(
        participant.eventId(), participant.participantId(), participant.linkGeneration());
  }

  private String entry(Event event, Account account, String name, String email, URI link) {
    return CalendarEntry.request(
        event, account.ownerName(), account.ownerEmail(), name, email, link, settings.domain());
  }

  private Optional<byte[]> chart(Event event, EventStatistics figures, Language language) {
    return AttendanceChart.draw(event, figures, statistics.stays(event.eventId()), language);
  }

  private static Map<String, Object> facts(Event event, Language language, Account account) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("when", PeopleTime.dateAndTime(event.startsAt(), event.timeZone(), language));
    facts.put("duration", PeopleTime.duration(event.duration()));
    facts.put("organizer", account.ownerName());
    facts.put("organization", account.organization());
    return facts;
  }

  private static Letter toOrganizer(
      MailPurpose purpose,
      Event event,
      Account account,
      Map<String, Object> facts,
      Optional<String> calendar,
      Optional<byte[]> chart) {
    return new Letter(
        purpose,
        event,
        event.eventId() + "-organizer",
        account.ownerName(),
        account.ownerEmail(),
        account.language(),
        "Rostrum",
        account.ownerEmail(),
        facts,
        calendar,
        chart);
  }

  private static Letter toPresenter(
      MailPurpose purpose,
      Event event,
      Presenter presenter,
      Account account,
      Map<String, Object> facts,
      Optional<String> calendar,
      Optional<byte[]> chart) {
    return new Letter(
        purpose,
        event,
        presenter.presenterId(),
        presenter.name(),
        presenter.email(),
        event.language(),
        account.organization(),
        account.ownerEmail(),
        facts,
        calendar,
        chart);
  }
}
