package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Only the organizer's own hand counts")
@Tag("R3")
class AuthorityTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventRepository events;

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "discard", "change"})
  @DisplayName("R3: a review that somebody else completed does nothing, and the organizer is told")
  void reviewedBySomebodyElse(String decision) {
    Request request = organizer.request();
    long event = organizer.asksFor(request);
    organizer.reviews(event);

    var theirs = request.with("title", "Not what demo wanted").fields();
    organizer.completes(
        event, Organizer.REVIEW, "amelie", Map.of("decision", decision, "request", theirs));

    assertThat(organizer.reviews(event)).containsEntry("title", request.title());
    assertThat(events.findById(Long.toString(event))).isEmpty();
    await().until(() -> warnings(event).size() == 1);
    assertThat(Mailbox.text(warnings(event).getFirst())).contains("amelie", "Review event");
    // Anybody may have typed what a draft is called.
    assertThat(mailbox.mails(DEMO, ""))
        .noneMatch(mail -> Mailbox.text(mail).contains(request.title()));
    organizer.decides(event, "discard");
    TestEngine.awaitCompleted(event, "Event_EventDiscarded");
  }

  @Test
  @DisplayName("R3: that holds in the second round too, after the organizer completed the first")
  void secondRound() {
    Request request = organizer.request();
    long event = organizer.asksFor(request);
    organizer.changes(event, request);
    TestEngine.awaitEntered(event, Organizer.REVIEW, 2);
    organizer.completes(event, Organizer.REVIEW, "amelie", Map.of("decision", "confirm"));
    TestEngine.awaitEntered(event, Organizer.REVIEW, 3);

    assertThat(events.findById(Long.toString(event))).isEmpty();
    organizer.completes(event, Organizer.REVIEW, "", Map.of("decision", "confirm"));
    TestEngine.awaitEntered(event, Organizer.REVIEW, 4);
    assertThat(events.findById(Long.toString(event))).isEmpty();
    assertThat(warnings(event)).hasSize(2);

    organizer.decides(event, "confirm");
    mailbox.awaitMail(DEMO, "Scheduled: " + request.title());
  }

  @Test
  @DisplayName("R3: a decision of somebody else's on a scheduled event changes nothing")
  void managedBySomebodyElse() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    mailbox.awaitMail(DEMO, "Scheduled: " + request.title());

    var cancel = Map.of("kind", "CANCEL", "reason", "I can");
    organizer.completes(event, Organizer.MANAGE, "amelie", Map.of("change", cancel));

    assertThat(organizer.manages(event)).containsEntry("problemCount", 0);
    assertThat(organizer.startsWith(event)).doesNotContainKey("reason");
    await().until(() -> mailbox.mails(DEMO, request.title()).size() == 2);
    assertThat(events.require(Long.toString(event)).status()).isEqualTo(EventStatus.SCHEDULED);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  /** What the organizer was told of one event; its id is part of the Message-ID. */
  private List<MimeMessage> warnings(long event) {
    return mailbox.mails(DEMO, "Somebody else worked").stream()
        .filter(mail -> Mailbox.id(mail).contains("." + event + "-"))
        .toList();
  }

  @Test
  @DisplayName("R3: whoever the request names later, the event stays its organizer's")
  void theOrganizerStays() {
    Request request = organizer.request();
    long event = organizer.asksFor(request);

    organizer.changes(event, request.with("organizer", "amelie"));
    TestEngine.awaitEntered(event, Organizer.REVIEW, 2);
    organizer.completes(event, Organizer.REVIEW, "amelie", Map.of("decision", "confirm"));
    TestEngine.awaitEntered(event, Organizer.REVIEW, 3);

    assertThat(events.findById(Long.toString(event))).isEmpty();
    organizer.decides(event, "confirm");
    await().until(() -> events.findById(Long.toString(event)).isPresent());
    assertThat(events.require(Long.toString(event)).accountId()).isEqualTo("account-demo");
  }
}
