package io.rostrum.workers.billing;

import io.rostrum.workers.mail.BillingMails;
import io.rostrum.workers.mail.MailWorker;
import org.springframework.stereotype.Component;

/** Mails an invoice to the owner of the account that it charges (R2). */
@Component
class SendInvoiceWorker extends MailWorker<SendInvoiceWorker.OfInvoice> {

  SendInvoiceWorker(BillingMails mails) {
    super("send-invoice", one -> mails.invoice(one.invoiceNumber()));
  }

  record OfInvoice(long invoiceNumber) {}
}
