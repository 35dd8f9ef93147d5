package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.PickySmtp;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("An address that the mail server refuses")
class RefusedAddressTest extends RostrumTest {

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
