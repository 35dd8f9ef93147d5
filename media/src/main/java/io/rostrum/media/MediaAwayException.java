package io.rostrum.media;

/** The media server is not there, or does not answer in time. It may be there a moment later. */
public final class MediaAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MediaAwayException(String message) {
    super(message);
  }

  public MediaAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
