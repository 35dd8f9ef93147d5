package io.rostrum.room.web;

/** No more pages can be kept up to date at the same time. */
public final class TooManyPages extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooManyPages() {
    // Thrown a thousand times a second and never logged, so it looks for no stack.
    super(null, null, false, false);
  }
}
