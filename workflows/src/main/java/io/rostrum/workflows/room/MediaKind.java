package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.refusal.Refusal;

/** What a media slot is for (R14): a camera is one thing, a microphone another. */
public enum MediaKind {
  CAMERA {
    @Override
    public int limit(EventLimits limits) {
      return limits.cameras();
    }

    @Override
    Refusal full() {
      return Refusal.CAMERA_SLOTS_FULL;
    }
  },
  MICROPHONE {
    @Override
    public int limit(EventLimits limits) {
      return limits.microphones();
    }

    @Override
    Refusal full() {
      return Refusal.MICROPHONE_SLOTS_FULL;
    }
  };

  /** How many of this kind may be on at the same time. */
  public abstract int limit(EventLimits limits);

  /** Why somebody who asks for one has to wait. */
  abstract Refusal full();
}
