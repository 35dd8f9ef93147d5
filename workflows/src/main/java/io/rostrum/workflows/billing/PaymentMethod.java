package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import java.time.Instant;

/** How an account pays what it is charged. */
public interface PaymentMethod {

  /**
   * Asks an account to pay, in the transaction that charges it.
   *
   * @param now when it is charged
   * @return when it is to be paid at the latest
   */
  Instant ask(Account account, Money total, Instant now);
}
