package io.rostrum.workers.seats;

import io.rostrum.workers.job.NotYet;

/** Seats are paid for the rest of a billing cycle, which has to be charged itself first. */
class CycleNotCharged extends NotYet {
  private static final long serialVersionUID = 1L;

  CycleNotCharged() {
    super(
        "The account's billing cycle is over, and the next one is not charged yet. If this stays"
            + " so, look for an incident of the account's process \"Bill an account\", mend it,"
            + " then retry.");
  }
}
