package io.rostrum.workers.presenter;

import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.presenter.PresenterSeats;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a presenter seat for somebody who was invited. */
@Component
class TakePresenterSeatWorker implements Worker<TakePresenterSeatWorker.Variables> {
  private final PresenterSeats seats;

  TakePresenterSeatWorker(PresenterSeats seats) {
    this.seats = seats;
  }

  record Variables(String presenterId) {}

  @Override
  public String jobType() {
    return "take-presenter-seat";
  }

  @Override
  public Class<Variables> variables() {
    return Variables.class;
  }

  @Override
  public Object carryOut(Variables variables, long processInstanceKey) {
    return Map.of("seat", seats.take(variables.presenterId()));
  }
}
