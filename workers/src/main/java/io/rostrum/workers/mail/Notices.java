package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.management.DecisionNews.Obstacle;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What an organizer is told when something did not go as they meant it to. Asked again, each
 * answers what became of it, and nothing is sent.
 */
@Component
public class Notices {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final OutgoingMailRepository outgoing;
  private final Letters letters;
  private final Post post;

  Notices(
      EventRepository events,
      PresenterRepository presenters,
      OutgoingMailRepository outgoing,
      Letters letters,
      Post post) {
    this.events = events;
    this.presenters = presenters;
    this.outgoing = outgoing;
    this.letters = letters;
    this.post = post;
  }

  /**
   * Tells the organizer that the mail server refused a mail to a presenter, and why. Where none was
   * refused, nothing is sent.
   */
  public MailStatus tellUndelivered(String presenterId, MailPurpose of) {
    List<OutgoingMail> refused = outgoing.refusalsOf(presenterId, of);
    if (refused.isEmpty()) {
      return MailStatus.SENT;
    }
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    OutgoingMail last = refused.getLast();
    String occasion = "%s-%d-%d".formatted(of, presenter.listPosition(), refused.size());
    boolean canBeMended =
        event.status() == EventStatus.SCHEDULED && MailPurpose.THAT_INVITE.contains(of);
    return post.send(
        letters
            .toOrganizer(MailPurpose.UNDELIVERED, event)
            .on(occasion, last.scheduleRevision())
            .with("presenter", presenter)
            .with("of", of)
            .with("reason", last.refusal().orElseThrow())
            .with("canBeMended", canBeMended));
  }

  /**
   * Tells the organizer that somebody else completed a task of theirs, and nothing was done.
   *
   * @param eventId the event, which may still be a draft: what a draft is called anybody may have
   *     typed, so the mail does not say it
   * @param task the task as Tasklist shows it, for example {@code Review event}
   * @param completedBy the Tasklist user who completed it
   * @param occasion tells this time from another time
   */
  public MailStatus tellSomebodyElse(
      String eventId, Account account, String task, String completedBy, String occasion) {
    return post.send(
        letters
            .toOwner(MailPurpose.SOMEBODY_ELSE, eventId, account, title(eventId, account))
            .causedBy(MailCause.at(account.accountId()).by(completedBy))
            .on(occasion)
            .with(Map.of("task", task, "completedBy", completedBy)));
  }

  /**
   * Tells the organizer that what they decided could not be carried out, and what was in the way.
   */
  public MailStatus tellNotPossible(String eventId, String decisionId, Obstacle obstacle) {
    return post.send(
        letters
            .toOrganizer(MailPurpose.NOT_POSSIBLE, events.require(eventId))
            .on(decisionId, 0)
            .with(Map.of("kind", obstacle.kind(), "why", obstacle.sentence())));
  }

  /** The same answer, told to the organizer if it is a refusal and no later step tells of it. */
  MailStatus told(MailStatus status, String presenterId, MailPurpose of) {
    if (status == MailStatus.REFUSED) {
      tellUndelivered(presenterId, of);
    }
    return status;
  }

  private String title(String eventId, Account account) {
    return events
        .findById(eventId)
        .filter(event -> event.accountId().equals(account.accountId()))
        .map(Event::title)
        .orElseGet(account::organization);
  }
}
