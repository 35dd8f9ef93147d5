package io.rostrum.workflows.room;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for in a room. */
public enum RoomAction {
  /** Come in by a personal link, which binds it to the browser. */
  ENTER,
  OPEN,
  /** Close before the planned start: people wait again. */
  INTERRUPT,
  /** Go on for some time after the end. */
  PROLONG,
  /** End the event; before the planned start the same as {@link #INTERRUPT}. */
  CLOSE;

  public static Optional<RoomAction> ofName(String name) {
    return Stream.of(values()).filter(action -> action.name().equals(name)).findFirst();
  }
}
