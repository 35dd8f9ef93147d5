package io.rostrum.workflows.seats;

import io.rostrum.workflows.persistence.RequestRepository;

/** The presenter seats that were asked for. */
public interface SeatPurchaseRepository extends RequestRepository<SeatPurchase> {

  @Override
  default String what() {
    return "presenter seats";
  }
}
