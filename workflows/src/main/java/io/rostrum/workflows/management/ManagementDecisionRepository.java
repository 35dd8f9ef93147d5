package io.rostrum.workflows.management;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What organizers decided about their scheduled events. */
public interface ManagementDecisionRepository extends Repository<ManagementDecision, String> {

  ManagementDecision save(ManagementDecision decision);

  boolean existsByDecisionIdAndEventId(String decisionId, String eventId);

  List<ManagementDecision> findByEventIdOrderByDecidedAt(String eventId);

  Optional<ManagementDecision> findById(String decisionId);
}
