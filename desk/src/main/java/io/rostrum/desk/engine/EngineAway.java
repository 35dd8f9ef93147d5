package io.rostrum.desk.engine;

/** The engine does not answer. It may do so soon. */
public final class EngineAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineAway(Throwable cause) {
    super("The engine does not answer", cause);
  }
}
