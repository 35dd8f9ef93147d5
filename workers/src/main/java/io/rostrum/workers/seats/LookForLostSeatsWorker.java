package io.rostrum.workers.seats;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.seats.LostSeats;
import io.rostrum.workflows.seats.LostSeatsView;
import org.springframework.stereotype.Component;

/** Looks whether somebody is to say who gives up a presenter seat. */
@Component
class LookForLostSeatsWorker
    implements Worker<LookForLostSeatsWorker.Variables, LookForLostSeatsWorker.Result> {
  private final Authority authority;
  private final LostSeats seats;

  LookForLostSeatsWorker(Authority authority, LostSeats seats) {
    this.authority = authority;
    this.seats = seats;
  }

  record Variables() {}

  /**
   * @param releaseTries none so far
   */
  record Result(boolean seatsAreLost, LostSeatsView lostSeats, int releaseTries) {}

  @Override
  public String jobType() {
    return "look-for-lost-seats";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    LostSeatsView lost = seats.look(authority.accountIdOf(step.processInstanceKey()));
    return new Result(lost.toChoose() > 0, lost, 0);
  }
}
