package io.rostrum.room.web;

import java.time.Duration;

/** Too many new people come to an event at once. */
public final class TooManyArrivals extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  TooManyArrivals(Duration retryAfter) {
    // Thrown a thousand times a second and never logged, so it looks for no stack.
    super(null, null, false, false);
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
