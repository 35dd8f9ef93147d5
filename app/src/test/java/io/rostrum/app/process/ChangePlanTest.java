package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountChanger;
import io.rostrum.app.AccountEvents;
import io.rostrum.app.AccountInvoices;
import io.rostrum.app.EngineRecords;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.InvoiceRepository;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Presence.Admission.Admitted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R1")
@DisplayName("R1: the organizer takes another plan")
class ChangePlanTest extends RostrumTest {
  private static final String GIVEN = "A presenter seat is yours: ";
  private static final String SET = "How your account is set now: ";
  private static final EventLimits ENTERPRISE = new EventLimits(40, 10_000, 8, 8, 1440);
  private static final EventLimits FREE = new EventLimits(2, 25, 8, 8, 60);

  @Autowired private NewAccounts accounts;
  @Autowired private AccountChanger changer;
  @Autowired private AccountEvents scheduling;
  @Autowired private AccountRepository stored;
  @Autowired private EventRepository events;
  @Autowired private InvoiceRepository invoices;
  @Autowired private AccountInvoices charged;
  @Autowired private AttendanceRepository attendances;
  @Autowired private ParticipantRepository participants;
  @Autowired private Presence presence;
  @Autowired private EngineRecords records;

  @Test
  @Tag("R2")
  @Tag("R10")
  @DisplayName(
      "R1, R10: a dearer plan begins at once, also at scheduled events, and those who wait have"
          + " their seats; what it costs more is charged, and its price is in mails only")
  void upgrade() throws Exception {
    Opened account = accounts.opens(Map.of());
    Request webinar = scheduling.withPresenters(account, 12);
    long event = scheduling.schedules(account, webinar);
    mailbox.awaitMail(webinar.email(11), "Waiting");
    clock.moveTo(clock.instant().plus(Duration.ofDays(12)));

    long change = changer.asksForPlan(account, "enterprise");
    String code = changer.code(account, 1);
    assertThat(changer.quote(account))
        .contains("“enterprise” instead of “live”", "€200.00 for 30 days")
        .contains("18 of 30 days", "€200.00 × 18 ÷ 30 = €120.00", "Total: €150.00")
        .doesNotContain("will be allowed less");
    changer.decides(change, account, "confirm", code);

    TestEngine.awaitCompleted(change, "Event_Changed");
    assertThat(limits(event)).isEqualTo(ENTERPRISE);
    mailbox.awaitMail(webinar.email(10), GIVEN + webinar.title());
    mailbox.awaitMail(webinar.email(11), GIVEN + webinar.title());
    Invoice invoice = invoices.findByChargeId("plan-" + change).orElseThrow();
    assertThat(invoice.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(InvoiceLine.Kind.PLAN_CHANGE));
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Invoice: " + invoice.name())))
        .contains("has the plan “enterprise” now", "€150.00");
    await().until(() -> mailbox.mails(account.email(), SET).size() == 2);
    assertThat(Mailbox.text(mailbox.mails(account.email(), SET).getLast()))
        .contains("Plan: enterprise")
        .doesNotContain("from");
    assertThat(TestEngine.variables(change))
        .anyMatch(value -> value.contains("Q-"))
        .noneMatch(value -> value.matches(".*(€|\\b(200|120|150|30)(\\.0+)?\\b).*"))
        .noneMatch(value -> value.contains(account.email()));
    clock.moveTo(clock.instant().plus(Duration.ofDays(18)));
    await().until(() -> charged.of(account).size() == 3);
    assertThat(charged.of(account).getFirst().amounts().total())
        .hasToString("Money[amount=300.00, currency=EUR]");
    assertThat(TestEngine.incidents(change)).isEmpty();
  }

  @Test
  @Tag("R4")
  @DisplayName("R1: who waits in the lobby for an attendee seat is let in by a larger plan")
  void lobby() {
    Opened account = accounts.opens(Map.of("plan", "free"));
    long event = scheduling.schedules(account, scheduling.withPresenters(account, 1));
    for (int i = 0; i < 27; i++) {
      var admitted = (Admitted) presence.admit(id(event), "Guest " + i, event + "-browser-" + i);
      presence.connected(participants.findById(admitted.participantId()).orElseThrow());
    }
    assertThat(participants.findWaiting(id(event))).hasSize(2);

    TestEngine.awaitCompleted(changer.takes(account, "live", 1), "Event_Changed");

    assertThat(participants.findWaiting(id(event))).isEmpty();
    assertThat(attendances.takenSeats(id(event))).hasSize(27);
  }

