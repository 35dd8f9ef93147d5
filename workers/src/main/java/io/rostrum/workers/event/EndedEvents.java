package io.rostrum.workers.event;

import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workers.mail.Outcomes;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLife;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.management.DecisionApplication;
import io.rostrum.workflows.management.DecisionNews;
import io.rostrum.workflows.management.EventsWithoutEngine;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends events whose processes went with their engine, and tells their people what otherwise their
 * processes would have told. What was told is not told again.
 */
@Component
public class EndedEvents {
  private final EventsWithoutEngine ending;
  private final EventRepository events;
  private final EventLife life;
  private final PresenterRepository presenters;
  private final DecisionApplication decisions;
  private final DecisionNews news;
  private final EventMails mails;
  private final Outcomes outcomes;
  private final Notices notices;

  EndedEvents(
      EventsWithoutEngine ending,
      EventRepository events,
      EventLife life,
      PresenterRepository presenters,
      DecisionApplication decisions,
      DecisionNews news,
      EventMails mails,
      Outcomes outcomes,
      Notices notices) {
    this.ending = ending;
    this.events = events;
    this.life = life;
    this.presenters = presenters;
    this.decisions = decisions;
    this.news = news;
    this.mails = mails;
    this.outcomes = outcomes;
    this.notices = notices;
  }

  /**
   * Ends an event for want of its process; why it is cancelled is said in its own language.
   *
   * @return how it ended
   */
  public EventStatus end(Event event) {
    return ending.end(event.eventId(), reason(event));
  }

  /** How it would end, and nothing is changed. */
  public EventStatus rehearseEnd(Event event) {
    return ending.rehearseEnd(event.eventId(), reason(event));
  }

  private static String reason(Event event) {
    return event.language().words("mail.words").getString("cancellation.engineLost");
  }

  /**
   * Tells the people of an event that was ended how it ended.
   *
   * @throws io.rostrum.workers.job.ExplainedFailure if the mail server is away, or a mailbox is not
   *     to be reached now
   */
  public void tell(String eventId) {
    switch (events.require(eventId).status()) {
      case CANCELLED -> {
        mails.tellCancellation(eventId);
        presenters(eventId).forEach(mails::tellCancellationTo);
      }
      case NOT_HELD -> outcomes.nobodyCame(eventId);
      case HELD, CONCLUDED -> {
        presenters(eventId).forEach(outcomes::thank);
        outcomes.report(eventId);
        life.conclude(eventId);
      }
      case SCHEDULED -> throw new IllegalStateException("Event " + eventId + " was not ended");
    }
    decisions
        .giveUp(eventId)
        .forEach(id -> notices.tellNotPossible(eventId, id, news.obstacle(id)));
    ending.told(eventId);
  }

  private List<String> presenters(String eventId) {
    return presenters.findByEventIdOrderByListPosition(eventId).stream()
        .map(Presenter::presenterId)
        .toList();
  }
}
