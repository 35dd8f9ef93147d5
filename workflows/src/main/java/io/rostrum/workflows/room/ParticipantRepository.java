package io.rostrum.workflows.room;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people who may be in the rooms. */
public interface ParticipantRepository extends Repository<Participant, String> {

  Participant save(Participant participant);

  void delete(Participant participant);

  /** Writes what is pending: the database compares a role with the rows of those who have it. */
  void flush();

  Optional<Participant> findById(String participantId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Participant p where p.participantId = :participantId")
  Optional<Participant> findLocked(String participantId);

  Optional<Participant> findByEventIdAndParticipantId(String eventId, String participantId);

  /** Whom a link is for: the one that holds, or a new one that was not entered yet. */
  @Query(
      "select p from Participant p where p.eventId = :eventId"
          + " and (p.link.linkHash = :hash or p.link.offeredHash = :hash)")
  Optional<Participant> findByLink(String eventId, String hash);

  /** Everybody who has a personal link to an event's room. */
  @Query("select p from Participant p where p.eventId = :eventId and p.link.linkHash is not null")
  List<Participant> findLinked(String eventId);

  /** Everybody who was invited to an event by mail, and so has a link of their own, or had one. */
  @Query("select p from Participant p where p.eventId = :eventId and p.hasMailbox")
  List<Participant> findInvited(String eventId);

  Optional<Participant> findByEventIdAndRole(String eventId, Role role);

  /**
   * Who came from a browser by the link of all attendees, or may: an attendee, also one who was
   * made a presenter since, or a presenter. Presenters first.
   */
  @Query(
      "select p from Participant p where p.eventId = :eventId and p.browserHash = :browserHash"
          + " and p.role <> io.rostrum.workflows.room.Role.ORGANIZER order by p.role desc")
  List<Participant> findGuests(String eventId, String browserHash);

  /** Whether somebody of an event is known by a browser. */
  boolean existsByEventIdAndBrowserHash(String eventId, String browserHash);

  /** Whom a browser is known as, at events that are not over. */
  @Query(
      "select p from Participant p, Room r where r.eventId = p.eventId"
          + " and p.browserHash = :browserHash and p.removedAt is null"
          + " and r.state <> io.rostrum.workflows.room.RoomState.CLOSED")
  List<Participant> findByBrowser(String browserHash);

  List<Participant> findByEventId(String eventId);

  List<Participant> findByParticipantIdIn(Collection<String> participantIds);

  /** The people who are in the room; whoever waits for a seat is not. */
  @Query(
      "select p from Attendance a join Participant p on p.participantId = a.participantId"
          + " where a.eventId = :eventId and a.isCurrent and not a.inLobby")
  List<Participant> findPresent(String eventId);

  /** Who may run an event's room: its organizer and presenters, whether or not they are there. */
  @Query(
      "select p from Participant p where p.eventId = :eventId"
          + " and p.role in (io.rostrum.workflows.room.Role.ORGANIZER,"
          + " io.rostrum.workflows.room.Role.PRESENTER)")
  List<Participant> findRunning(String eventId);

  /** Whether anybody is in the room who may run it. */
  @Query(
      "select count(p) > 0 from Attendance a"
          + " join Participant p on p.participantId = a.participantId"
          + " where a.eventId = :eventId and a.isCurrent"
          + " and p.role <> io.rostrum.workflows.room.Role.ATTENDEE")
  boolean isRunByAnybody(String eventId);

  /** The people who wait for an attendee seat, the next one first. */
  @Query(
      "select p from Participant p, Attendance a where a.eventId = :eventId"
          + " and a.participantId = p.participantId and a.isCurrent and a.inLobby"
          + " order by a.joinedAt, a.attendanceId")
  List<Participant> findWaiting(String eventId);

  @Modifying
  @Query(
      "update Participant p set p.handRaisedAt = null where p.eventId = :eventId"
          + " and p.handRaisedAt is not null")
  int lowerAllHands(String eventId);

  @Modifying
  @Query(
      "update Participant p set p.handRaisedAt = null where p.eventId = :eventId"
          + " and p.handRaisedAt is not null and not exists (select a from Attendance a"
          + " where a.participantId = p.participantId and a.isCurrent)")
  int lowerHandsOfThoseGone(String eventId);
}
