package io.rostrum.room.web;

import io.rostrum.workflows.room.Participant;
import java.util.Optional;

/** Somebody asks for a room that does not let them in. */
public final class NotLetIn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Participant removed;

  private NotLetIn(String reason, Participant removed) {
    super(reason);
    this.removed = removed;
  }

  /** Nobody of that name, or not from the browser that they entered from. */
  public static NotLetIn notThisBrowser() {
    return new NotLetIn("not this browser", null);
  }

  /** They were removed. */
  public static NotLetIn removed(Participant person) {
    return new NotLetIn("removed", person);
  }

  /** Whoever was removed; empty if nobody is known by that browser. */
  Optional<Participant> removed() {
    return Optional.ofNullable(removed);
  }
}
