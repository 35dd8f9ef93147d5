package io.rostrum.workflows.billing;

import io.rostrum.workflows.engine.Unrepairable;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The invoices, which only the organizer's mailbox sees (R2). */
public interface InvoiceRepository extends Repository<Invoice, Long> {

  Invoice save(Invoice invoice);

  Optional<Invoice> findById(long invoiceNumber);

  Optional<Invoice> findByChargeId(String chargeId);

  /** The newest first. */
  List<Invoice> findByAccountIdOrderByInvoiceNumberDesc(String accountId, Limit limit);

  /**
   * @throws Unrepairable if there is none of that number
   */
  default Invoice require(long invoiceNumber) {
    return findById(invoiceNumber)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "There is no invoice "
                        + invoiceNumber
                        + ". Cancel this instance, or restore the database and retry."));
  }
}
