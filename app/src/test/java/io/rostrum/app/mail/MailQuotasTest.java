package io.rostrum.app.mail;

import static io.rostrum.app.NewAccounts.CONFIRM;
import static io.rostrum.app.NewAccounts.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.Organizer;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailQuotas;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("What people who have proved nothing can have mailed")
class MailQuotasTest extends RostrumTest {
  /** To one address in an hour, as the tests are set. */
  private static final int MOST = 20;

  @Autowired private MailQuotas quotas;
  @Autowired private OutgoingMailRepository outgoing;
  @Autowired private NewAccounts newAccounts;
  @Autowired private SeatBuyer buyer;

  private final String domain = UUID.randomUUID() + ".example.org";

  @BeforeEach
  void anHourThatLasts() {
    if (clock.instant().atZone(ZoneOffset.UTC).getMinute() > 50) {
      nextHour();
    }
  }

  @Test
  @DisplayName(
      "fills no mailbox with codes for accounts: what is over the quota is withheld, the task says"
          + " so, and there is another code in the next hour")
  void codesForAccounts() {
    List<Long> openings =
        IntStream.range(0, MOST + 2)
            .mapToObj(n -> newAccounts.asksFor(Map.of("email", "victim+" + n + "@" + domain)))
            .toList();
    List<Long> withheld =
        openings.stream()
            .filter(opening -> organizer.variable(opening, CONFIRM, "mail").equals("WITHHELD"))
            .toList();

    assertThat(withheld).hasSize(2);
    assertThat(mailbox.mails(domain, "")).hasSize(MOST);
    long one = withheld.getFirst();
    assertThat(outgoing.findByEventIdAndStatus(Long.toString(one), MailStatus.WITHHELD))
        .singleElement()
        .extracting(mail -> mail.refusal().orElseThrow())
        .isEqualTo("ONE_ADDRESS: at most 20 an hour");
    assertThat(TestEngine.incidents(one)).isEmpty();

    nextHour();
    organizer.completes(one, CONFIRM, newAccounts.user(one), decided("again", null));
    await().until(() -> mailbox.mails(domain, "Your code").size() == MOST + 1);
    String code = Mailbox.code(mailbox.mails(domain, "Your code").getLast());
    TestEngine.awaitEntered(one, CONFIRM, 2);
    organizer.completes(one, CONFIRM, newAccounts.user(one), decided("open", code));
    TestEngine.awaitCompleted(one, "Event_Opened");
  }

  @Test
  @DisplayName("keeps nobody from what an organizer confirmed: an invitation to the same address")
  void invitations() {
    String address = "victim@" + domain;
    useUp(MailPurpose.ACCOUNT_CODE, address);
    useUp(MailPurpose.LINK_CODE, address);
    var request =
        organizer.request().with("presenters", List.of(Organizer.presenter("Vic", address)));

    organizer.schedules(request);

    mailbox.awaitMail(address, "You are invited to present: " + request.title());
  }

  @Test
  @DisplayName("keeps no organizer from buying: the quote that they ask for themselves is mailed")
  void quotes() {
    var account = newAccounts.opens(Map.of("email", "owner@" + domain));
    useUp(MailPurpose.SEATS_QUOTE, account.email());
    long purchase = buyer.asksFor(account.user(), 2);
    assertThat(organizer.variable(purchase, SeatBuyer.CONFIRM, "mail")).isEqualTo("WITHHELD");

    organizer.completes(purchase, SeatBuyer.CONFIRM, account.user(), decided("again", null));

    mailbox.awaitMail(account.email(), "Quote for presenter seats");
  }

  @Test
  @DisplayName("carries nothing that they typed to a mailbox that nobody has proved to be theirs")
  void freeText() throws Exception {
    String address = "victim@" + domain;
    newAccounts.asksFor(
        Map.of(
            "email", address,
            "organization", "CALL-US-NOW",
            "ownerName", "YOU-WON-A-PRIZE",
            "tasklistUser", "WWW-EVIL-EXAMPLE"));

    MimeMessage mail = mailbox.awaitMail(address, "Your code");

    var all = new ByteArrayOutputStream();
    mail.writeTo(all);
    assertThat(all.toString(StandardCharsets.UTF_8) + Mailbox.text(mail) + Mailbox.html(mail))
        .doesNotContain("CALL-US", "YOU-WON", "WWW-EVIL");
  }

  @Test
  @DisplayName(
      "is counted once however often a job is repeated, and exactly when two instances ask at once")
  void counted(@Autowired AutowireCapableBeanFactory beans) throws Exception {
    // The other database is for one instance.
    MailQuotas other = TestDatabase.isPostgres() ? beans.createBean(MailQuotas.class) : quotas;
    List<Callable<Boolean>> mails =
        LongStream.range(0, 3L * MOST)
            // Each is tried twice, at the same moment perhaps.
            .mapToObj(n -> allowing(n % 4 == 0 ? other : quotas, "<" + n / 2 + "@" + domain + ">"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      long allowed = 0;
      for (var answer : threads.invokeAll(mails)) {
        allowed += answer.get() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(2L * MOST);
    }
  }

  @Test
  @DisplayName("is counted for one user, too, whomever it goes to")
  void oneUser() {
    MailCause amelie = MailCause.at("account-" + domain).by("amelie@" + domain);
    for (int n = 0; n < 100; n++) {
      assertThat(quotas.count(id(n), MailPurpose.SOMEBODY_ELSE, n + "@" + domain, amelie))
          .isEmpty();
    }
    assertThat(quotas.count(id(100), MailPurpose.SOMEBODY_ELSE, "x@" + domain, amelie))
        .contains("ONE_USER: at most 100 an hour");
    assertThat(quotas.count(id(101), MailPurpose.STATEMENT, "x@" + domain, amelie)).isEmpty();
  }

  private Callable<Boolean> allowing(MailQuotas by, String messageId) {
    String address = "victim@" + domain;
    return () ->
        by.count(messageId, MailPurpose.ACCOUNT_CODE, address, MailCause.anybody()).isEmpty();
  }

  private void useUp(MailPurpose purpose, String address) {
    for (int n = 0; n < MOST; n++) {
      quotas.count(id(n) + purpose, purpose, address, MailCause.anybody());
    }
  }

  private String id(int number) {
    return "<" + number + "@" + domain + ">";
  }

  private void nextHour() {
    clock.moveTo(clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(61)));
  }
}
