package io.rostrum.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.PickySmtp;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workers.job.ExplainedFailure;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workers.mail.PlaceMails;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("A mail that the mail server refuses")
class RefusedMailTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventRepository events;
  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private TransactionOperations transactions;
  @Autowired private OutgoingMailRepository outgoing;
  @Autowired private EventMails mails;
  @Autowired private PlaceMails places;
  @Autowired private Notices notices;

  private String eventId;
  private String title;

  @BeforeEach
  void anEvent() {
    Request request = organizer.request();
    eventId = Long.toString(organizer.schedules(request));
    title = request.title();
    mailbox.awaitMail(request.email(0), title);
  }

  @ParameterizedTest
  @CsvSource({
    "zoe@refused.example, 550 5.1.1 …: Recipient address rejected: User unknown",
    "zoe@unwanted.example, 554 5.7.1 Message rejected as unwanted",
    "zoe at example, 501 5.1.3 Bad destination mailbox address syntax",
    // Cut to its low byte, each letter outside ASCII is another one, a line break or a space.
    "łukasz@unsendable.example, 501 5.1.3 Bad destination mailbox address syntax",
    "dvořáček@unsendable.example, 501 5.1.3 Bad destination mailbox address syntax",
    "xľĠNOTIFY=NEVER@unsendable.example, 501 5.1.3 Bad destination mailbox address syntax",
    "'zoe@unsendable.example>\nRCPT TO:<eve@unsendable.example', 501 5.1.3 Bad destination mailbox address syntax",
    "zoe@unsendable..example, 501 5.1.3 Bad destination mailbox address syntax",
    "'\u200bzoe@unsendable.example', 501 5.1.3 Bad destination mailbox address syntax"
  })
  @DisplayName("for good is an answer that is kept, and it is not sent again")
  void refused(String address, String reason) {
    String zoe = seated(address);

    assertThat(mails.invite(zoe, "")).isEqualTo(MailStatus.REFUSED);
    assertThat(mails.invite(zoe, "")).isEqualTo(MailStatus.REFUSED);

    assertThat(refusals(zoe)).singleElement().isEqualTo(reason);
    assertThat(outgoing.wasInvited(zoe)).isFalse();
    assertThat(mailbox.mails("zoe", title)).isEmpty();
    assertThat(PICKY_SMTP.recipients()).noneMatch(command -> command.contains("unsendable"));
  }

  @Test
  @Tag("R5")
  @DisplayName("R5: to an international domain goes to its ASCII form, and nowhere else")
  void internationalDomain() {
    String zoe = seated("zoe@bücher" + eventId + ".example");

    assertThat(mails.invite(zoe, "")).isEqualTo(MailStatus.SENT);

    assertThat(PICKY_SMTP.recipients())
        .filteredOn(command -> command.contains(eventId))
        .filteredOn(command -> command.contains("zoe"))
        .singleElement()
        .asString()
        .matches("RCPT TO:<zoe@xn--bcher\\d+-\\w+\\.example>");
  }

  @Test
  @DisplayName("for now is a failure that says what to do, and nothing is kept of it")
  void busy() {
    String zoe = seated("zoe@" + PickySmtp.BUSY);

    assertThatThrownBy(() -> mails.invite(zoe, ""))
        .isInstanceOf(ExplainedFailure.class)
        .hasMessageContainingAll("INVITATION", zoe, "450 4.2.1 …", "then retry")
        .hasMessageNotContaining("zoe@");
    assertThat(outgoing.wasInvited(zoe)).isFalse();
    assertThat(outgoing.refusalsOf(zoe, MailPurpose.INVITATION)).isEmpty();
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: the organizer is told once which mail to whom, why, and what to do")
  void told() {
    String zoe = seated("zoe@" + PickySmtp.REFUSED);
    mails.invite(zoe, "");

    assertThat(notices.tellUndelivered(zoe, MailPurpose.INVITATION)).isEqualTo(MailStatus.SENT);
    assertThat(notices.tellUndelivered(zoe, MailPurpose.INVITATION)).isEqualTo(MailStatus.SENT);

    assertThat(mailbox.mails(DEMO, "Not delivered: " + title)).hasSize(1);
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Not delivered: " + title)))
        .contains("Zoé (zoe@refused.example)", "Mail: Invitation", "User unknown", "Manage event");
  }

  @Test
  @DisplayName("a second time, when the organizer asked for it, is told a second time")
  void toldAgain() {
    String zoe = seated("zoe@" + PickySmtp.REFUSED);
    mails.invite(zoe, "");
    notices.tellUndelivered(zoe, MailPurpose.INVITATION);

    long event = Long.parseLong(eventId);
    String again = organizer.decidesOn(event, "RESEND", Map.of("presenter", zoe));
    TestEngine.awaitCompleted(event, "Task_RegisterDecision");
    assertThat(mails.invite(zoe, again)).isEqualTo(MailStatus.REFUSED);
    notices.tellUndelivered(zoe, MailPurpose.INVITATION);

    assertThat(mailbox.mails(DEMO, "Not delivered: " + title)).hasSize(2);
  }

  @Test
  @Tag("R6")
  @DisplayName("R6: whom no mail has reached is told neither of a cancellation nor of a take-back")
  void neverInvited() {
    String zoe = seated("zoe@" + PickySmtp.REFUSED);
    mails.invite(zoe, "");

    transactions.executeWithoutResult(t -> events.require(eventId).cancel("Hail"));
    assertThat(mails.tellCancellationTo(zoe)).isEqualTo(MailStatus.SENT);
    transactions.executeWithoutResult(t -> seats.takeBack(presenters.require(zoe)));
    assertThat(places.takeBack(zoe)).isEqualTo(MailStatus.SENT);
    assertThat(refusals(zoe)).hasSize(1);
  }

  @Test
  @Tag("R6")
  @DisplayName("R6: whom nothing but a change has reached is told of a cancellation, too")
  void reachedByAChange() {
    String address = "zoe@" + eventId + ".example";
    String zoe = seated(address);
    mails.tellChangeTo(zoe);
    long event = Long.parseLong(eventId);
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "Hail"));
    TestEngine.awaitCompleted(event, "Event_EventCancelled");

    mails.tellCancellationTo(zoe);

    assertThat(mailbox.mails(address, "Cancelled: " + title)).hasSize(1);
  }

  @Test
  @Tag("R16")
  @DisplayName(
      "R16: the event goes on; its report says who presented, who did not come, and who was not reached")
  void report() {
    Request request =
        organizer
            .request()
            .with("startsAt", organizer.in(Duration.ofMinutes(2)))
            .with(
                "presenters",
                List.of(
                    Organizer.presenter("Ann", "ann@" + eventId + ".example"),
                    Organizer.presenter("Zoé", "zoe@" + PickySmtp.REFUSED)));
    organizer.schedules(request);
    var link = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
    try (var visitor = new Visitor()) {
      visitor.enters(link);
      visitor.asks("OPEN");
      visitor.asks("CLOSE");
    }

    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Report: " + request.title())))
        .containsSubsequence("Presented by:\r\n- Ann\r\n", "did not come:\r\n- Zoé\r\n")
        .contains("- Zoé, Invitation: 550 5.1.1 …", "- Zoé, Figures of the event: 550 5.1.1 …")
        .doesNotContain("zoe@");
  }

  private String seated(String address) {
    String zoe = presenters.save(new Presenter(eventId, 2, "Zoé", address)).presenterId();
    seats.take(zoe, 1);
    return zoe;
  }

  private List<String> refusals(String presenterId) {
    return outgoing.findByEventIdAndStatus(eventId, MailStatus.REFUSED).stream()
        .filter(mail -> mail.recipient().equals(presenterId))
        .map(mail -> mail.refusal().orElseThrow())
        .toList();
  }
}
