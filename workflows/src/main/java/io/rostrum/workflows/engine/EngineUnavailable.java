package io.rostrum.workflows.engine;

/** The process engine did not answer in time, or could not be reached. */
public class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineUnavailable(String doing, Throwable cause) {
    super(
        "The process engine did not answer while Rostrum was "
            + doing
            + ". Is Camunda running, and are rostrum.engine.grpc-address and rest-address right?",
        cause);
  }
}
