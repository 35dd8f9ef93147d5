package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.refusal.Refusal;
import java.util.function.ToIntFunction;

/** What a media slot is for (R14): a camera is one thing, a microphone another. */
public enum MediaKind {
  CAMERA(
      EventLimits::cameras,
      Refusal.CAMERA_SLOTS_FULL,
      RoomEffect.CAMERA_ON,
      RoomEffect.CAMERA_OFF,
      RoomEffect.CAMERA_HANDED_OVER),
  MICROPHONE(
      EventLimits::microphones,
      Refusal.MICROPHONE_SLOTS_FULL,
      RoomEffect.MICROPHONE_ON,
      RoomEffect.MICROPHONE_OFF,
      RoomEffect.MICROPHONE_HANDED_OVER);

  private final ToIntFunction<EventLimits> limit;
  private final Refusal full;
  private final RoomEffect on;
  private final RoomEffect off;
  private final RoomEffect handedOver;

  MediaKind(
      ToIntFunction<EventLimits> limit,
      Refusal full,
      RoomEffect on,
      RoomEffect off,
      RoomEffect handedOver) {
    this.limit = limit;
    this.full = full;
    this.on = on;
    this.off = off;
    this.handedOver = handedOver;
  }

  /** How many of this kind may be on at the same time. */
  public int limit(EventLimits limits) {
    return limit.applyAsInt(limits);
  }

  /** Why somebody who asks for one has to wait. */
  Refusal full() {
    return full;
  }

  RoomEffect on() {
    return on;
  }

  RoomEffect off() {
    return off;
  }

  RoomEffect handedOver() {
    return handedOver;
  }

  /** The action by which somebody asks for one. */
  RoomAction taking() {
    return switch (this) {
      case CAMERA -> RoomAction.TAKE_CAMERA;
      case MICROPHONE -> RoomAction.TAKE_MICROPHONE;
    };
  }
}
