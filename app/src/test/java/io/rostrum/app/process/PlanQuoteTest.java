package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountChanger;
import io.rostrum.app.AccountEvents;
import io.rostrum.app.AccountInvoices;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.TestTables;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R1")
@DisplayName("R1: what another plan costs is quoted, and the quote accepted by the organizer")
class PlanQuoteTest extends RostrumTest {
  private static final EventLimits ENTERPRISE = new EventLimits(40, 10_000, 8, 8, 1440);

  @Autowired private NewAccounts accounts;
  @Autowired private AccountChanger changer;
  @Autowired private AccountEvents scheduling;
  @Autowired private AccountInvoices charged;
  @Autowired private AccountRepository stored;
  @Autowired private EventRepository events;
  @Autowired private TestTables tables;

  @Test
  @Tag("R2")
  @DisplayName(
      "R2: what a dearer plan costs more is reckoned from what was paid, not from the table")
  void paid() throws IOException {
    Opened account = accounts.opens(Map.of());
    mailbox.awaitMail(account.email(), "Invoice");
    try {
      tables.deploy("prices", "<text>40</text>", "<text>60</text>");
      long change = changer.asksForPlan(account, "automated");
      String code = changer.code(account, 1);
      assertThat(changer.quote(account)).contains("€25.00 × 30 ÷ 30 = €25.00");
      changer.decides(change, account, "confirm", code);
      TestEngine.awaitCompleted(change, "Event_Changed");
    } finally {
      tables.deploy("prices", "", "");
    }
  }

  @Test
  @DisplayName(
      "R1: two who ask for the same plan: it is charged once, and the second changes nothing")
  void twice() {
    Opened account = accounts.opens(Map.of());
    long first = changer.asksForPlan(account, "automated");
    String code = changer.code(account, 1);
    organizer.shown(first, AccountChanger.CONFIRM, "asked");
    TestEngine.awaitCompleted(changer.takes(account, "automated", 2), "Event_Changed");
    changer.decides(first, account, "confirm", code);
    TestEngine.awaitCompleted(first, "Event_PlanDiscarded");
    assertThat(charged.of(account)).hasSize(2);
  }

  @Test
  @DisplayName(
      "R1: somebody else who takes the task over changes no plan, and the owner is told; neither"
          + " does a wrong code, nor one from an older quote")
  void codes() {
    Opened account = accounts.opens(Map.of());
    long change = changer.asksForPlan(account, "enterprise");
    String first = changer.code(account, 1);
    organizer.completes(
        change, AccountChanger.CONFIRM, "amelie", NewAccounts.decided("confirm", first));
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Somebody else worked")))
        .contains("amelie", "Confirm the new plan");
    changer.decides(change, account, "confirm", Mailbox.otherThan(first));
    TestEngine.awaitEntered(change, AccountChanger.CONFIRM, 3);
    changer.decides(change, account, "again", null);
    changer.code(account, 2);
    changer.decides(change, account, "confirm", first);
    TestEngine.awaitEntered(change, AccountChanger.CONFIRM, 5);
    assertThat(plan(account)).isEqualTo("live");
    changer.decides(change, account, "discard", null);
    TestEngine.awaitCompleted(change, "Event_PlanDiscarded");
    assertThat(plan(account)).isEqualTo("live");
    assertThat(charged.of(account)).hasSize(1);
  }

  @Test
  @DisplayName("R1: a quote that does not hold any more is taken again, and shown again")
  void quoteChanged() {
    Opened account = accounts.opens(Map.of());
    long first = changer.asksForPlan(account, "enterprise");
    String code = changer.code(account, 1);
    organizer.shown(first, AccountChanger.CONFIRM, "asked");
    TestEngine.awaitCompleted(changer.takes(account, "automated", 2), "Event_Changed");

    changer.decides(first, account, "confirm", code);

    String second = changer.code(account, 3);
    assertThat(changer.quote(account)).contains("instead of “automated”", "€175.00 for 30 days");
    changer.decides(first, account, "confirm", second);
    TestEngine.awaitCompleted(first, "Event_Changed");
    assertThat(plan(account)).isEqualTo("enterprise");
    assertThat(
            charged.of(account).stream()
                .map(invoice -> invoice.amounts().net().amount().intValue())
                .toList())
        .containsExactly(175, 25, 40);
  }

  @Test
  @Tag("R10")
  @DisplayName("R10: an event that is confirmed while the plan changes has the new plan's limits")
  void confirmedMeanwhile() {
    Opened account = accounts.opens(Map.of());
    long draft = organizer.asksFor(scheduling.withPresenters(account, 12));
    organizer.reviews(draft);
    long change = changer.asksForPlan(account, "enterprise");
    String code = changer.code(account, 1);
    organizer.shown(change, AccountChanger.CONFIRM, "asked");

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> changer.decides(change, account, "confirm", code)),
            CompletableFuture.runAsync(() -> scheduling.confirms(draft, account)))
        .join();

    TestEngine.awaitCompleted(change, "Event_Changed");
    await()
        .until(
            () ->
                events.findById(id(draft)).isPresent()
                    || TestEngine.entered(draft).stream().filter(Organizer.REVIEW::equals).count()
                        == 2);
    if (events.findById(id(draft)).isEmpty()) {
      scheduling.confirms(draft, account);
      await().until(() -> events.findById(id(draft)).isPresent());
    }
    assertThat(limits(draft)).isEqualTo(ENTERPRISE);
  }

  private EventLimits limits(long event) {
    return events.require(id(event)).limits();
  }

  private String plan(Opened account) {
    return stored.planOf(account.accountId());
  }

  private static String id(long event) {
    return Long.toString(event);
  }
}
