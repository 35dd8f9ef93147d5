package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.TestEngine;
import io.rostrum.app.TestTables;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An operator deploys a changed table alone, without touching Java")
class DecisionTablesTest extends RostrumTest {
  @Autowired private NewAccounts accounts;
  @Autowired private SeatBuyer buyer;
  @Autowired private TestTables tables;

  @Test
  @Tag("R10")
  @DisplayName("R10: how many presenter seats a plan has")
  void limits() throws IOException {
    Opened account = accounts.opens(Map.of());
    try {
      tables.deploy("event-limits", "<text>10</text>", "<text>12</text>");
      assertThat(seatsOfDraft(account)).endsWith("of 12 presenter seats");
    } finally {
      tables.deploy("event-limits", "", "");
    }
    assertThat(seatsOfDraft(account)).endsWith("of 10 presenter seats");
  }

  @Test
  @Tag("R11")
  @DisplayName("R11: what presenter seats cost; a quote that is on its way is taken again")
  void prices() throws IOException {
    Opened account = accounts.opens(Map.of());
    long purchase = buyer.asksFor(account.user(), 2);
    String code = buyer.code(account, 1);
    try {
      tables.deploy("prices", "<text>10</text>", "<text>10.45</text>");
      buyer.decides(purchase, account, "buy", code);
      String second = buyer.code(account, 2);
      assertThat(Mailbox.text(mailbox.mails(account.email(), "Quote").getLast()))
          .contains("2 × €10.45 × 30 ÷ 30 = €20.90");
      buyer.decides(purchase, account, "buy", second);
      TestEngine.awaitCompleted(purchase, "Event_Bought");
    } finally {
      tables.deploy("prices", "", "");
    }
  }

  @Test
  @Tag("R11")
  @DisplayName("R11: a table that is wrong is an incident that says what to do")
  void wrong() throws IOException {
    Opened account = accounts.opens(Map.of());
    try {
      tables.deploy("prices", "\"EUR\"", "\"Euros\"");
      long purchase = buyer.asksFor(account.user(), 2);
      await().until(() -> !TestEngine.incidents(purchase).isEmpty());
      assertThat(TestEngine.incidents(purchase).getFirst())
          .contains("The decision table prices has a row", "Deploy the table", "then retry");
    } finally {
      tables.deploy("prices", "", "");
    }
  }

  private String seatsOfDraft(Opened account) {
    long event = organizer.asksFor(organizer.request().with("organizer", account.user()));
    String seats = (String) organizer.reviews(event).get("seats");
    organizer.completes(event, Organizer.REVIEW, account.user(), Map.of("decision", "discard"));
    return seats;
  }
}
