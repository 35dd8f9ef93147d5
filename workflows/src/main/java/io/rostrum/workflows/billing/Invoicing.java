package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes invoices, in the transaction that charges what they are about. */
@Component
public class Invoicing {
  private final InvoiceRepository invoices;
  private final NumberSeriesRepository numbers;
  private final PaymentMethod payment;

  Invoicing(InvoiceRepository invoices, NumberSeriesRepository numbers, PaymentMethod payment) {
    this.invoices = invoices;
    this.numbers = numbers;
    this.payment = payment;
  }

  /**
   * Charges an account.
   *
   * @param chargeId the same for the same charge: it is charged once
   */
  public Invoice charge(
      String chargeId, Account account, Tariff tariff, List<InvoiceLine> lines, Instant now) {
    return invoices
        .findByChargeId(chargeId)
        .orElseGet(
            () -> {
              long number = numbers.next(NumberSeries.Of.INVOICE);
              Invoice invoice = new Invoice(number, chargeId, account, tariff, lines, now);
              invoice.payUntil(payment.ask(account, invoice.amounts().total(), now));
              return invoices.save(invoice);
            });
  }
}
