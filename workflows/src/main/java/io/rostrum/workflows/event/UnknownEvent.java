package io.rostrum.workflows.event;

import io.rostrum.workflows.engine.Unrepairable;

/** A process speaks of an event that the database does not have. */
public class UnknownEvent extends Unrepairable {
  private static final long serialVersionUID = 1L;

  public UnknownEvent(String eventId) {
    super(
        "Event "
            + eventId
            + " is not in the database. Was the database restored to an earlier day than the"
            + " engine? Cancel this instance, or restore the database and retry.");
  }
}
