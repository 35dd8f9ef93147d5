package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a policy may look at, read under the room's lock.
 *
 * @param participant who asks; empty when nobody of that id belongs to the event
 */
record RoomSituation(
    Event event, Room room, Optional<Participant> participant, RoomTimes times, Instant now) {}
