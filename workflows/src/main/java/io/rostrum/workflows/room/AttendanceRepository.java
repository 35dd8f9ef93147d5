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

  /**
   * Not seen lately, and not because the instance that saw them is stalled: that one may have their
   * pages still.
   */
  String UNSEEN =
      " a.isCurrent and a.lastSeenAt < :before and not exists (select i from ApplicationInstance i"
          + " where i.instanceId = a.seenBy and i.instanceId <> :by and i.aliveAt < :stalled) ";

  /** In which events anybody has not been seen lately. */
  @Query("select distinct a.eventId from Attendance a where" + UNSEEN + "order by a.eventId")
  List<String> eventsWithLost(Instant before, Instant stalled, String by);

  /**
   * Those who have not been seen lately and whose going concerns others, because they run the room,
   * hold or wait for something.
   */
  @Query(
      "select p from Attendance a"
          + " join Participant p on p.participantId = a.participantId"
          + " join Room r on r.eventId = a.eventId"
          + " where"
          + UNSEEN
          + "and r.state <> io.rostrum.workflows.room.RoomState.CLOSED"
          + " and (p.role <> io.rostrum.workflows.room.Role.ATTENDEE"
          + " or exists (select s from MediaSlot s where s.participantId = p.participantId)"
          + " or exists (select w from MediaWait w where w.key.participantId = p.participantId))")
  List<Participant> findLost(Instant before, Instant stalled, String by);

  /** Those who are gone already, and of whom a camera or a microphone is left. */
  @Query(
      "select p from MediaSlot s join Participant p on p.participantId = s.participantId"
          + " where not exists (select a from Attendance a"
          + " where a.participantId = s.participantId and a.isCurrent)")
  List<Participant> findGoneWithMedia();

  /** Those who are gone already, and still stand in line. */
  @Query(
      "select p from MediaWait w join Participant p on p.participantId = w.key.participantId"
          + " where not exists (select a from Attendance a"
          + " where a.participantId = w.key.participantId and a.isCurrent)")
  List<Participant> findGoneFromLine();

  /** When somebody was last seen during the stay that goes on, in the room or in the lobby. */
  @Query(
      "select a.lastSeenAt from Attendance a where a.participantId = :participantId"
          + " and a.isCurrent")
  Optional<Instant> lastSeen(String participantId);

  /** Whether somebody is in the room and was seen there lately, and has not closed their page. */
  @Query(
      "select count(a) > 0 from Attendance a where a.participantId = :participantId"
          + " and a.isCurrent and not a.inLobby and a.goneAt is null and a.lastSeenAt > :after")
  boolean isSeen(String participantId, Instant after);

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
   * Ends the stays of attendees of an event who hold nothing, when the person was last seen, not
   * when that was noticed. To be asked under the room's lock.
   */
  @Modifying
  @Query(
      "update Attendance a set a.leftAt = coalesce(a.goneAt, a.lastSeenAt), a.isCurrent = null,"
          + " a.seatNo = null, a.attendeeSeats = null"
          + " where a.eventId = :eventId and"
          + UNSEEN
          + "and a.role = io.rostrum.workflows.room.Role.ATTENDEE"
          + " and not exists (select s from MediaSlot s where s.participantId = a.participantId)"
          + " and not exists (select w from MediaWait w"
          + " where w.key.participantId = a.participantId)")
  int endLost(String eventId, Instant before, Instant stalled, String by);

  /** One person is connected to an instance. */
  @Modifying
  @Query(
      "update Attendance a set a.lastSeenAt = :now, a.seenBy = :by, a.goneAt = null"
          + " where a.isCurrent and a.participantId = :participantId")
  int seen(String participantId, Instant now, String by);

  /** A page of one person said that it was closed. */
  @Modifying
  @Query(
      "update Attendance a set a.goneAt = :now where a.isCurrent"
          + " and a.participantId = :participantId")
  int closed(String participantId, Instant now);

  @Query(
      value =
          "select attendance_id from attendance"
              + " where is_current and participant_id in (:participantIds) for update skip locked",
      nativeQuery = true)
  List<String> lockThoseFree(Collection<String> participantIds);

  /**
   * Those whom an instance saw, and not lately, or who closed their page before any did; as many as
   * may be told of at once, others come the next time.
   */
  @Query(
      value =
          "select attendance_id from attendance where is_current and away_at is null"
              + " and not in_lobby and last_seen_at <= :before"
              + " and (seen_by = :by or (seen_by is null and gone_at is not null))"
              + " fetch first 500 rows only for update skip locked",
      nativeQuery = true)
  List<String> lockThoseUnseen(String by, Instant before);

  @Query(
      "select distinct a.eventId from Attendance a where a.attendanceId in :attendanceIds"
          + " and a.awayAt is not null")
  List<String> eventsOfThoseAway(Collection<String> attendanceIds);

  /** Who is in a room, and not at their page at this moment. */
  @Query(
      "select a.participantId from Attendance a where a.eventId = :eventId and a.isCurrent"
          + " and a.awayAt is not null")
  Set<String> away(String eventId);

  @Modifying
  @Query("update Attendance a set a.awayAt = :now where a.attendanceId in :attendanceIds")
  void goAway(Collection<String> attendanceIds, Instant now);

  @Modifying
  @Query(
      "update Attendance a set a.lastSeenAt = :now, a.seenBy = :by, a.goneAt = null,"
          + " a.awayAt = null where a.isCurrent and a.attendanceId in :attendanceIds")
  void seenDuring(Collection<String> attendanceIds, Instant now, String by);

  /**
   * Ends stays now. Whoever was not there any more when those were recorded who were connected had
   * gone when they were last seen, though the time of grace is not over.
   */
  String END =
      "update Attendance a set a.isCurrent = null, a.seatNo = null, a.attendeeSeats = null,"
          + " a.leftAt = case when a.lastSeenAt < (select max(i.aliveAt) from ApplicationInstance i"
          + " where i.instanceId = a.seenBy) then a.lastSeenAt else :now end"
          + " where a.isCurrent ";

  @Modifying
  @Query(END + "and a.participantId = :participantId")
  int leaves(String participantId, Instant now);

  /** Ends the stay of somebody whose page is gone, when they were last seen. */
  @Modifying
  @Query(
      "update Attendance a set a.leftAt = coalesce(a.goneAt, a.lastSeenAt), a.isCurrent = null,"
          + " a.seatNo = null, a.attendeeSeats = null"
          + " where a.isCurrent and a.participantId = :participantId")
  int timesOut(String participantId);

  @Modifying
  @Query(END + "and a.eventId = :eventId")
  int everybodyLeaves(String eventId, Instant now);
}
