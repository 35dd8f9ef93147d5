package io.rostrum.localengine.engine;

/** The engine stops, so a command is not answered any more. It may have been carried out. */
public final class EngineStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineStopped() {
    super("The engine is stopping and answers nothing any more. Try again when it is back.");
  }
}
