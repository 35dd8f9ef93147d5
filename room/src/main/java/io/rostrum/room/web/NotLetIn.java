package io.rostrum.room.web;

/** Somebody asks for a room that does not let them in. */
public final class NotLetIn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public NotLetIn(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** Why not. */
  public enum Reason {
    /** Nobody of that name, or not from the browser that they entered from. */
    NOT_THIS_BROWSER,
    /** They were removed. */
    REMOVED
  }
}
