package io.rostrum.workflows.statistics;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.room.Attendance;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the statistics of events from the attendance rows, and keeps them (R16). */
@Service
public class StatisticsOfEvents {
  private final EventRepository events;
  private final RoomRepository rooms;
  private final AttendanceRepository attendances;
  private final EventStatisticsRepository statistics;

  StatisticsOfEvents(
      EventRepository events,
      RoomRepository rooms,
      AttendanceRepository attendances,
      EventStatisticsRepository statistics) {
    this.events = events;
    this.rooms = rooms;
    this.attendances = attendances;
    this.statistics = statistics;
  }

  /** Computes and keeps the statistics; asked again, answers those that were kept. */
  @Transactional
  public EventStatistics keep(String eventId) {
    Room room = rooms.lock(eventId);
    return statistics
        .findById(eventId)
        .orElseGet(
            () ->
                statistics.save(
                    new EventStatistics(
                        events.require(eventId), openedAt(room), closedAt(room), stays(room))));
  }

  /** Everybody's stays while the room was open, for the chart. */
  @Transactional(readOnly = true)
  public List<Stay> stays(String eventId) {
    return stays(rooms.findById(eventId).orElseThrow());
  }

  /**
   * Who was in the room as a presenter while it was open: the ids of the participants. Whoever
   * opened or closed it was there, too, if no page of theirs was seen.
   */
  @Transactional(readOnly = true)
  public Set<String> presented(String eventId) {
    Room room = rooms.findById(eventId).orElseThrow();
    Stream<String> seen =
        stays(room).stream().filter(stay -> stay.role() == Role.PRESENTER).map(Stay::participantId);
    return Stream.of(seen, room.openedBy().stream(), room.closedBy().stream())
        .flatMap(Function.identity())
        .filter(who -> !who.equals(Participant.organizerOf(eventId)))
        .collect(Collectors.toSet());
  }

  private List<Stay> stays(Room room) {
    return attendances.findByEventId(room.eventId()).stream()
        .filter(row -> !row.inLobby())
        .flatMap(row -> within(room, row).stream())
        .toList();
  }

  /** The part of a stay that lies within the time the room was open. */
  private static Optional<Stay> within(Room room, Attendance row) {
    Instant from = later(row.joinedAt(), openedAt(room));
    Instant to =
        Stream.of(row.leftAt().orElse(closedAt(room)), closedAt(room))
            .min(Instant::compareTo)
            .orElseThrow();
    return from.isBefore(to)
        ? Optional.of(new Stay(row.participantId(), row.role(), from, to))
        : Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant openedAt(Room room) {
    return room.openedAt().orElseThrow();
  }

  private static Instant closedAt(Room room) {
    return room.closedAt().orElseThrow();
  }
}
