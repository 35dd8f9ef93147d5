package io.rostrum.workflows.room;

import io.rostrum.workflows.engine.Unrepairable;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The presenter links that organizers passed on, or are about to. */
public interface PresenterLinkRepository extends Repository<PresenterLink, String> {

  PresenterLink save(PresenterLink link);

  Optional<PresenterLink> findById(String presenterId);

  Optional<PresenterLink> findByPresenterIdAndEventId(String presenterId, String eventId);

  List<PresenterLink> findByEventIdOrderByPosition(String eventId);

  /** The link that a decision made. */
  Optional<PresenterLink> findByDecisionId(String decisionId);

  /**
   * @throws Unrepairable if there is none: the variable did not come from Rostrum
   */
  default PresenterLink require(String presenterId) {
    return findById(presenterId)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "There is no presenter link for "
                        + presenterId
                        + ". Cancel this instance, or restore the database and retry."));
  }
}
