package io.rostrum.workflows.room;

import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened with personal links. */
public interface LinkOccurrenceRepository extends Repository<LinkOccurrence, String> {

  LinkOccurrence save(LinkOccurrence occurrence);

  Optional<LinkOccurrence> findById(String changeId);

  List<LinkOccurrence> findByParticipantIdAndKindOrderByHappenedAt(String participantId, Kind kind);

  int countByParticipantIdAndKindAndHappenedAtAfter(String participantId, Kind kind, Instant since);

  /** From which other browsers a link of somebody was tried. */
  @Query(
      "select distinct o.browserHash from LinkOccurrence o where o.participantId = :participantId"
          + " and o.linkGeneration = :generation"
          + " and o.kind = io.rostrum.workflows.room.LinkOccurrence.Kind.TRIED")
  List<String> triedFrom(String participantId, int generation);

  /**
   * Lets one process instance see to an occurrence; asked again by the same one, it still does.
   *
   * @return 0 if another one does
   */
  @Modifying
  @Transactional
  @Query(
      "update LinkOccurrence o set o.seenToBy = :processInstanceKey where o.changeId = :changeId"
          + " and (o.seenToBy is null or o.seenToBy = :processInstanceKey)")
  int letSeeTo(String changeId, String processInstanceKey);

  /**
   * @throws Unrepairable if no such thing happened under that id: it did not come from Rostrum
   */
  default LinkOccurrence require(String changeId, Kind kind) {
    return findById(changeId)
        .filter(occurrence -> occurrence.kind() == kind)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "No such thing happened with a link under the key "
                        + changeId
                        + ". Cancel this instance, or restore the database and retry."));
  }
}
