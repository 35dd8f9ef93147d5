package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.billing.InvoiceRepository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("R11")
@DisplayName("R11: presenter seats that are not sold")
class SeatsNotSoldTest extends RostrumTest {
  @Autowired private NewAccounts accounts;
  @Autowired private SeatBuyer buyer;
  @Autowired private InvoiceRepository invoices;
  @Autowired private JdbcClient database;

  @Test
  @DisplayName("R11: on a plan that costs nothing none are sold, and the organizer is told why")
  void freePlan() {
    Opened account = accounts.opens(Map.of("plan", "free"));
    long purchase = buyer.asksFor(account.user(), 1);
    TestEngine.awaitCompleted(purchase, "Event_NotSold");
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "No presenter seats")))
        .contains("On your plan, “free”, none are sold");
  }

  @Test
  @DisplayName("R11: and none after the plan became one that costs nothing")
  void freeMeanwhile() {
    Opened account = accounts.opens(Map.of());
    long purchase = buyer.asksFor(account.user(), 1);
    String code = buyer.code(account, 1);
    database
        .sql("update account set plan = 'free' where account_id = ?")
        .param(account.accountId())
        .update();
    buyer.decides(purchase, account, "buy", code);
    TestEngine.awaitCompleted(purchase, "Event_NotSold");
    assertThat(invoices.findByChargeId("seats-" + purchase)).isEmpty();
  }

  static List<Object> numbers() {
    return List.of(0, -3, 2.5, 401, 1e12, "5", Map.of("a", 1), List.of());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  @DisplayName("R11: what is no number of seats buys nothing, and the organizer is told")
  void number(Object seats) {
    int before = notSold();
    long purchase = buyer.asksFor("demo", seats);
    TestEngine.awaitCompleted(purchase, "Event_NotSold");
    assertThat(notSold()).isEqualTo(before + 1);
    assertThat(TestEngine.incidents(purchase)).isEmpty();
  }

  private int notSold() {
    return mailbox.mails("demo@rostrum.example", "No presenter seats").size();
  }

  @Test
  @DisplayName(
      "R11: whatever else is sent instead of the form, no incident and no mail comes of it")
  void nonsense() {
    for (Object sent : new Object[] {"text", 5, Map.of("organizer", "nobody", "seats", 1)}) {
      long purchase = buyer.start(sent);
      TestEngine.awaitCompleted(purchase, "Event_OrganizerUnknown");
      assertThat(TestEngine.incidents(purchase)).isEmpty();
    }
  }
}
