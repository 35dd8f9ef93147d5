package io.rostrum.workers.billing;

import io.rostrum.workers.job.NotYet;

/** What is paid for the rest of a billing cycle waits until that is charged itself. */
public class CycleNotCharged extends NotYet {
  private static final long serialVersionUID = 1L;

  public CycleNotCharged() {
    super(
        "The account's billing cycle is over, and the next one is not charged yet. If this stays"
            + " so, look for an incident of the account's process \"Bill an account\", mend it,"
            + " then retry.");
  }
}
