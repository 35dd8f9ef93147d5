package io.rostrum.app;

import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.InvoiceRepository;
import java.time.ZoneId;
import java.util.List;
import org.springframework.data.domain.Limit;

/** Reads what accounts that were opened were charged. */
public class AccountInvoices {
  /** Where the clock is of accounts that are opened without another. */
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final InvoiceRepository invoices;

  public AccountInvoices(InvoiceRepository invoices) {
    this.invoices = invoices;
  }

  /** Whether a line is for so many days of the account's clock. */
  public static boolean isForDays(InvoiceLine line, int days) {
    return line.startsAt().atZone(ZONE).plusDays(days).toInstant().equals(line.endsAt());
  }

  /** All of an account, the newest first. */
  public List<Invoice> of(Opened account) {
    return invoices.findByAccountIdOrderByInvoiceNumberDesc(account.accountId(), Limit.unlimited());
  }
}
