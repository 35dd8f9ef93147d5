package io.rostrum.app;

import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceRepository;
import java.util.List;
import org.springframework.data.domain.Limit;

/** Reads what accounts that were opened were charged. */
public class AccountInvoices {
  private final InvoiceRepository invoices;

  public AccountInvoices(InvoiceRepository invoices) {
    this.invoices = invoices;
  }

  /** All of an account, the newest first. */
  public List<Invoice> of(Opened account) {
    return invoices.findByAccountIdOrderByInvoiceNumberDesc(account.accountId(), Limit.unlimited());
  }
}