  @Test
  @Tag("R10")
  @DisplayName(
      "R1, R10: one that is not dearer begins with the next billing cycle; the organizer sees which"
          + " events it touches, and what the other has until then stays")
  void downgrade() {
    Opened account = accounts.opens(Map.of("plan", "enterprise"));
    Request early = scheduling.withPresenters(account, 12);
    Request late =
        scheduling.withPresenters(account, 12).with("startsAt", organizer.in(Duration.ofDays(40)));
    long before = scheduling.schedules(account, early);
    long after = scheduling.schedules(account, late);

    long change = changer.asksForPlan(account, "live");
    String code = changer.code(account, 1);
    assertThat(changer.quote(account))
        .contains("€40.00 for 30 days", "Charged now: nothing", late.title())
        .contains("10 presenter seats instead of 40, 12 are held", "1,000 attendees instead of")
        .doesNotContain(early.title());
    assertThat(organizer.shown(change, AccountChanger.CONFIRM, "asked").get("touched").toString())
        .contains(late.title())
        .doesNotContain(early.title());
    changer.decides(change, account, "confirm", code);
    changer.chooses(
        change, account.user(), List.of(after + "-presenter-3", after + "-presenter-5"));

    TestEngine.awaitCompleted(change, "Event_Changed");
    assertThat(plan(account)).isEqualTo("enterprise");
    assertThat(limits(after)).isEqualTo(ENTERPRISE);
    assertThat(Mailbox.text(mailbox.mails(account.email(), SET).getLast()))
        .contains("Plan: enterprise", "on: live");
    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
    await().until(() -> charged.of(account).size() == 2);
    assertThat(plan(account)).isEqualTo("live");
    assertThat(charged.of(account).getFirst().amounts().net())
        .hasToString("Money[amount=40.00, currency=EUR]");
    await().until(() -> limits(after).presenterSeats() == 10);
    mailbox.awaitMail(late.email(2), late.title());
    await().until(() -> takenBack(late, 2) && takenBack(late, 4));
    assertThat(takenBack(late, 11)).isFalse();
    assertThat(limits(before).presenterSeats()).isEqualTo(40);
  }

  @Test
  @DisplayName("R1: another plan that was decided on can be given up again, without a code")
  void undone() {
    Opened account = accounts.opens(Map.of());
    TestEngine.awaitCompleted(changer.takes(account, "free", 1), "Event_Changed");
    long change = changer.asksFor(account.user());
    assertThat(changer.settings(change)).containsEntry("plan", "free");
    changer.saves(change, account.user(), Map.of("plan", "live"));
    TestEngine.awaitCompleted(change, "Event_Changed");
    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
    await().until(() -> charged.of(account).size() == 2);
    assertThat(plan(account)).isEqualTo("live");
  }

  @Test
  @DisplayName(
      "R1: to a plan that costs nothing and back: billing ends with what is paid for, and begins"
          + " again with a whole cycle")
  void free() {
    Opened account = accounts.opens(Map.of());
    Request request =
        scheduling.withPresenters(account, 1).with("startsAt", organizer.in(Duration.ofDays(50)));
    long event = scheduling.schedules(account, request);
    TestEngine.awaitCompleted(changer.takes(account, "free", 1), "Event_Changed");
    clock.moveTo(clock.instant().plus(Duration.ofDays(35)));
    TestEngine.awaitCompleted(billing(account), "Event_NothingToPay");
    assertThat(plan(account)).isEqualTo("free");
    assertThat(limits(event)).isEqualTo(FREE);
    assertThat(charged.of(account)).hasSize(1);

    long change = changer.asksForPlan(account, "automated");
    String code = changer.code(account, 2);
    assertThat(changer.quote(account)).contains("30 of 30 days: a whole billing cycle", "€65.00");
    changer.decides(change, account, "confirm", code);

    TestEngine.awaitCompleted(change, "Event_Changed");
    assertThat(limits(event).presenterSeats()).isEqualTo(20);
    assertThat(charged.of(account)).hasSize(2);
    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
    await().until(() -> charged.of(account).size() == 3);
    assertThat(charged.of(account))
        .allMatch(invoice -> AccountInvoices.isForDays(invoice.lines().getFirst(), 30));
    await().until(() -> mailbox.mails(account.email(), "Invoice").size() == 3);
  }

  private boolean takenBack(Request request, int presenter) {
    return !mailbox.mails(request.email(presenter), "no longer").isEmpty();
  }

  private EventLimits limits(long event) {
    return events.require(id(event)).limits();
  }

  private String plan(Opened account) {
    return stored.planOf(account.accountId());
  }

  private long billing(Opened account) {
    return records.instances("accountId", account.accountId()).stream()
        .filter(key -> TestEngine.entered(key).contains("Task_ChargeCycle"))
        .findFirst()
        .orElseThrow();
  }

  private static String id(long event) {
    return Long.toString(event);
  }
}
