package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.room.LinkClaim;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.time.PeopleTime;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins letters with what every mail about an event shows, and with what calendars are told. */
@Component
class Letters {
  private final AccountRepository accounts;
  private final ParticipantRepository participants;
  private final RoomLinks links;
  private final CalendarEntries entries;

  Letters(
      AccountRepository accounts,
      ParticipantRepository participants,
      RoomLinks links,
      CalendarEntries entries) {
    this.accounts = accounts;
    this.participants = participants;
    this.links = links;
    this.entries = entries;
  }

  /** A letter to the organizer of an event that is scheduled, or was. */
  Letter toOrganizer(MailPurpose purpose, Event event) {
    Account account = account(event);
    Recipient reader = Recipient.organizer(event.eventId(), account);
    Optional<URI> link = link(reader);
    Letter letter = letter(purpose, event, account, reader, link);
    return entries.forOrganizer(purpose, event, account, link).map(letter::with).orElse(letter);
  }

  /** A letter to a presenter, in the event's language. */
  Letter toPresenter(MailPurpose purpose, Event event, Presenter presenter) {
    Account account = account(event);
    Recipient reader = Recipient.presenter(presenter, event, account);
    Optional<URI> link = link(reader);
    Letter letter = letter(purpose, event, account, reader, link);
    return entries
        .forPresenter(purpose, event, account, presenter, link)
        .map(letter::with)
        .orElse(letter);
  }

  /** A letter to the address that somebody gave who says that they are to present. */
  Letter toClaimant(MailPurpose purpose, Event event, LinkClaim claim) {
    return toStranger(
        purpose, event.eventId(), Recipient.claimant(claim, event), account(event).ownerEmail());
  }

  /** A letter to the address that somebody named for a new account. */
  Letter toNamed(MailPurpose purpose, String requestId, Account asked) {
    return toStranger(purpose, requestId, Recipient.named(requestId, asked), asked.ownerEmail());
  }

  // It may be a stranger's mailbox: nothing that somebody typed goes there under Rostrum's name.
  private static Letter toStranger(
      MailPurpose purpose, String eventId, Recipient reader, String replyTo) {
    return new Letter(new MailKey(eventId, purpose, "", 0, reader.id()), "", reader, replyTo)
        .with(Map.of("organizer", "", "organization", ""));
  }

  /** A letter to somebody who may have nothing but a draft. */
  Letter toOwner(MailPurpose purpose, String eventId, Account account, String title) {
    return letter(purpose, eventId, 0, title, account, Recipient.organizer(eventId, account));
  }

  private Letter letter(
      MailPurpose purpose, Event event, Account account, Recipient reader, Optional<URI> link) {
    Letter letter =
        letter(purpose, event.eventId(), event.scheduleRevision(), event.title(), account, reader)
            .with(facts(event, reader))
            .with("attendeeLink", links.attendees(event.eventId()));
    return link.map(uri -> letter.with("link", uri)).orElse(letter);
  }

  private static Letter letter(
      MailPurpose purpose,
      String eventId,
      int revision,
      String title,
      Account account,
      Recipient reader) {
    var key = new MailKey(eventId, purpose, "", revision, reader.id());
    return new Letter(key, title, reader, account.ownerEmail())
        .with(Map.of("organizer", account.ownerName(), "organization", account.organization()));
  }

  private static Map<String, Object> facts(Event event, Recipient reader) {
    return Map.of(
        "forOrganizer",
        reader.id().equals(Participant.organizerOf(event.eventId())),
        "description",
        event.description(),
        "when",
        PeopleTime.dateAndTime(
            event.startsAt(), reader.zone(), event.timeZone(), reader.language()),
        "duration",
        PeopleTime.duration(event.duration()));
  }

  private Account account(Event event) {
    return accounts.findById(event.accountId()).orElseThrow();
  }

  /** The reader's own way into the room, if they have one. */
  private Optional<URI> link(Recipient reader) {
    return participants
        .findById(reader.id())
        .map(
            participant ->
                links.personal(
                    participant.eventId(),
                    participant.participantId(),
                    participant.linkGeneration()));
  }
}
