package io.rostrum.workflows.engine;

/** The process engine does not let Rostrum in, or forbids it what it needs. */
public class EngineRefuses extends EngineUnavailable {
  private static final long serialVersionUID = 1L;

  private EngineRefuses(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** It does not know Rostrum by this name and password, or does not allow it this. */
  static EngineRefuses refused(String doing, Throwable cause) {
    return new EngineRefuses(
        "The process engine refused Rostrum "
            + doing
            + ". Are rostrum.engine.username and rostrum.engine.password right, has that user the"
            + " permissions that docs/operations.md names, and does Camunda reach its database?",
        cause);
  }

  /** Who gives tokens for it gave Rostrum none. */
  static EngineRefuses noToken(String doing, Throwable cause) {
    return new EngineRefuses(
        "Rostrum got no token for the process engine while it was "
            + doing
            + ". Are CAMUNDA_CLIENT_ID, CAMUNDA_CLIENT_SECRET and CAMUNDA_AUTHORIZATION_SERVER_URL"
            + " right, does that server answer, and can Rostrum write the file"
            + " CAMUNDA_CLIENT_CONFIG_PATH?",
        cause);
  }
}
