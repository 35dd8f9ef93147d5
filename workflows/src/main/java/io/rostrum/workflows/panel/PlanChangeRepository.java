package io.rostrum.workflows.panel;

import io.rostrum.workflows.persistence.RequestRepository;

/** The changes of plan that were asked for. */
public interface PlanChangeRepository extends RequestRepository<PlanChange> {

  @Override
  default String what() {
    return "another plan";
  }
}
