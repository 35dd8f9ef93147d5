package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.LinkOccurrence;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import io.rostrum.workflows.room.LinkOccurrenceRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.time.PeopleTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mails about personal links that go round (R17). Asked again, each answers what became of it;
 * where there is nobody to write to any more, nothing is sent and the answer is {@code SENT}.
 */
@Component
public class LinkMails {
  private final LinkOccurrenceRepository occurrences;
  private final ParticipantRepository participants;
  private final PresenterRepository presenters;
  private final EventRepository events;
  private final LinkCodes codes;
  private final Letters letters;
  private final Notices notices;
  private final Post post;

  LinkMails(
      LinkOccurrenceRepository occurrences,
      ParticipantRepository participants,
      PresenterRepository presenters,
      EventRepository events,
      LinkCodes codes,
      Letters letters,
      Notices notices,
      Post post) {
    this.occurrences = occurrences;
    this.participants = participants;
    this.presenters = presenters;
    this.events = events;
    this.codes = codes;
    this.letters = letters;
    this.notices = notices;
    this.post = post;
  }

  /** Sends the code that was asked for to the address that was invited. */
  public MailStatus sendCode(String occurrenceId) {
    LinkOccurrence occurrence = occurrences.require(occurrenceId, Kind.CODE_ASKED);
    String code = codes.code(occurrence.participantId(), occurrence.codeNumber());
    return send(MailPurpose.LINK_CODE, occurrence, Map.of("code", code));
  }

  /** Sends the new link that was asked for to the address that was invited. */
  public MailStatus sendNewLink(String occurrenceId) {
    return send(MailPurpose.NEW_LINK, occurrences.require(occurrenceId, Kind.LINK_ASKED), Map.of());
  }

  /** Tells whoever a link is for that it was tried elsewhere, when, and roughly from what. */
  public MailStatus tellHolder(String occurrenceId) {
    return send(MailPurpose.LINK_TRIED, occurrences.require(occurrenceId, Kind.TRIED), Map.of());
  }

  /** Tells the organizer that somebody's link was tried elsewhere; of their own they know. */
  public MailStatus tellOrganizer(String occurrenceId) {
    LinkOccurrence occurrence = occurrences.require(occurrenceId, Kind.TRIED);
    Event event = events.require(occurrence.eventId());
    Optional<Participant> whose = participants.findById(occurrence.participantId());
    if (event.status() != EventStatus.SCHEDULED || occurrence.isOrganizers() || whose.isEmpty()) {
      return MailStatus.SENT;
    }
    Letter letter = letters.toOrganizer(MailPurpose.LINK_TRIED, event);
    return post.send(filled(letter, occurrence, event).with("whose", whose.get().name()));
  }

  private MailStatus send(
      MailPurpose purpose, LinkOccurrence occurrence, Map<String, String> more) {
    Event event = events.require(occurrence.eventId());
    if (event.status() != EventStatus.SCHEDULED) {
      return MailStatus.SENT;
    }
    if (occurrence.isOrganizers()) {
      Letter letter = letters.toOrganizer(purpose, event);
      return post.send(filled(letter, occurrence, event).with(more).with("whose", ""));
    }
    return presenters
        .findById(occurrence.participantId())
        .filter(presenter -> presenter.status() == PresenterStatus.SEATED)
        .map(presenter -> send(purpose, occurrence, event, presenter, more))
        .orElse(MailStatus.SENT);
  }

  private MailStatus send(
      MailPurpose purpose,
      LinkOccurrence occurrence,
      Event event,
      Presenter presenter,
      Map<String, String> more) {
    Letter letter = letters.toPresenter(purpose, event, presenter);
    MailStatus status = post.send(filled(letter, occurrence, event).with(more).with("whose", ""));
    return notices.told(status, presenter.presenterId(), purpose);
  }

  // The occurrence makes it one mail, whatever becomes of the schedule meanwhile.
  private static Letter filled(Letter letter, LinkOccurrence occurrence, Event event) {
    return letter
        .causedBy(MailCause.at(event.accountId()))
        .on(occurrence.changeId(), 0)
        .with("device", occurrence.device())
        .with("suspended", occurrence.suspends())
        .with(
            "triedAt",
            PeopleTime.dateAndTime(
                occurrence.happenedAt(), letter.recipient().zone(), letter.language()));
  }
}
