package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.text.OneLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an organizer is told when something did not go as they meant it to. */
@Component
class Notices {
  private static final int LONGEST_TITLE = 200;

  /** Mails to people who are still expected to present: a wrong address can be put right. */
  private static final Set<MailPurpose> BEFORE_THE_EVENT =
      EnumSet.of(MailPurpose.INVITATION, MailPurpose.REMINDER, MailPurpose.CHANGE);

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

  MailStatus tellUndelivered(String presenterId, MailPurpose of) {
    List<OutgoingMail> refused = outgoing.refusalsOf(presenterId, of);
    if (refused.isEmpty()) {
      return MailStatus.SENT;
    }
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    OutgoingMail last = refused.getLast();
    String occasion = "%s-%d-%d".formatted(of, presenter.listPosition(), refused.size());
    boolean canBeMended = event.status() == EventStatus.SCHEDULED && BEFORE_THE_EVENT.contains(of);
    return post.send(
        letters
            .toOrganizer(MailPurpose.UNDELIVERED, event)
            .on(occasion, last.scheduleRevision())
            .with("presenter", presenter)
            .with("of", of)
            .with("reason", last.refusal().orElseThrow())
            .with("canBeMended", canBeMended));
  }

  MailStatus tellSomebodyElse(
      String eventId,
      Account account,
      String title,
      String task,
      String completedBy,
      String occasion) {
    return post.send(
        letters
            .toOwner(MailPurpose.SOMEBODY_ELSE, eventId, account, shown(title, account))
            .on(occasion)
            .with(Map.of("task", task, "completedBy", completedBy)));
  }

  MailStatus tellNotPossible(String eventId, String decisionId, String kindCode, String why) {
    return post.send(
        letters
            .toOrganizer(MailPurpose.NOT_POSSIBLE, events.require(eventId))
            .on(decisionId, 0)
            .with(Map.of("kind", kindCode, "why", why)));
  }

  // A draft's title is what somebody typed, unchecked.
  private static String shown(String title, Account account) {
    String line = OneLine.of(title);
    if (line.isEmpty()) {
      return account.language().words("mail.words").getString("untitled");
    }
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
