package io.rostrum.workflows.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who was in which room, from when to when. */
public interface AttendanceRepository extends Repository<Attendance, String> {

  Attendance save(Attendance attendance);

  List<Attendance> findByEventId(String eventId);

  @Query("select distinct a.eventId from Attendance a where a.isCurrent and a.lastSeenAt < :before")
  List<String> eventsWithLost(Instant before);

  /**
   * Those whose going concerns others, because they run the room, hold or wait for something, and
   * who have not been seen lately.
   */
  @Query(
      "select p from Participant p, Room r where r.eventId = p.eventId"
          + " and r.state <> io.rostrum.workflows.room.RoomState.CLOSED"
          + " and not exists (select a from Attendance a where a.participantId = p.participantId"
          + " and a.isCurrent and a.lastSeenAt >= :before)"
          + " and (p.role <> io.rostrum.workflows.room.Role.ATTENDEE and exists (select a from"
          + " Attendance a where a.participantId = p.participantId and a.isCurrent)"
          + " or exists (select s from MediaSlot s where s.participantId = p.participantId)"
          + " or exists (select w from MediaWait w where w.key.participantId = p.participantId))")
  List<Participant> findLost(Instant before);

  /** When somebody was last seen during the stay that goes on, in the room or in the lobby. */
  @Query(
      "select a.lastSeenAt from Attendance a where a.participantId = :participantId"
          + " and a.isCurrent")
  Optional<Instant> lastSeen(String participantId);

  /** Which of these people are in the room. */
  @Query(
      "select a.participantId from Attendance a where a.participantId in :participantIds"
          + " and a.isCurrent and not a.inLobby")
  Set<String> here(Collection<String> participantIds);

  /** How many people are there now, in all rooms or in all lobbies. */
  @Query("select count(a) from Attendance a where a.isCurrent and a.inLobby = :inLobby")
  long countPresent(boolean inLobby);

  @Query("select a.seatNo from Attendance a where a.eventId = :eventId and a.seatNo is not null")
  Set<Integer> takenSeats(String eventId);

  @Query(
      "select count(a) > 0 from Attendance a where a.eventId = :eventId and a.isCurrent"
          + " and a.inLobby")
  boolean isAnybodyWaiting(String eventId);

  /**
   * Ends the stays of attendees who hold nothing, when the person was last seen, not when that was
   * noticed.
   */
  @Modifying
  @Query(
      "update Attendance a set a.leftAt = a.lastSeenAt, a.isCurrent = null,"
          + " a.seatNo = null, a.attendeeSeats = null"
          + " where a.isCurrent and a.lastSeenAt < :before"
          + " and a.role = io.rostrum.workflows.room.Role.ATTENDEE"
          + " and not exists (select s from MediaSlot s where s.participantId = a.participantId)"
          + " and not exists (select w from MediaWait w"
          + " where w.key.participantId = a.participantId)")
  int endLost(Instant before);

  @Modifying
  @Query(
      "update Attendance a set a.lastSeenAt = :now"
          + " where a.isCurrent and a.participantId in :participantIds")
  int seen(Collection<String> participantIds, Instant now);

  @Modifying
  @Query(
      "update Attendance a set a.leftAt = :now, a.lastSeenAt = :now, a.isCurrent = null,"
          + " a.seatNo = null, a.attendeeSeats = null"
          + " where a.isCurrent and a.participantId = :participantId")
  int leaves(String participantId, Instant now);

  /** Ends the stay of somebody whose page is gone, when they were last seen. */
  @Modifying
  @Query(
      "update Attendance a set a.leftAt = a.lastSeenAt, a.isCurrent = null,"
          + " a.seatNo = null, a.attendeeSeats = null"
          + " where a.isCurrent and a.participantId = :participantId")
  int timesOut(String participantId);

  @Modifying
  @Query(
      "update Attendance a set a.leftAt = :now, a.lastSeenAt = :now, a.isCurrent = null,"
          + " a.seatNo = null, a.attendeeSeats = null"
          + " where a.isCurrent and a.eventId = :eventId")
  int everybodyLeaves(String eventId, Instant now);
}
