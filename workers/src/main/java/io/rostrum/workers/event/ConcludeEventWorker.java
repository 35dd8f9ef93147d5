package io.rostrum.workers.event;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.event.EventLife;
import io.rostrum.workflows.management.DecisionApplication;
import io.rostrum.workflows.management.DecisionNews;
import io.rostrum.workflows.management.PresenterLinkNews;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterNews;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import org.springframework.stereotype.Component;

/**
 * Ends the event and the part of each of its presenters. What the organizer decided too late is not
 * forgotten in silence.
 */
@Component
class ConcludeEventWorker implements Worker<ConcludeEventWorker.Variables, NoResult> {
  private final EventLife life;
  private final PresenterSeats seats;
  private final PresenterRepository presenters;
  private final PresenterLinkNews linkNews;
  private final DecisionApplication application;
  private final DecisionNews news;
  private final Notices notices;
  private final Engine engine;

  ConcludeEventWorker(
      EventLife life,
      PresenterSeats seats,
      PresenterRepository presenters,
      PresenterLinkNews linkNews,
      DecisionApplication application,
      DecisionNews news,
      Notices notices,
      Engine engine) {
    this.life = life;
    this.seats = seats;
    this.presenters = presenters;
    this.linkNews = linkNews;
    this.application = application;
    this.news = news;
    this.notices = notices;
    this.engine = engine;
  }

  record Variables() {}

  @Override
  public String jobType() {
    return "conclude-event";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    String eventId = Long.toString(step.processInstanceKey());
    seats.over(eventId);
    life.conclude(eventId);
    application
        .giveUp(eventId)
        .forEach(id -> notices.tellNotPossible(eventId, id, news.obstacle(id)));
    engine.publishAll(
        presenters.findByEventIdOrderByListPosition(eventId).stream()
            .map(Presenter::presenterId)
            .map(PresenterNews::over)
            .toList());
    engine.publishAll(linkNews.over(eventId));
    return NoResult.NONE;
  }
}
