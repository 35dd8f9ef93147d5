package io.rostrum.workers.event;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.PresenterRepository;
import org.springframework.stereotype.Component;

/** Starts each presenter's own process; a repetition is taken for the first time. */
@Component
class InvitePresentersWorker implements Worker<InvitePresentersWorker.Variables, NoResult> {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final Engine engine;

  InvitePresentersWorker(EventRepository events, PresenterRepository presenters, Engine engine) {
    this.events = events;
    this.presenters = presenters;
    this.engine = engine;
  }

  record Variables(String eventId) {}

  @Override
  public String jobType() {
    return "invite-presenters";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    Event event = events.require(variables.eventId());
    presenters
        .findByEventIdOrderByListPosition(event.eventId())
        .forEach(presenter -> engine.publish(presenter.invitation(event.title())));
    return NoResult.NONE;
  }
}
