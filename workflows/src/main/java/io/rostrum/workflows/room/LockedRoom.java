package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.time.Instant;

/** A room whose row this transaction has locked: nothing else changes in it now. */
record LockedRoom(Room room, Event event, Instant now) {

  String eventId() {
    return room.eventId();
  }
}
