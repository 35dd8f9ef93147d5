package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.PickySmtp;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An address that the mail server refuses")
class RefusedAddressTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private JdbcClient database;

  @Test
  @Tag("R3")
  @DisplayName(
      "R3: stops nothing: the organizer is told which invitation failed, and so is Operate")
  void refused() {
    var known = Organizer.presenter("Ann", "ann.known@example.org");
    var unknown = Organizer.presenter("Bob", "bob@" + PickySmtp.REFUSED);
    Request request = organizer.request().with("presenters", List.of(unknown, known));
    long event = organizer.schedules(request);

    var notice = mailbox.awaitMail("demo@rostrum.example", "Not delivered: " + request.title());
    mailbox.awaitMail("ann.known@example.org", request.title());

    assertThat(Mailbox.text(notice)).contains("Bob (bob@refused.example)", "User unknown");
    long bob = TestEngine.instances("presenterId", event + "-presenter-1").iterator().next();
    await().until(() -> TestEngine.completed(bob).contains("Task_TellUndelivered"));
    TestEngine.awaitEntered(bob, "Gateway_Wait", 1);
    assertThat(TestEngine.incidents(event)).isEmpty();
    assertThat(mailbox.mails("demo@rostrum.example", "Not delivered: " + request.title()))
        .hasSize(1);
  }

  @Test
  @Tag("R3")
  @DisplayName(
      "R3: nor does one from before that no mail can be sent to: it is told, put right, and the"
          + " event held and reported")
  void unsendable() {
    String bobs = organizer.request().email(0);
    var ann = Organizer.presenter("Ann", organizer.request().email(0));
    Request request =
        organizer.request().with("presenters", List.of(ann, Organizer.presenter("Bob", bobs)));
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    mailbox.awaitMail(bobs, request.title());
    String bob = event + "-presenter-2";
    hasAddress(bob, "dvořáček@example.cz");

    organizer.decidesOn(event, "RESEND", Map.of("presenter", bob));
    var notice = mailbox.awaitMail(DEMO, "Not delivered: " + request.title());
    assertThat(Mailbox.text(notice)).contains("Bob (dvořáček@example.cz)", "Bad destination");

    String right = "dvoracek@" + event + ".example.cz";
    organizer.decidesOn(event, "CORRECT_ADDRESS", Map.of("presenter", bob, "email", right));
    mailbox.awaitMail(right, "You are invited to present: " + request.title());

    hasAddress(bob, "xľĠNOTIFY=NEVER@example.cz");
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var visitor = new Visitor()) {
      visitor.enters(link);
      visitor.asks("OPEN");
      assertThat(visitor.asks("CLOSE").statusCode()).isEqualTo(200);
    }
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Report: " + request.title())))
        .contains("- Bob, Figures of the event: 501 5.1.3");
    mailbox.awaitMail(request.email(0), "Thank you for presenting: " + request.title());
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  private void hasAddress(String presenterId, String address) {
    database
        .sql("update presenter set email = ? where presenter_id = ?")
        .params(address, presenterId)
        .update();
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: for now is tried again, and in the end stops nothing either")
  void busy() {
    var known = Organizer.presenter("Ann", "ann.patient@example.org");
    var busy = Organizer.presenter("Bob", "bob@" + PickySmtp.BUSY);
    Request request = organizer.request().with("presenters", List.of(busy, known));
    long event = organizer.schedules(request);

    String subject = "Not delivered: " + request.title();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !mailbox.mails("demo@rostrum.example", subject).isEmpty());
    var notice = mailbox.awaitMail("demo@rostrum.example", subject);
    assertThat(Mailbox.text(notice)).contains("Bob (bob@busy.example)", "Mailbox busy");
    long bob = TestEngine.instances("presenterId", event + "-presenter-1").iterator().next();
    TestEngine.awaitEntered(bob, "Gateway_Wait", 1);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }
}
