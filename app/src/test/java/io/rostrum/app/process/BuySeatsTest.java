package io.rostrum.app.process;

import static io.rostrum.app.NewAccounts.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountChanger;
import io.rostrum.app.AccountEvents;
import io.rostrum.app.AccountInvoices;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.InvoiceRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("R11")
@DisplayName("R11: presenter seats beside those of the plan")
class BuySeatsTest extends RostrumTest {
  private static final String GIVEN = "A presenter seat is yours: ";

  @Autowired private NewAccounts accounts;
  @Autowired private SeatBuyer buyer;
  @Autowired private AccountEvents scheduling;
  @Autowired private AccountChanger changer;
  @Autowired private EventRepository events;
  @Autowired private InvoiceRepository invoices;
  @Autowired private AccountInvoices charged;
  @Autowired private JdbcClient database;

  @Test
  @Tag("R10")
  @Tag("R12")
  @Tag("R13")
  @DisplayName(
      "R10–R13: the organizer buys some; webinars have them at once, those who wait first, and"
          + " meetings, cameras and microphones stay as they were")
  void bought() {
    Opened account = accounts.opens(Map.of());
    Request webinar = scheduling.withPresenters(account, 13);
    long held = scheduling.schedules(account, webinar);
    long meeting =
        scheduling.schedules(
            account, scheduling.withPresenters(account, 11).with("type", "meeting"));
    mailbox.awaitMail(webinar.email(12), "Waiting");

    long purchase = buyer.asksFor(account.user(), 5);
    assertThat(organizer.shown(purchase, SeatBuyer.CONFIRM, "asked")).containsEntry("seats", 5);
    buyer.buys(purchase, account);

    TestEngine.awaitCompleted(purchase, "Event_Bought");
    for (int i = 10; i < 13; i++) {
      mailbox.awaitMail(webinar.email(i), GIVEN + webinar.title());
    }
    assertThat(limits(held)).isEqualTo(new EventLimits(15, 1000, 8, 8, 480));
    assertThat(limits(meeting).presenterSeats()).isEqualTo(10);
    long later = scheduling.schedules(account, scheduling.withPresenters(account, 15));
    assertThat(limits(later)).isEqualTo(limits(held));
    assertThat(
            limits(
                scheduling.schedules(
                    account, scheduling.withPresenters(account, 1).with("type", "meeting"))))
        .isEqualTo(limits(meeting));
    assertThat(TestEngine.incidents(purchase)).isEmpty();
  }

