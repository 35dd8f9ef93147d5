package io.rostrum.room.web;

/** A picture or a sound is not sent, or not received. */
public final class NotOnAir extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why; each is the code of a problem. */
  public enum Reason {
    /** Whoever wants to be seen or heard needs the slot first. */
    SLOT_NEEDED,
    /** Only who is in the room while it is open receives anything. */
    NOT_IN_ROOM,
    /** What the browser offers or answers is nothing that the media server is told. */
    OFFER_REFUSED,
    /** This Rostrum has no media server. */
    NO_MEDIA_HERE,
    /** The media server does not answer. */
    MEDIA_AWAY
  }

  public NotOnAir(Reason reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
