package io.rostrum.workflows.opening;

import io.rostrum.workflows.persistence.RequestRepository;

/** The accounts that were asked for. */
public interface AccountRequestRepository extends RequestRepository<AccountRequest> {

  @Override
  default String what() {
    return "an account";
  }
}
