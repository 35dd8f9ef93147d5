package io.rostrum.workflows.management;

import io.rostrum.workflows.scheduling.Problem;
import java.util.List;

/**
 * What came of checking an organizer's decision.
 *
 * @param problems what is in the way, field by field; none if the decision is stored
 */
public record Registration(List<Problem> problems) {
  public Registration {
    problems = List.copyOf(problems);
  }

  public boolean isRegistered() {
    return problems.isEmpty();
  }
}
