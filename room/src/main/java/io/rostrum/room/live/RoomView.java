package io.rostrum.room.live;

import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A room as one person sees it: the snapshot that the API answers and live updates carry.
 *
 * @param openedAt since when the event is going on
 * @param now the server's time, by which pages set theirs
 */
public record RoomView(
    EventView event,
    RoomState state,
    Optional<Instant> openedAt,
    Instant now,
    You you,
    List<Person> people,
    Counts counts) {

  /**
   * @param zone the IANA name of the zone that people are shown its times in
   */
  public record EventView(String title, EventType type, Instant start, Instant end, String zone) {}

  /**
   * @param mayRun may open and close the room (R8, R9)
   * @param mayOpen may open it now
   * @param mayOpenFrom from when on, for those who may run the room
   */
  public record You(
      String id,
      String name,
      Role role,
      boolean mayRun,
      boolean mayOpen,
      Optional<Instant> mayOpenFrom) {}

  public record Person(String id, String name, Role role, boolean you) {}

  /** How many are present, shown by name or not. */
  public record Counts(int organizers, int presenters, int attendees) {}
}
