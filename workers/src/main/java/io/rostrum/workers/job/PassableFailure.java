package io.rostrum.workers.job;

/**
 * A failure that is tried again as any other, and stops nothing if it lasts: after the last try it
 * is settled, and the step is done once more, with all its tries, on what was settled.
 */
public class PassableFailure extends ExplainedFailure {
  private static final long serialVersionUID = 1L;

  private final transient Runnable settlement;

  /**
   * @param settlement stores that it is not tried any more
   */
  public PassableFailure(String message, Throwable cause, Runnable settlement) {
    super(message, cause);
    this.settlement = settlement;
  }

  void settle() {
    settlement.run();
  }
}
