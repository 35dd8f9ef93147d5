package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The organizer manages a scheduled event")
@Tag("R3")
class ManagementTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventRepository events;

  @Test
  @DisplayName("R3: a rescheduled event reaches everybody, as the next sequence of the same entry")
  void rescheduled() {
    Request request = organizer.request();
    long event = scheduled(request);
    Event before = events.require(Long.toString(event));

    organizer.decidesOn(event, "RESCHEDULE", Map.of("startsAt", organizer.in(Duration.ofHours(3))));

    var told = mailbox.awaitMail(request.email(0), "Changed: " + request.title());
    var confirmed = mailbox.awaitMail(DEMO, "Changed: " + request.title());
    Event after = events.require(Long.toString(event));
    assertThat(after.startsAt()).isAfter(before.startsAt().plus(Duration.ofHours(2)));
    assertThat(after.scheduleRevision()).isEqualTo(1);
    assertThat(Mailbox.calendar(told))
        .contains("SEQUENCE:1", "METHOD:REQUEST", "UID:" + event + "@");
    assertThat(Mailbox.calendar(confirmed))
        .contains("SEQUENCE:1", "METHOD:PUBLISH", "UID:" + event + "-organizer@");
    assertThat(organizer.manages(event)).containsEntry("title", request.title());
  }

  @Test
  @DisplayName("R3: changed details hold in the room, in the mails and in the process")
  void detailsChanged() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);

    organizer.decidesOn(
        event, "CHANGE_DETAILS", Map.of("title", "Quite another title", "language", "fr"));

    var told = mailbox.awaitMail(request.email(0), "Quite another title");
    assertThat(told.getSubject()).startsWith("Modifié");
    mailbox.awaitMail(DEMO, "Changed: Quite another title");
    await().until(() -> TestEngine.instances("title", "Quite another title").contains(event));
    assertThat(organizer.manages(event)).containsEntry("title", "Quite another title");
  }

  @Test
  @DisplayName("R3: a cancelled event tells everybody why, takes the entry back and ends")
  void cancelled() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    var link = mailbox.presentersLink(request);

    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The speaker is ill."));

    TestEngine.awaitCompleted(event, "Event_EventCancelled");
    var told = mailbox.awaitMail(request.email(0), "Cancelled: " + request.title());
    mailbox.awaitMail(DEMO, "Cancelled: " + request.title());
    assertThat(Mailbox.text(told)).contains("The speaker is ill.");
    assertThat(Mailbox.calendar(told)).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
    await().until(() -> TestEngine.completed(presenter(event, 1)).contains("Event_Cancelled"));
    assertThat(events.require(Long.toString(event)).status()).isEqualTo(EventStatus.CANCELLED);
    try (var ann = new Visitor()) {
      assertThat(ann.enters(link).body()).contains("cancelled");
    }
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @Tag("R10")
  @DisplayName("R3, R10: more presenters are invited, up to the seats of the plan")
  void invited() {
    Request request = organizer.request();
    long event = scheduled(request);
    String ben = "ben@" + event + ".example.org";

    organizer.decidesOn(
        event, "INVITE", Map.of("presenters", List.of(Organizer.presenter("Ben", ben))));

    mailbox.awaitMail(ben, "You are invited to present: " + request.title());
    assertThat(organizer.manages(event).get("presenters").toString())
        .contains("Ben (b…@" + event + ".example.org)")
        .doesNotContain(ben);
    assertThat(organizer.manages(event)).containsEntry("seats", "2 of 10 presenter seats");
  }

  @Test
  @Tag("R6")
  @DisplayName(
      "R3, R6: whose rights are taken back goes on as an attendee, is told, and can be invited again")
  void takenBack() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor();
        var other = new Visitor()) {
      ann.enters(link);

      organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", event + "-presenter-1"));

      mailbox.awaitMail(request.email(0), "You are no longer presenting");
      assertThat(ann.sees().get("you").get("role").asText()).isEqualTo("ATTENDEE");
      assertThat(ann.asks("OPEN").body()).contains("NOT_ALLOWED");
      assertThat(other.enters(link).body()).contains("LINK_TAKEN_BACK");
    }
    await()
        .until(
            () -> TestEngine.completed(presenter(event, 1)).contains("Event_PresenterTakenBack"));
    assertThat(organizer.manages(event)).containsEntry("seats", "0 of 10 presenter seats");

    var again = Organizer.presenter("Ann", request.email(0));
    organizer.decidesOn(event, "INVITE", Map.of("presenters", List.of(again)));
    await().until(() -> mailbox.mails(request.email(0), "invited").size() == 2);
    URI newLink = Mailbox.roomLink(mailbox.mails(request.email(0), "invited").getLast(), 0);
    assertThat(newLink).isNotEqualTo(link);
    try (var ann = new Visitor()) {
      assertThat(ann.enters(newLink).statusCode()).isEqualTo(303);
    }
  }

  @Test
  @DisplayName("R3: an invitation is sent again as often as it is asked for")
  void sentAgain() {
    Request request = organizer.request();
    long event = scheduled(request);
    for (int times = 2; times <= 3; times++) {
      int expected = times;
      mailbox.awaitMail(request.email(0), request.title());
      organizer.decidesOn(event, "RESEND", Map.of("presenter", event + "-presenter-1"));
      await().until(() -> mailbox.mails(request.email(0), "invited").size() == expected);
    }
    var links =
        mailbox.mails(request.email(0), "invited").stream()
            .map(mail -> Mailbox.roomLink(mail, 0))
            .distinct();
    assertThat(links).hasSize(1);
  }

  @Test
  @DisplayName(
      "R3: while the room is open the event cannot be moved, but described anew and cancelled")
  void whileTheRoomIsOpen() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      organizer.decidesOn(
          event, "RESCHEDULE", Map.of("startsAt", organizer.in(Duration.ofHours(3))));
      assertThat(organizer.manages(event).get("problems").toString()).contains("The room is open");

      organizer.decidesOn(event, "CHANGE_DETAILS", Map.of("title", "On air: " + request.title()));
      mailbox.awaitMail(request.email(0), "Changed: On air");
      TestEngine.awaitEntered(event, "Task_SeeRoom", 2);

      organizer.decidesOn(event, "CANCEL", Map.of("reason", "The hall is on fire."));
      TestEngine.awaitCompleted(event, "Event_CancelledMeanwhile");
      mailbox.awaitMail(request.email(0), "Cancelled: On air");
      assertThat(ann.sees().get("state").asText()).isEqualTo("CLOSED");
      assertThat(ann.asks("CLOSE").body()).contains("EVENT_CANCELLED");
    }
    assertThat(mailbox.mails(request.email(0), "Thank you")).isEmpty();
    assertThat(events.require(Long.toString(event)).status()).isEqualTo(EventStatus.CANCELLED);
  }

  private long scheduled(Request request) {
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    return event;
  }

  private static long presenter(long event, int number) {
    return TestEngine.instances("presenterId", event + "-presenter-" + number).iterator().next();
  }
}
