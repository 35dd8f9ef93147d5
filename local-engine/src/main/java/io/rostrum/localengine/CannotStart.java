package io.rostrum.localengine;

/** Why the engine does not start or go on, in one sentence for a person, with what to do. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
