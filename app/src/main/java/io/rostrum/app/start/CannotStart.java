package io.rostrum.app.start;

/** Something that keeps Rostrum from starting, in one sentence: what it is, why, and what to do. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }
}
