package io.rostrum.workers.job;

/**
 * What a step needs is on its way. The step is tried again, soon at first and then less often; each
 * time costs a try, so that waiting in vain becomes an incident with this message.
 */
public class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotYet(String message) {
    super(message);
  }
}
