package io.rostrum.workflows.engine;

/** The process engine does not do what it is asked for, and may later. */
public class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** It did not answer in time, or could not be reached. */
  static EngineUnavailable away(String doing, Throwable cause) {
    return new EngineUnavailable(
        "The process engine did not answer while Rostrum was "
            + doing
            + ". Is Camunda running, and are rostrum.engine.grpc-address and rest-address right?",
        cause);
  }
}
