package io.rostrum.workflows.engine;

/**
 * Something that no repetition mends. The job that meets it becomes an incident at once, and the
 * message tells an analyst in Operate what to do; it holds no address and no secret.
 */
public class Unrepairable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unrepairable(String message) {
    super(message);
  }
}
