package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.room.LinkClaim;
import io.rostrum.workflows.room.LinkClaimRepository;
import io.rostrum.workflows.room.LinkOccurrence;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import io.rostrum.workflows.room.LinkOccurrenceRepository;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.PresenterLinkRepository;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The mails about presenter links (R5). Asked again, each answers what became of it; where it is of
 * no use any more, nothing is sent and the answer is {@code SENT}.
 */
@Component
public class PresenterLinkMails {
  private final PresenterLinkRepository presenterLinks;
  private final PresenterRepository presenters;
  private final LinkClaimRepository claims;
  private final LinkOccurrenceRepository occurrences;
  private final EventRepository events;
  private final RoomLinks links;
  private final LinkCodes codes;
  private final Letters letters;
  private final Post post;
  private final Clock clock;

  PresenterLinkMails(
      PresenterLinkRepository presenterLinks,
      PresenterRepository presenters,
      LinkClaimRepository claims,
      LinkOccurrenceRepository occurrences,
      EventRepository events,
      RoomLinks links,
      LinkCodes codes,
      Letters letters,
      Post post,
      Clock clock) {
    this.presenterLinks = presenterLinks;
    this.presenters = presenters;
    this.claims = claims;
    this.occurrences = occurrences;
    this.events = events;
    this.links = links;
    this.codes = codes;
    this.letters = letters;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Sends the organizer a presenter link to pass on.
   *
   * @param occasion empty the first time, later the id of the decision to send it again
   */
  public MailStatus sendLink(String presenterId, String occasion) {
    PresenterLink link = presenterLinks.require(presenterId);
    Event event = events.require(link.eventId());
    if (!link.isOpen() || event.status() != EventStatus.SCHEDULED) {
      return MailStatus.SENT;
    }
    return post.send(
        letters
            .toOrganizer(MailPurpose.PRESENTER_LINK, event)
            // The decision that made the link tells it from others of the event.
            .on(occasion.isEmpty() ? link.decisionId() : occasion, 0)
            .with("position", link.position())
            .with("presenterLink", links.personal(link.eventId(), presenterId, 0)));
  }

  /** Tells the organizer who has a presenter link now. */
  public MailStatus tellClaimed(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    if (event.status() != EventStatus.SCHEDULED) {
      return MailStatus.SENT;
    }
    return post.send(
        letters
            .toOrganizer(MailPurpose.LINK_CLAIMED, event)
            .on(presenterLinks.require(presenterId).decisionId(), 0)
            .with("presenter", presenter));
  }

  /** Sends the code that somebody asked for to the address that they gave. */
  public MailStatus sendCode(String occurrenceId) {
    LinkOccurrence occurrence = occurrences.require(occurrenceId, Kind.CLAIM_CODE_ASKED);
    LinkClaim claim = claims.findById(occurrence.claimId()).orElseThrow();
    Event event = events.require(occurrence.eventId());
    if (event.status() != EventStatus.SCHEDULED
        || !claim.awaits(occurrence.codeNumber(), clock.instant())) {
      return MailStatus.SENT;
    }
    return post.send(
        letters
            .toClaimant(MailPurpose.CLAIM_CODE, event, claim)
            .causedBy(MailCause.at(event.accountId()))
            .on(occurrence.changeId(), 0)
            .with("code", codes.code(claim.claimId(), occurrence.codeNumber())));
  }
}
