package io.rostrum.workflows.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who was in which room, from when to when. */
public interface AttendanceRepository extends Repository<Attendance, String> {

  Attendance save(Attendance attendance);

  List<Attendance> findByEventId(String eventId);

  @Query("select distinct a.eventId from Attendance a where a.isCurrent and a.lastSeenAt < :before")
  List<String> eventsWithLost(Instant before);

  /** Ends stays when the person was last seen, not when that was noticed. */
  @Modifying
  @Query(
      "update Attendance a set a.leftAt = a.lastSeenAt, a.isCurrent = null"
          + " where a.isCurrent and a.lastSeenAt < :before")
  int endLost(Instant before);

  @Modifying
  @Query(
      "update Attendance a set a.lastSeenAt = :now"
          + " where a.isCurrent and a.participantId in :participantIds")
  int seen(Collection<String> participantIds, Instant now);

  @Modifying
  @Query(
      "update Attendance a set a.leftAt = :now, a.lastSeenAt = :now, a.isCurrent = null"
          + " where a.isCurrent and a.participantId = :participantId")
  int leaves(String participantId, Instant now);

  @Modifying
  @Query(
      "update Attendance a set a.leftAt = :now, a.lastSeenAt = :now, a.isCurrent = null"
          + " where a.isCurrent and a.eventId = :eventId")
  int everybodyLeaves(String eventId, Instant now);
}
