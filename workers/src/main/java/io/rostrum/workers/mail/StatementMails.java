package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.billing.InvoiceRepository;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sends what an account was charged to the address of its owner on file and nowhere else (R2). */
@Component
public class StatementMails {
  private static final Limit NEWEST = Limit.of(12);

  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final InvoiceRepository invoices;
  private final ExtraSeats seats;
  private final BillingSettings settings;
  private final Letters letters;
  private final PdfFonts fonts;
  private final Post post;
  private final Clock clock;

  StatementMails(
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      InvoiceRepository invoices,
      ExtraSeats seats,
      BillingSettings settings,
      Letters letters,
      PdfFonts fonts,
      Post post,
      Clock clock) {
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.invoices = invoices;
    this.seats = seats;
    this.settings = settings;
    this.letters = letters;
    this.fonts = fonts;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Sends the statement, with the newest invoices. Anybody may ask for it, so it is sent once a day
   * and after each charge, however often it is asked for.
   */
  public MailStatus send(String accountId) {
    Account account = accounts.findById(accountId).orElseThrow();
    List<ShownInvoice> newest =
        invoices.findByAccountIdOrderByInvoiceNumberDesc(accountId, NEWEST).stream()
            .map(invoice -> ShownInvoice.of(invoice, account, settings))
            .toList();
    ShownStatement statement =
        ShownStatement.of(
            account,
            subscriptions.findById(accountId).flatMap(Subscription::cycle),
            seats.of(accountId, EventType.WEBINAR),
            newest,
            PeopleTime.date(clock.instant(), account.timeZone(), account.language()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), account.timeZone());
    Letter letter =
        letters
            .toOwner(MailPurpose.STATEMENT, accountId, account, account.organization())
            .causedBy(MailCause.at(accountId))
            .on(today + "-" + newest.stream().findFirst().map(ShownInvoice::name).orElse("none"))
            .with("statement", statement)
            .with(document(statement, account));
    for (ShownInvoice invoice : newest) {
      letter = letter.with(InvoicePdf.of(invoice, account.language(), fonts));
    }
    return post.send(letter);
  }

  private PdfDocument document(ShownStatement statement, Account account) {
    return new PdfDocument(
        ShownInvoice.word("statement.file", account.language()) + ".pdf",
        () -> StatementPdf.write(statement, settings.seller(), account.language(), fonts));
  }
}
