package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The invoice that is mailed says by when it is to be transferred; whether it was, banks know. */
@Component
class PaymentByInvoice implements PaymentMethod {
  private final BillingSettings settings;

  PaymentByInvoice(BillingSettings settings) {
    this.settings = settings;
  }

  @Override
  public Instant ask(Account account, Money total, Instant now) {
    return now.plus(settings.paidWithin());
  }
}
