package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountInvoices;
import io.rostrum.app.EngineRecords;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.InvoiceRepository;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R2")
@DisplayName("R2: an account is billed, and only its owner sees what")
class BillingTest extends RostrumTest {
  @Autowired private NewAccounts accounts;
  @Autowired private SeatBuyer buyer;
  @Autowired private InvoiceRepository invoices;
  @Autowired private AccountInvoices charged;
  @Autowired private EngineRecords records;

  @Test
  @DisplayName(
      "R2: each cycle at its beginning, seats with it; those that were missed one after another,"
          + " each once")
  void cycles() {
    Opened account = accounts.opens(Map.of());
    long purchase = buyer.asksFor(account.user(), 4);
    buyer.buys(purchase, account);
    TestEngine.awaitCompleted(purchase, "Event_Bought");
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Invoice")))
        .contains("A billing cycle of the account “Winery” has begun", "Total: €50.00");

    clock.moveTo(clock.instant().plus(Duration.ofDays(91)));

    await().until(() -> of(account).size() == 5);
    List<Invoice> cycles =
        of(account).stream()
            .filter(invoice -> spanOf(invoice).kind() == InvoiceLine.Kind.PLAN)
            .toList();
    assertThat(cycles).hasSize(4);
    assertThat(cycles.subList(1, 4))
        .allSatisfy(
            invoice -> {
              assertThat(invoice.amounts().total())
                  .hasToString("Money[amount=100.00, currency=EUR]");
              assertThat(invoice.lines())
                  .extracting(InvoiceLine::kind, InvoiceLine::quantity)
                  .containsExactly(
                      tuple(InvoiceLine.Kind.PLAN, 1), tuple(InvoiceLine.Kind.PRESENTER_SEATS, 4));
            });
    for (int i = 1; i < cycles.size(); i++) {
      assertThat(spanOf(cycles.get(i)).startsAt()).isEqualTo(spanOf(cycles.get(i - 1)).endsAt());
    }
    await().until(() -> mailbox.mails(account.email(), "Invoice").size() == 5);
    long billing = billing(account);
    assertThat(TestEngine.entered(billing)).containsOnlyOnce("Event_AccountOpened");
    assertThat(TestEngine.variables(billing))
        .contains("4")
        .noneMatch(value -> value.matches(".*(€|\\b(50|100)(\\.0+)?\\b).*"))
        .noneMatch(value -> value.contains(account.email()));
    assertThat(TestEngine.incidents(billing)).isEmpty();
  }

  @Test
  @DisplayName("R2: a year at once, in the currency and with the tax of the tables")
  void year() {
    Opened account = accounts.opens(Map.of("billingPeriod", "year", "country", "FI"));
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Invoice")))
        .contains("€384.00", "Tax (25.5%): €97.92", "Total: €481.92");
    InvoiceLine line = spanOf(of(account).getFirst());
    assertThat(AccountInvoices.isForDays(line, 365)).isTrue();
  }

  @Test
  @DisplayName(
      "R2: an account that is older than its billing is charged from the first start on, once")
  void older() {
    await().until(() -> invoices.findByChargeId("account-demo-cycle-1").isPresent());
    assertThat(records.instances("accountId", "account-demo"))
        .filteredOn(key -> TestEngine.entered(key).contains("Task_ChargeCycle"))
        .hasSize(1);
  }

  @Test
  @DisplayName("R2: nothing for a plan that costs nothing")
  void free() {
    Opened account = accounts.opens(Map.of("plan", "free"));
    await().until(() -> !records.instances("accountId", account.accountId()).isEmpty());
    TestEngine.awaitCompleted(billing(account), "Event_NothingToPay");
    assertThat(of(account)).isEmpty();
    assertThat(mailbox.mails(account.email(), "Invoice")).isEmpty();
  }

  @Test
  @DisplayName(
      "R2: a statement goes to the owner's address, whoever asks for it, once a day and after each"
          + " charge; nothing of it is in a variable")
  void statement() {
    Opened account = accounts.opens(Map.of());
    mailbox.awaitMail(account.email(), "Invoice");
    long first = asksForStatement(Map.of("organizer", account.user()));
    TestEngine.awaitCompleted(first, "Event_Sent");
    var mail = mailbox.awaitMail(account.email(), "Billing statement: Winery");
    assertThat(Mailbox.text(mail)).contains("I-" + of(account).getFirst().number(), "€50.00");
    assertThat(Mailbox.parts(mail, "application/pdf")).hasSize(2);

    TestEngine.awaitCompleted(asksForStatement(Map.of("organizer", account.user())), "Event_Sent");
    assertThat(mailbox.mails(account.email(), "Billing statement")).hasSize(1);
    long purchase = buyer.asksFor(account.user(), 4);
    buyer.buys(purchase, account);
    TestEngine.awaitCompleted(purchase, "Event_Bought");
    TestEngine.awaitCompleted(asksForStatement(Map.of("organizer", account.user())), "Event_Sent");
    assertThat(Mailbox.text(mailbox.mails(account.email(), "Billing statement").getLast()))
        .contains("in webinars: 4");
    assertThat(TestEngine.variables(first))
        .isNotEmpty()
        .noneMatch(value -> value.matches(".*(€|\\b50\\b).*"))
        .noneMatch(value -> value.contains("Winery") || value.contains(account.email()));
  }

  @Test
  @DisplayName(
      "R2: for an account that does not exist, or that costs nothing, no statement says more")
  void noStatement() {
    for (Object typed : new Object[] {"text", 5, Map.of("organizer", "nobody"), Map.of()}) {
      long asked = asksForStatement(typed);
      TestEngine.awaitCompleted(asked, "Event_OrganizerUnknown");
      assertThat(TestEngine.incidents(asked)).isEmpty();
    }
    Opened free = accounts.opens(Map.of("plan", "free"));
    TestEngine.awaitCompleted(asksForStatement(Map.of("organizer", free.user())), "Event_Sent");
    assertThat(Mailbox.text(mailbox.awaitMail(free.email(), "Billing statement")))
        .contains("Nothing was charged so far.");
  }

  private long asksForStatement(Object typed) {
    return organizer.starts("send-billing-statement", "statement", typed);
  }

  private long billing(Opened account) {
    return records.instances("accountId", account.accountId()).iterator().next();
  }

  private List<Invoice> of(Opened account) {
    return charged.of(account).reversed();
  }

  private static InvoiceLine spanOf(Invoice invoice) {
    return invoice.lines().getFirst();
  }
}
