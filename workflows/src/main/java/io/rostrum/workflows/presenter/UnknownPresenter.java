package io.rostrum.workflows.presenter;

import io.rostrum.workflows.engine.Unrepairable;

/** A process speaks of a presenter that the database does not have. */
public class UnknownPresenter extends Unrepairable {
  private static final long serialVersionUID = 1L;

  public UnknownPresenter(String presenterId) {
    super(
        "Presenter "
            + presenterId
            + " is not in the database. Was the message published by hand, or the database"
            + " restored? Cancel this instance, or restore the database and retry.");
  }
}
