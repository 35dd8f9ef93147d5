package io.rostrum.media.janus;

import io.rostrum.media.Feed;

/** How much a browser is let send, in bits a second. */
final class Bitrates {
  /** Text on a screen has to stay readable. */
  static final int HIGHEST = 2_500_000;

  private static final int CAMERA = 1_000_000;

  private Bitrates() {}

  static int of(Feed.Kind kind) {
    return kind == Feed.Kind.CAMERA ? CAMERA : HIGHEST;
  }
}