  @Test
  @Tag("R2")
  @DisplayName(
      "R2: the quote and the receipt go to the owner's mailbox, with their arithmetic; no price is"
          + " in any variable")
  void prices() throws Exception {
    Opened account = accounts.opens(Map.of("plan", "automated"));
    long purchase = buyer.asksFor(account.user(), 7);
    var quote = mailbox.awaitMail(account.email(), "Quote for presenter seats: Q-");
    assertThat(Mailbox.text(quote))
        .contains("One seat: €9.00 for 30 days", "7 × €9.00 × 30 ÷ 30 = €63.00")
        .contains("Tax (25%): €15.75", "Total: €78.75");
    assertThat(quote.getAllRecipients()).hasSize(1);
    buyer.buys(purchase, account);

    TestEngine.awaitCompleted(purchase, "Event_Bought");
    Invoice invoice = invoices.findByChargeId("seats-" + purchase).orElseThrow();
    var receipt = mailbox.awaitMail(account.email(), "Invoice: " + invoice.name());
    assertThat(Mailbox.text(receipt)).contains("each of your webinars has 7 more", "€78.75");
    assertThat(Mailbox.parts(receipt, "application/pdf")).hasSize(1);
    assertThat(invoice.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.kind()).isEqualTo(InvoiceLine.Kind.PRESENTER_SEATS);
              assertThat(line.quantity()).isEqualTo(7);
            });
    assertThat(TestEngine.variables(purchase))
        .anyMatch(value -> value.contains("Q-"))
        .noneMatch(value -> value.matches(".*(€|\\b(63|78\\.75|15\\.75)\\b).*"))
        .noneMatch(value -> value.contains(account.email()));
  }

  @Test
  @DisplayName("R11: somebody else who takes the task over buys nothing, and the owner is told")
  void somebodyElse() {
    Opened account = accounts.opens(Map.of());
    long purchase = buyer.asksFor(account.user(), 2);
    String code = buyer.code(account, 1);

    organizer.completes(purchase, SeatBuyer.CONFIRM, "amelie", decided("buy", code));

    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Somebody else worked")))
        .contains("amelie");
    TestEngine.awaitEntered(purchase, SeatBuyer.CONFIRM, 2);
    assertThat(invoices.findByChargeId("seats-" + purchase)).isEmpty();
    organizer.completes(purchase, SeatBuyer.CONFIRM, account.user(), decided("discard", null));
    TestEngine.awaitCompleted(purchase, "Event_Discarded");
    assertThat(invoices.findByChargeId("seats-" + purchase)).isEmpty();
  }

  @Test
  @DisplayName("R11: a wrong code buys nothing; another quote makes the code before worthless")
  void codes() {
    Opened account = accounts.opens(Map.of());
    long purchase = buyer.asksFor(account.user(), 2);
    String first = buyer.code(account, 1);
    buyer.decides(purchase, account, "buy", Mailbox.otherThan(first));
    TestEngine.awaitEntered(purchase, SeatBuyer.CONFIRM, 2);
    for (int number = 2; number <= 5; number++) {
      buyer.decides(purchase, account, "again", null);
      buyer.code(account, number);
    }
    buyer.decides(purchase, account, "again", null);
    TestEngine.awaitEntered(purchase, SeatBuyer.CONFIRM, 7);
    assertThat(mailbox.mails(account.email(), "Quote")).hasSize(5);
    buyer.decides(purchase, account, "buy", first);
    TestEngine.awaitEntered(purchase, SeatBuyer.CONFIRM, 8);
    buyer.decides(purchase, account, "buy", buyer.code(account, 5));
    TestEngine.awaitCompleted(purchase, "Event_Bought");
  }

  @Test
  @DisplayName("R11: a quote that does not hold any more is taken again, and shown again")
  void quoteChanged() {
    Opened account = accounts.opens(Map.of());
    clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
    long purchase = buyer.asksFor(account.user(), 3);
    String first = buyer.code(account, 1);
    Object shown = organizer.shown(purchase, SeatBuyer.CONFIRM, "asked").get("quote");
    // The code holds for a day; the price for as many days as are left.
    clock.moveTo(clock.instant().plus(Duration.ofHours(23)));

    buyer.decides(purchase, account, "buy", first);

    String second = buyer.code(account, 2);
    assertThat(Mailbox.text(mailbox.mails(account.email(), "Quote").getLast()))
        .contains("3 × €10.00 × 29 ÷ 30 = €29.00");
    TestEngine.awaitEntered(purchase, SeatBuyer.CONFIRM, 2);
    assertThat(organizer.shown(purchase, SeatBuyer.CONFIRM, "asked").get("quote"))
        .isNotEqualTo(shown);
    assertThat(invoices.findByChargeId("seats-" + purchase)).isEmpty();
    buyer.decides(purchase, account, "buy", second);
    TestEngine.awaitCompleted(purchase, "Event_Bought");
  }

  @Test
  @DisplayName("R11: so is one when the plan has become another meanwhile")
  void planChanged() {
    Opened account = accounts.opens(Map.of());
    long purchase = buyer.asksFor(account.user(), 3);
    String first = buyer.code(account, 1);
    TestEngine.awaitCompleted(changer.takes(account, "enterprise", 1), "Event_Changed");

    buyer.decides(purchase, account, "buy", first);

    String second = buyer.code(account, 2);
    assertThat(Mailbox.text(mailbox.mails(account.email(), "Quote for presenter").getLast()))
        .contains("3 × €8.00 × 30 ÷ 30 = €24.00");
    assertThat(invoices.findByChargeId("seats-" + purchase)).isEmpty();
    buyer.decides(purchase, account, "buy", second);
    TestEngine.awaitCompleted(purchase, "Event_Bought");
  }

  @Test
  @DisplayName(
      "R11: while a billing cycle is about to be charged, quotes and purchases wait for it")
  void cycleNotCharged() {
    Opened account = accounts.opens(Map.of());
    mailbox.awaitMail(account.email(), "Invoice");
    setCycleBack(account, 31);
    long purchase = buyer.asksFor(account.user(), 1);
    TestEngine.awaitEntered(purchase, "Task_CheckRequest", 1);
    setCycleBack(account, 0);
    String code = buyer.code(account, 1);
    organizer.shown(purchase, SeatBuyer.CONFIRM, "asked");
    setCycleBack(account, 31);
    buyer.decides(purchase, account, "buy", code);
    TestEngine.awaitEntered(purchase, "Task_ChargeSeats", 1);
    assertThat(invoices.findByChargeId("seats-" + purchase)).isEmpty();
    setCycleBack(account, 0);
    TestEngine.awaitCompleted(purchase, "Event_Bought");
  }

  private void setCycleBack(Opened account, int days) {
    database
        .sql("update subscription set cycle_starts_at = ? where account_id = ?")
        .param(clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
        .param(account.accountId())
        .update();
  }

  @Test
  @DisplayName(
      "R11: two purchases at the same moment are two, each charged once, and an event that is"
          + " scheduled meanwhile has the seats of both")
  void twoAtOnce() {
    Opened account = accounts.opens(Map.of());
    long webinar = scheduling.schedules(account, scheduling.withPresenters(account, 1));
    long first = buyer.asksFor(account.user(), 2);
    String firstCode = buyer.code(account, 1);
    long second = buyer.asksFor(account.user(), 3);
    String secondCode = buyer.code(account, 2);

    long draft = organizer.asksFor(scheduling.withPresenters(account, 1));
    organizer.reviews(draft);
    organizer.shown(first, SeatBuyer.CONFIRM, "asked");
    organizer.shown(second, SeatBuyer.CONFIRM, "asked");

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> buyer.decides(first, account, "buy", firstCode)),
            CompletableFuture.runAsync(() -> buyer.decides(second, account, "buy", secondCode)),
            CompletableFuture.runAsync(() -> scheduling.confirms(draft, account)))
        .join();

    TestEngine.awaitCompleted(first, "Event_Bought");
    TestEngine.awaitCompleted(second, "Event_Bought");
    await().until(() -> events.findById(Long.toString(draft)).isPresent());
    assertThat(limits(webinar).presenterSeats()).isEqualTo(15);
    assertThat(limits(draft).presenterSeats()).isEqualTo(15);
    await().until(() -> charged.of(account).size() == 3);
  }

  private EventLimits limits(long event) {
    return events.findById(Long.toString(event)).map(Event::limits).orElseThrow();
  }
}
