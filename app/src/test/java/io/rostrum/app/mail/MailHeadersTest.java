package io.rostrum.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workflows.room.Participant;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A mail says whom it is from, where an answer goes, and when things are")
class MailHeadersTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventMails mails;

  private String eventId;
  private String address;
  private String title;

  @BeforeEach
  void anEventInNewYork() {
    Request request = organizer.request().with("timeZone", "America/New_York");
    request = request.with("title", request.title() + ", été & <co> + 100 %");
    eventId = Long.toString(organizer.schedules(request));
    address = request.email(0);
    title = request.title();
  }

  @Test
  @DisplayName("A presenter's comes from the organization, and the organizer gets the answer")
  void sender() throws Exception {
    MimeMessage invitation = mailbox.awaitMail(address, "You are invited to present: " + title);
    MimeMessage confirmation = mailbox.awaitMail(DEMO, "Scheduled: " + title);

    assertThat(from(invitation).getPersonal()).isEqualTo("Demo Events");
    assertThat(from(confirmation).getPersonal()).isEqualTo("Rostrum");
    assertThat(from(invitation).getAddress()).isEqualTo(from(confirmation).getAddress());
    assertThat(invitation.getReplyTo()).containsExactly(new InternetAddress(DEMO));
    assertThat(invitation.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  @DisplayName(
      "A presenter's reminder says how to ask for no more of them; what somebody has to know does not")
  void unsubscribing() throws Exception {
    MimeMessage invitation = mailbox.awaitMail(address, "You are invited to present: " + title);
    mails.remind(eventId, eventId + "-presenter-1", "hour");
    mails.remind(eventId, Participant.organizerOf(eventId), "hour");
    MimeMessage reminder = mailbox.awaitMail(address, "Reminder: " + title);

    assertThat(reminder.getHeader("List-Unsubscribe"))
        .singleElement()
        .asString()
        .startsWith("<mailto:demo@rostrum.example?subject=No%20more%20reminders%2C%20please%3A%20")
        .contains("%C3%A9t%C3%A9%20%26%20%3Cco%3E%20%2B")
        .endsWith(">")
        .doesNotContain("join");
    assertThat(reminder.getHeader("List-Unsubscribe-Post")).isNull();
    assertThat(Mailbox.text(reminder)).contains("no more reminders", "goes to Demo Organizer");
    List<MimeMessage> others = List.of(invitation, mailbox.awaitMail(DEMO, "Reminder: " + title));
    for (MimeMessage other : others) {
      assertThat(other.getHeader("List-Unsubscribe")).isNull();
    }
  }

  @Test
  @DisplayName(
      "The organizer reads when it is by their own clock and the event's, a presenter by the event's")
  void zones() {
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Scheduled: " + title)))
        .containsPattern("When: .* \\(Paris,.CES?T\\) = .*\\(New.York,.E[SD]T\\)");
    assertThat(Mailbox.text(mailbox.awaitMail(address, "You are invited to present: " + title)))
        .containsPattern("When: .* \\(New.York,.E[SD]T\\)")
        .doesNotContain("Paris");
  }

  private static InternetAddress from(MimeMessage mail) throws Exception {
    return (InternetAddress) mail.getFrom()[0];
  }
}
