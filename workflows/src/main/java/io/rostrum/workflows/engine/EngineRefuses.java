package io.rostrum.workflows.engine;

/** The process engine does not let Rostrum in, or forbids it what it needs. */
public class EngineRefuses extends EngineUnavailable {
  private static final long serialVersionUID = 1L;

  EngineRefuses(String doing, Throwable cause) {
    super(
        "The process engine refused Rostrum "
            + doing
            + ". Are rostrum.engine.username and rostrum.engine.password right, has that user the"
            + " permissions that docs/operations.md names, and does Camunda reach its database?",
        cause);
  }
}
