package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import java.util.Set;

/** Janus, or its plugin, says no. */
final class JanusError extends RuntimeException {
  static final int NO_SUCH_SESSION = 458;
  static final int NO_SUCH_HANDLE = 459;
  static final int NO_SUCH_ROOM = 426;
  static final int ROOM_EXISTS = 427;
  static final int NO_SUCH_FEED = 428;

  /** In Janus itself, and in its plugin. */
  private static final Set<Integer> TROUBLES_OF_ITS_OWN = Set.of(490, 499, NO_SUCH_ROOM);

  private static final long serialVersionUID = 1L;

  private final int code;

  JanusError(int code, String reason) {
    super(reason + " (" + code + ")");
    this.code = code;
  }

  int code() {
    return code;
  }

  /** What it means after something of a browser's was passed on: that was wrong, or Janus is. */
  RuntimeException toCaller() {
    return TROUBLES_OF_ITS_OWN.contains(code)
        ? new MediaAwayException(getMessage(), this)
        : new MediaRefusedException(MediaRefusal.NOT_USABLE, getMessage());
  }
}
