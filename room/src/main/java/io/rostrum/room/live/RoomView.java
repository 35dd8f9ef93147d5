package io.rostrum.room.live;

import io.rostrum.workflows.event.EventStatus;
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
 * @param ending when the event ends, for those who run it while it goes on
 * @param now the server's time, by which pages set theirs
 */
public record RoomView(
    EventView event,
    RoomState state,
    Optional<Instant> openedAt,
    Optional<Ending> ending,
    Instant now,
    You you,
    List<Person> people,
    Counts counts) {

  /**
   * @param end the planned end, whether or not the event is prolonged
   * @param zone the IANA name of the zone that people are shown its times in
   * @param cancelReason why the event was called off, if it was
   */
  public record EventView(
      String title,
      EventType type,
      Instant start,
      Instant end,
      String zone,
      EventStatus status,
      Optional<String> cancelReason) {}

  /**
   * @param at until when the event goes on, as planned or prolonged
   * @param warnFrom from when on the page says that the end is near
   * @param latest when the plan's longest duration is over
   * @param moreMinutes how much longer the event goes on when it is prolonged, up to the latest end
   */
  public record Ending(Instant at, Instant warnFrom, Instant latest, long moreMinutes) {}

  /**
   * @param mayRun may open and close the room (R8, R9)
   * @param mayOpen may open it now
   * @param mayProlong may let the event go on longer now
   * @param mayOpenFrom from when on, for those who may run the room
   */
  public record You(
      String id,
      String name,
      Role role,
      boolean mayRun,
      boolean mayOpen,
      boolean mayProlong,
      Optional<Instant> mayOpenFrom) {}

  public record Person(String id, String name, Role role, boolean you) {}

  /** How many are present, shown by name or not. */
  public record Counts(int organizers, int presenters, int attendees) {}
}
