package io.rostrum.app.process;

import static io.rostrum.app.NewAccounts.CONFIRM;
import static io.rostrum.app.NewAccounts.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.Organizer;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R1")
@DisplayName("R1: an account is opened by whoever will own it")
class OpenAccountTest extends RostrumTest {
  @Autowired private AccountRepository accounts;
  @Autowired private NewAccounts newAccounts;

  @Test
  @DisplayName(
      "R1: asked for by anybody, confirmed in the named user's task with the code from the named"
          + " mailbox; then they schedule events")
  void opened() {
    long opening = newAccounts.asksFor(Map.of());
    String user = newAccounts.user(opening);
    assertThat(organizer.shown(opening, CONFIRM, "asked"))
        .containsEntry("organization", "Winery")
        .containsEntry("email", "n…@example.org")
        .containsEntry("country", "Sweden");
    String code = newAccounts.code(opening, 1);
    organizer.completes(opening, CONFIRM, user, decided("open", Mailbox.otherThan(code)));
    TestEngine.awaitEntered(opening, CONFIRM, 2);
    assertThat(accounts.findByTasklistUser(user)).isEmpty();

    organizer.completes(opening, CONFIRM, user, decided("open", " " + code));

    TestEngine.awaitCompleted(opening, "Event_Opened");
    Account account = accounts.findByTasklistUser(user).orElseThrow();
    assertThat(account.plan()).isEqualTo("live");
    assertThat(account.country()).isEqualTo("SE");
    assertThat(account.reminderMinutes()).containsExactlyInAnyOrder(1440, 60);
    assertThat(Mailbox.text(mailbox.awaitMail(newAccounts.email(opening), "Welcome: Winery")))
        .contains("Sign in as “" + user + "”");
    long event = organizer.asksFor(organizer.request().with("organizer", user));
    organizer.reviews(event);
    organizer.completes(event, Organizer.REVIEW, user, Map.of("decision", "discard"));
    TestEngine.awaitCompleted(event, "Event_EventDiscarded");
    assertThat(TestEngine.incidents(opening)).isEmpty();
  }

  @Test
  @DisplayName("R1: somebody else who takes the task over opens nothing, with the right code even")
  void somebodyElse() {
    long opening = newAccounts.asksFor(Map.of());
    String user = newAccounts.user(opening);
    String code = newAccounts.code(opening, 1);

    organizer.completes(opening, CONFIRM, "amelie", decided("open", code));

    TestEngine.awaitEntered(opening, CONFIRM, 2);
    assertThat(accounts.findByTasklistUser(user)).isEmpty();
    organizer.completes(opening, CONFIRM, user, decided("discard", null));
    TestEngine.awaitCompleted(opening, "Event_Discarded");
    assertThat(accounts.findByTasklistUser(user)).isEmpty();
  }

  @Test
  @DisplayName("R1: another code makes the one before worthless")
  void anotherCode() {
    long opening = newAccounts.asksFor(Map.of());
    String user = newAccounts.user(opening);
    String first = newAccounts.code(opening, 1);
    organizer.completes(opening, CONFIRM, user, decided("again", null));
    TestEngine.awaitEntered(opening, CONFIRM, 2);
    String second = newAccounts.code(opening, 2);
    organizer.completes(opening, CONFIRM, user, decided("open", first));
    TestEngine.awaitEntered(opening, CONFIRM, 3);
    organizer.completes(opening, CONFIRM, user, decided("open", second));
    TestEngine.awaitCompleted(opening, "Event_Opened");
  }

  @Test
  @DisplayName(
      "R1: five codes at most are mailed, so that nobody's mailbox is filled or guessed for")
  void tooManyCodes() {
    long opening = newAccounts.asksFor(Map.of());
    for (int number = 1; number <= 5; number++) {
      newAccounts.code(opening, number);
      organizer.completes(opening, CONFIRM, newAccounts.user(opening), decided("again", null));
      TestEngine.awaitEntered(opening, CONFIRM, number + 1);
    }
    assertThat(mailbox.mails(newAccounts.email(opening), "Your code")).hasSize(5);
    organizer.completes(opening, CONFIRM, newAccounts.user(opening), decided("discard", null));
    TestEngine.awaitCompleted(opening, "Event_Discarded");
  }

  @Test
  @DisplayName("R1: nobody owns two accounts, also if two were asked for at the same time")
  void twice() {
    long first = newAccounts.asksFor(Map.of());
    String user = newAccounts.user(first);
    long second = newAccounts.asksFor(Map.of("tasklistUser", user));
    organizer.completes(first, CONFIRM, user, decided("open", newAccounts.code(first, 1)));
    TestEngine.awaitCompleted(first, "Event_Opened");
    String code = newAccounts.code(second, 1);
    organizer.completes(second, CONFIRM, user, decided("open", code));
    TestEngine.awaitCompleted(second, "Event_Taken");
    assertThat(accounts.findById("account-" + second)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "plan, golden, PLAN_UNKNOWN",
    "plan, '', PLAN_UNKNOWN",
    "email, nobody@home@example.org, EMAIL_INVALID",
    "email, łukasz@example.pl, EMAIL_NOT_ASCII",
    "email, 'no\u200bbody@example.org', EMAIL_INVISIBLE",
    "tasklistUser, demo, OWNS_ACCOUNT_ALREADY",
    "tasklistUser, '', TASKLIST_USER_INVALID",
    "organization, '', ORGANIZATION_INVALID",
    "ownerName, ' ', OWNER_NAME_INVALID",
    "billingPeriod, week, BILLING_PERIOD_UNKNOWN",
    "country, XX, COUNTRY_UNKNOWN",
    "language, tlh, LANGUAGE_UNKNOWN",
    "timeZone, Mars/Olympus, TIME_ZONE_UNKNOWN"
  })
  @DisplayName("R1: what cannot be opened is refused, with the reason, and nobody gets a mail")
  void refused(String field, String value, String problem) {
    long opening = newAccounts.asksFor(Map.of(field, value));
    TestEngine.awaitCompleted(opening, "Event_Refused");
    assertThat(TestEngine.variables(opening)).anyMatch(text -> text.contains(problem));
    assertThat(accounts.findById("account-" + opening)).isEmpty();
    assertThat(mailbox.mails(newAccounts.email(opening), "")).isEmpty();
    assertThat(TestEngine.incidents(opening)).isEmpty();
  }

  @Test
  @DisplayName("R1: whatever is sent instead of the form, no incident comes of it")
  void nonsense() {
    for (Object sent : new Object[] {null, 5, "text", Map.of("plan", Map.of("a", 1))}) {
      long opening = newAccounts.start(sent);
      TestEngine.awaitCompleted(opening, "Event_Refused");
      assertThat(TestEngine.incidents(opening)).isEmpty();
    }
  }
}
