package io.rostrum.workers.presenter;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.SeatOutcome;
import org.springframework.stereotype.Component;

/** Takes a presenter seat for somebody who was invited. */
@Component
class TakePresenterSeatWorker
    implements Worker<TakePresenterSeatWorker.Variables, TakePresenterSeatWorker.Result> {
  private final PresenterSeats seats;

  TakePresenterSeatWorker(PresenterSeats seats) {
    this.seats = seats;
  }

  record Variables(String presenterId) {}

  record Result(SeatOutcome seat) {}

  @Override
  public String jobType() {
    return "take-presenter-seat";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return new Result(seats.take(variables.presenterId()));
  }
}
