package io.rostrum.workflows.room;

import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

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
   * @throws Unrepairable if nothing of that id happened: the variable did not come from Rostrum
   */
  default LinkOccurrence require(String changeId) {
    return findById(changeId)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "Nothing about a link happened under the key "
                        + changeId
                        + ". Cancel this instance, or restore the database and retry."));
  }
}
