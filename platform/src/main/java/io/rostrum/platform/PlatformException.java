package io.rostrum.platform;

/**
 * The platform cannot do what it was asked; the message tells a person what happened and what to
 * do.
 */
public class PlatformException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlatformException(String message) {
    super(message);
  }

  public PlatformException(String message, Throwable cause) {
    super(message, cause);
  }
}
