package io.rostrum.workers.job;

/** The result of a step that tells the process nothing but that it is done. */
public record NoResult() {
  public static final NoResult NONE = new NoResult();
}
