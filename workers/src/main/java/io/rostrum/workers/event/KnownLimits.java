package io.rostrum.workers.event;

import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.event.EventLimits;

/** Makes sure that the decision table had a row for the account's plan. */
final class KnownLimits {

  private KnownLimits() {}

  static EventLimits require(EventLimits limits) {
    if (limits == null) {
      throw new Unrepairable(
          "The decision event-limits has no row for this account's plan and this type of event."
              + " Add the row to the table in the folder that rostrum.engine.decisions names,"
              + " restart Rostrum, cancel this instance and have the event scheduled again.");
    }
    return limits;
  }
}
