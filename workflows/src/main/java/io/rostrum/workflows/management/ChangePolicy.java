package io.rostrum.workflows.management;

import io.rostrum.workflows.scheduling.ProblemCode;
import java.util.Optional;

/** One rule about changing an event: it lets a change pass or says what is in its way. */
@FunctionalInterface
interface ChangePolicy {

  /**
   * @param presenterId whom the change concerns, where it concerns one
   */
  Optional<ProblemCode> check(ChangeKind kind, String presenterId, ChangeSituation situation);
}
