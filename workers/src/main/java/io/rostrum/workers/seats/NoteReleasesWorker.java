package io.rostrum.workers.seats;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.scheduling.FormFields;
import io.rostrum.workflows.seats.LostSeats;
import io.rostrum.workflows.seats.LostSeatsView;
import org.springframework.stereotype.Component;

/** Notes who gives up a presenter seat, as the organizer chose. */
@Component
class NoteReleasesWorker
    implements Worker<NoteReleasesWorker.Variables, NoteReleasesWorker.Result> {
  private static final String TASK = "Task_ReleaseSeats";

  private final Authority authority;
  private final LostSeats seats;

  NoteReleasesWorker(Authority authority, LostSeats seats) {
    this.authority = authority;
    this.seats = seats;
  }

  record Variables(Object decision, Object typedChange, int releaseTries) {}

  /**
   * @param seatsAreLost whether more have to be chosen
   * @param releaseTries how often fewer were chosen than have to be
   * @param typedChange always empty: it was taken over
   */
  record Result(
      boolean seatsAreLost, LostSeatsView lostSeats, int releaseTries, Object typedChange) {}

  @Override
  public String jobType() {
    return "note-releases";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    authority.use(step.processInstanceKey(), TASK, step.elementInstanceKey());
    String accountId = authority.accountIdOf(step.processInstanceKey());
    boolean isChosen = "choose".equals(variables.decision());
    LostSeatsView lost =
        isChosen
            ? seats.choose(accountId, FormFields.of(variables.typedChange()).lines("chosen"))
            // The rest goes by the order, after whom they chose before.
            : seats.look(accountId);
    boolean isMissing = isChosen && lost.toChoose() > 0;
    return new Result(isMissing, lost, variables.releaseTries() + 1, null);
  }
}
