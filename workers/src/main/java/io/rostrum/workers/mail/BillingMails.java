package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.Amounts;
import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.InvoiceRepository;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.quote.Quote;
import io.rostrum.workflows.quote.Quotes;
import io.rostrum.workflows.seats.PurchaseProblem;
import io.rostrum.workflows.seats.SeatPurchase;
import io.rostrum.workflows.seats.SeatPurchaseRepository;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The mails about money. They go to the owner's address on file and to nobody else (R2). Asked
 * again, each answers what became of it.
 */
@Component
public class BillingMails {
  private final SeatPurchaseRepository purchases;
  private final Quotes quotes;
  private final InvoiceRepository invoices;
  private final AccountRepository accounts;
  private final Authority authority;
  private final BillingSettings settings;
  private final Letters letters;
  private final PdfFonts fonts;
  private final Post post;

  BillingMails(
      SeatPurchaseRepository purchases,
      Quotes quotes,
      InvoiceRepository invoices,
      AccountRepository accounts,
      Authority authority,
      BillingSettings settings,
      Letters letters,
      PdfFonts fonts,
      Post post) {
    this.purchases = purchases;
    this.quotes = quotes;
    this.invoices = invoices;
    this.accounts = accounts;
    this.authority = authority;
    this.settings = settings;
    this.letters = letters;
    this.fonts = fonts;
    this.post = post;
  }

  /**
   * Sends the newest quote for presenter seats, with its arithmetic and the code that buys them.
   */
  public MailStatus quote(long processInstanceKey) {
    SeatPurchase purchase = purchases.require(processInstanceKey);
    Account account = authority.ownerOf(processInstanceKey);
    Quote quote = purchase.quote();
    Letter letter =
        letters
            .toOwner(MailPurpose.SEATS_QUOTE, purchase.getId(), account, quote.name())
            .on(quote.name())
            .with(facts(quote, purchase.seats(), account.language()))
            .with("code", quotes.code(purchase));
    return post.send(
        purchase.isFirstQuote() ? letter.causedBy(MailCause.at(account.accountId())) : letter);
  }

  private static Map<String, Object> facts(Quote quote, int seats, Language reader) {
    Amounts amounts = quote.amounts();
    return Map.of(
        "seats",
        seats,
        "seatPrice",
        MoneyText.of(quote.money(quote.unitPrice()), reader),
        "cycleDays",
        quote.cycleDays(),
        "daysLeft",
        quote.daysLeft(),
        "net",
        MoneyText.of(amounts.net(), reader),
        "taxRate",
        MoneyText.percent(amounts.taxRate(), reader),
        "tax",
        MoneyText.of(amounts.tax(), reader),
        "total",
        MoneyText.of(amounts.total(), reader));
  }

  /** Tells the organizer why no presenter seats are sold. */
  public MailStatus notSold(long processInstanceKey, PurchaseProblem why) {
    Account account = authority.ownerOf(processInstanceKey);
    return post.send(
        letters
            .toOwner(
                MailPurpose.SEATS_NOT_SOLD,
                Long.toString(processInstanceKey),
                account,
                account.organization())
            .causedBy(MailCause.at(account.accountId()))
            .with(Map.of("why", why, "plan", account.plan())));
  }

  /** Sends an invoice, as PDF too. */
  public MailStatus invoice(long invoiceNumber) {
    Invoice invoice = invoices.require(invoiceNumber);
    Account account = accounts.findById(invoice.accountId()).orElseThrow();
    ShownInvoice shown = ShownInvoice.of(invoice, account, settings);
    return post.send(
        letters
            .toOwner(MailPurpose.INVOICE, account.accountId(), account, invoice.name())
            .on(invoice.name())
            .with("invoice", shown)
            .with(occasion(invoice))
            .with(InvoicePdf.of(shown, account.language(), fonts)));
  }

  private static Map<String, Object> occasion(Invoice invoice) {
    InvoiceLine first = invoice.lines().getFirst();
    return Map.of("occasion", first.kind(), "quantity", first.quantity(), "plan", first.plan());
  }
}
