package io.rostrum.workers.presenter;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.SeatOutcome;
import org.springframework.stereotype.Component;

/** Takes a presenter seat for somebody who was invited, or finds out that they wait for one. */
@Component
class TakePresenterSeatWorker
    implements Worker<TakePresenterSeatWorker.Variables, TakePresenterSeatWorker.Result> {
  private final PresenterSeats seats;
  private final PresenterRepository presenters;

  TakePresenterSeatWorker(PresenterSeats seats, PresenterRepository presenters) {
    this.seats = seats;
    this.presenters = presenters;
  }

  /**
   * @param round which time it is, from 1; missing in messages of earlier versions, or anything in
   *     one that Rostrum did not send
   */
  record Variables(String presenterId, Object round) {

    int knownRound() {
      return round instanceof Integer number ? number : 1;
    }
  }

  /**
   * @param placeId what messages about this time alone are keyed by
   * @param occasion always empty: what comes next is the first mail of its kind
   */
  record Result(SeatOutcome seat, String placeId, String occasion) {}

  @Override
  public String jobType() {
    return "take-presenter-seat";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    String presenterId = variables.presenterId();
    SeatOutcome seat = seats.take(presenterId, variables.knownRound());
    String placeId =
        seat == SeatOutcome.UNKNOWN_PRESENTER ? "" : presenters.require(presenterId).placeId();
    return new Result(seat, placeId, "");
  }
}
