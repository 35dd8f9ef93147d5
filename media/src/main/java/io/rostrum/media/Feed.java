package io.rostrum.media;

import java.util.Objects;

/**
 * One picture or one sound that somebody sends into a room.
 *
 * @param person who sends it, as the caller names people
 */
public record Feed(String person, Kind kind) {
  /** What is sent. A shared screen is a picture like a camera's, and is told apart by this only. */
  public enum Kind {
    CAMERA,
    SCREEN,
    MICROPHONE
  }

  public Feed {
    Objects.requireNonNull(kind);
    if (person.isBlank()) {
      throw new IllegalArgumentException("A feed is somebody's.");
    }
  }
}
