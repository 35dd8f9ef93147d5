package io.rostrum.workers.job;

/** A passing failure whose message is fit for Operate: no address, no secret, and what to do. */
public class ExplainedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExplainedFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
