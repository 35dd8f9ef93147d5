package io.rostrum.workflows.room;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes that were decided. */
public interface DecidedChangeRepository extends Repository<DecidedChange, String> {

  DecidedChange save(DecidedChange change);

  Optional<DecidedChange> findById(String changeId);

  /**
   * What a change is judged by, in one statement: each costs whoever waits for the decision. To be
   * asked under the room's lock, and not together with it, or a decision taken while it was waited
   * for would not be seen.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException if there is no such event
   */
  @Query(
      "select new io.rostrum.workflows.room.ChangeFacts(e, d, p, t, ps.participantId,"
          + " ts.participantId) from Event e"
          + " left join DecidedChange d on d.changeId = :changeId"
          + " left join Participant p on p.participantId = :participantId and p.eventId = e.eventId"
          + " left join Participant t on t.participantId = :targetId and t.eventId = e.eventId"
          + " left join Attendance ps on ps.participantId = p.participantId and ps.isCurrent"
          + " and not ps.inLobby"
          + " left join Attendance ts on ts.participantId = t.participantId and ts.isCurrent"
          + " and not ts.inLobby"
          + " where e.eventId = :eventId")
  ChangeFacts facts(String changeId, String eventId, String participantId, String targetId);
}
