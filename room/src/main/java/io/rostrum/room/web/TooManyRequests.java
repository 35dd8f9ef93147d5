package io.rostrum.room.web;

import java.time.Duration;

/** Whoever asks has used up their bucket. */
public final class TooManyRequests extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  TooManyRequests(Duration retryAfter) {
    // Thrown a thousand times a second and never logged, so it looks for no stack.
    super(null, null, false, false);
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
