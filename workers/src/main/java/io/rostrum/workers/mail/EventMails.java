package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.management.ManagementDecisionRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.Participant;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The mails that go out until an event takes place, or is called off. Asked again for a mail that
 * was settled, each answers what became of it; where there is nobody to write to any more, nothing
 * is sent and the answer is {@code SENT}. A mail server that is away is an {@link
 * io.rostrum.workers.job.ExplainedFailure}.
 */
@Component
public class EventMails {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final OutgoingMailRepository outgoing;
  private final ManagementDecisionRepository decisions;
  private final Letters letters;
  private final WhatChanged whatChanged;
  private final Notices notices;
  private final Post post;
  private final Clock clock;

  EventMails(
      EventRepository events,
      PresenterRepository presenters,
      OutgoingMailRepository outgoing,
      ManagementDecisionRepository decisions,
      Letters letters,
      WhatChanged whatChanged,
      Notices notices,
      Post post,
      Clock clock) {
    this.events = events;
    this.presenters = presenters;
    this.outgoing = outgoing;
    this.decisions = decisions;
    this.letters = letters;
    this.whatChanged = whatChanged;
    this.notices = notices;
    this.post = post;
    this.clock = clock;
  }

  /** Tells the organizer that the event is scheduled, with a calendar entry and both links. */
  public MailStatus confirm(String eventId) {
    return post.send(
        letters
            .toOrganizer(MailPurpose.CONFIRMATION, events.require(eventId))
            .with("presenters", presenters.findByEventIdOrderByListPosition(eventId)));
  }

  /**
   * Invites somebody who holds a presenter seat, with their personal link and a calendar entry
   * (R5), until the event is held or cancelled. Whoever was told to wait learns that a seat is
   * theirs.
   *
   * @param occasion empty the first time, later the id of the decision to send it again
   */
  public MailStatus invite(String presenterId, String occasion) {
    Presenter presenter = presenters.require(presenterId);
    // Anything else did not come from Rostrum, and does not make it another invitation.
    boolean wasDecided = decisions.existsByDecisionIdAndEventId(occasion, presenter.eventId());
    if (wasDecided) {
      return sendWhereExpected(MailPurpose.INVITATION, presenter, occasion);
    }
    boolean waited = presenter.hasWaited() && outgoing.wasToldToWait(presenterId);
    MailPurpose purpose = waited ? MailPurpose.SEAT_GIVEN : MailPurpose.INVITATION;
    return sendWhereExpected(purpose, presenter, presenter.occasion());
  }

  /**
   * Reminds the organizer or somebody who holds a presenter seat, until the event starts.
   *
   * @param recipientId {@link Participant#organizerOf} or a presenter's id
   * @param occasion tells the reminder of a day before from that of an hour before
   */
  public MailStatus remind(String eventId, String recipientId, String occasion) {
    Event event = events.require(eventId);
    if (event.status() != EventStatus.SCHEDULED || !clock.instant().isBefore(event.startsAt())) {
      return MailStatus.SENT;
    }
    if (recipientId.equals(Participant.organizerOf(eventId))) {
      return post.send(letters.toOrganizer(MailPurpose.REMINDER, event).on(occasion));
    }
    MailStatus status =
        sendWhereExpected(MailPurpose.REMINDER, presenters.require(recipientId), occasion);
    return notices.told(status, recipientId, MailPurpose.REMINDER);
  }

  /** Tells the organizer what holds now that they changed the event (R3), and what held before. */
  public MailStatus tellChange(String eventId) {
    Event event = events.require(eventId);
    // A change that is told late must not bring a cancelled entry back into a calendar.
    return event.status() == EventStatus.SCHEDULED
        ? post.send(whatChanged.in(letters.toOrganizer(MailPurpose.CHANGE, event), event))
        : MailStatus.SENT;
  }

  /** Tells a presenter what holds now and what held before, unless their invitation said so. */
  public MailStatus tellChangeTo(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    boolean knows =
        outgoing.existsByRecipientAndPurposeInAndScheduleRevisionAndStatus(
            presenterId,
            MailPurpose.INVITATIONS,
            events.require(presenter.eventId()).scheduleRevision(),
            MailStatus.SENT);
    return knows ? MailStatus.SENT : sendWhereExpected(MailPurpose.CHANGE, presenter, "");
  }

  /** Confirms to the organizer that the event is cancelled (R3). */
  public MailStatus tellCancellation(String eventId) {
    Event event = events.require(eventId);
    return post.send(cancelled(letters.toOrganizer(MailPurpose.CANCELLATION, event), event));
  }

  /** Tells a presenter who was invited, or waits, that the event is cancelled, and why. */
  public MailStatus tellCancellationTo(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    boolean wasInvited = outgoing.wasInvited(presenterId);
    if (event.status() != EventStatus.CANCELLED
        || presenter.status() == PresenterStatus.TAKEN_BACK
        || !(wasInvited || outgoing.wasToldToWait(presenterId))) {
      return MailStatus.SENT;
    }
    Letter letter = letters.toPresenter(MailPurpose.CANCELLATION, event, presenter);
    MailStatus status = post.send(cancelled(wasInvited ? letter : letter.withoutCalendar(), event));
    return notices.told(status, presenterId, MailPurpose.CANCELLATION);
  }

  /** Sends nothing to those who are not to present, or not any more. */
  private MailStatus sendWhereExpected(MailPurpose purpose, Presenter presenter, String occasion) {
    Event event = events.require(presenter.eventId());
    boolean expected =
        presenter.status() == PresenterStatus.SEATED && event.status() == EventStatus.SCHEDULED;
    if (!expected) {
      return MailStatus.SENT;
    }
    Letter letter = letters.toPresenter(purpose, event, presenter).on(occasion);
    return post.send(purpose == MailPurpose.CHANGE ? whatChanged.in(letter, event) : letter);
  }

  private static Letter cancelled(Letter letter, Event event) {
    return letter.with("reason", event.cancelReason().orElseThrow());
  }
}
