package io.rostrum.localengine.history;

import java.util.Optional;

/** The engine writes -1 where it has no key, and no date. */
final class Keys {
  private Keys() {}

  static Optional<Long> present(long keyOrNone) {
    return keyOrNone < 0 ? Optional.empty() : Optional.of(keyOrNone);
  }
}
