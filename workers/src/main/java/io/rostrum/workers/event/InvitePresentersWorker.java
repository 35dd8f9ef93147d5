package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.management.DecidedPlaces;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import org.springframework.stereotype.Component;

/**
 * Gives out the presenter seats in the order of the list, and starts each presenter's own process;
 * a repetition is taken for the first time.
 */
@Component
class InvitePresentersWorker
    implements Worker<InvitePresentersWorker.Variables, InvitePresentersWorker.Result> {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final PresenterSeats seats;
  private final DecidedPlaces places;
  private final Engine engine;

  InvitePresentersWorker(
      EventRepository events,
      PresenterRepository presenters,
      PresenterSeats seats,
      DecidedPlaces places,
      Engine engine) {
    this.events = events;
    this.presenters = presenters;
    this.seats = seats;
    this.places = places;
    this.engine = engine;
  }

  record Variables(String eventId) {}

  /**
   * @param seatsMissing how many of them wait for a seat
   */
  record Result(int seatsMissing) {}

  @Override
  public String jobType() {
    return "invite-presenters";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    Event event = events.require(variables.eventId());
    seats.placeNamed(event.eventId());
    engine.publishAll(
        presenters.findByEventIdOrderByListPosition(event.eventId()).stream()
            .map(presenter -> presenter.invitation(event.title()))
            .toList());
    return new Result(places.waiting(event.eventId()).size());
  }
}
