package io.rostrum.media;

/** What the browser sent is not passed on, and nothing has changed. */
public final class MediaRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final MediaRefusal refusal;

  public MediaRefusedException(MediaRefusal refusal, String detail) {
    super(refusal + ": " + detail);
    this.refusal = refusal;
  }

  public MediaRefusedException(MediaRefusal refusal) {
    super(refusal.toString());
    this.refusal = refusal;
  }

  public MediaRefusal refusal() {
    return refusal;
  }
}
