package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event's life, through the process and the room")
class EventLifeTest extends RostrumTest {

  @ParameterizedTest
  @ValueSource(strings = {"webinar", "meeting"})
  @Tag("R7")
  @Tag("R9")
  @Tag("R16")
  @DisplayName(
      "R7, R9, R16: a presenter alone starts and ends a webinar or a meeting; everybody is thanked once")
  void presenterAlone(String type) throws Exception {
    Request request =
        organizer
            .request()
            .with("type", type)
            .with("startsAt", organizer.in(Duration.ofMinutes(5)));
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    var confirmation = mailbox.awaitMail("demo@rostrum.example", "Scheduled: " + request.title());
    URI attendeeLink = Mailbox.roomLink(confirmation, 1);

    try (var ann = new Visitor();
        var bob = new Visitor()) {
      assertThat(ann.enters(link).statusCode()).isEqualTo(303);
      assertThat(bob.enters(attendeeLink, "Bob").statusCode()).isEqualTo(303);
      try (var annsPage = ann.stays();
          var bobsPage = bob.stays()) {
        await().until(() -> ann.sees().get("people").size() == 2);
        assertThat(ann.asks("OPEN").statusCode()).isEqualTo(200);
        await()
            .untilAsserted(
                () ->
                    assertThat(bobsPage.snapshots())
                        .anyMatch(shown -> shown.get("state").asText().equals("ACTIVE")));
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(ann.asks("CLOSE").statusCode()).isEqualTo(200);
        await()
            .untilAsserted(
                () ->
                    assertThat(annsPage.snapshots())
                        .anyMatch(shown -> shown.get("state").asText().equals("CLOSED")));
      }
    }

    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    var thanks = mailbox.awaitMail(request.email(0), "Thank you for presenting");
    assertThat(Mailbox.text(thanks)).contains("People who came: 1", "Presenters there: 1");
    assertThat(Mailbox.parts(thanks, "image/png")).hasSize(1);
    mailbox.awaitMail("demo@rostrum.example", "Report: " + request.title());
    assertThat(mailbox.mails(request.email(0), request.title())).hasSize(2);
    assertThat(mailbox.mails("demo@rostrum.example", request.title())).hasSize(2);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("An unknown organizer: nothing is drafted, the event ends under that name")
  void unknownOrganizer() {
    long event = organizer.asksFor(organizer.request().with("organizer", "nobody"));

    TestEngine.awaitCompleted(event, "Event_NoSuchOrganizer");
    assertThat(TestEngine.entered(event)).doesNotContain("Task_DraftEvent");
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: a draft that its organizer discards leaves nothing and tells nobody")
  void discarded() {
    Request request = organizer.request();
    long event = organizer.asksFor(request);
    organizer.reviews(event);
    organizer.decides(event, "discard");

    TestEngine.awaitCompleted(event, "Event_EventDiscarded");
    assertThat(mailbox.mails("", request.title())).isEmpty();
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: a draft with problems cannot be confirmed; the organizer is shown it again")
  void problems() {
    Request request =
        organizer
            .request()
            .without("title")
            .with("startsAt", "2020-01-01T10:00")
            .with("presenters", List.of());
    long event = organizer.asksFor(request);
    assertThat(organizer.reviews(event)).containsEntry("problemCount", 3);
    organizer.decides(event, "confirm");

    TestEngine.awaitEntered(event, "Task_ReviewEvent", 2);
    organizer.decides(event, "discard");
    TestEngine.awaitCompleted(event, "Event_EventDiscarded");
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: two presenters with one address are a problem at the second one's field")
  void sameAddressTwice() {
    var ann = Organizer.presenter("Ann", "same@example.org");
    var bob = Organizer.presenter("Bob", "Same@example.org");
    long event = organizer.asksFor(organizer.request().with("presenters", List.of(ann, bob)));

    assertThat(organizer.reviews(event).get("problems").toString())
        .contains("Presenters 1 and 2 have the same e-mail address");
    organizer.decides(event, "discard");
  }

  @Test
  @DisplayName(
      "A room closed before the planned start is no event held: it waits to be opened again")
  void interrupted() throws Exception {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      assertThat(ann.asks("OPEN").body()).contains("OPENED");
      assertThat(ann.asks("CLOSE").body()).contains("INTERRUPTED");
      assertThat(ann.sees().get("state").asText()).isEqualTo("WAITING");
      TestEngine.awaitEntered(event, "Task_LookAhead", 2);
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
      assertThat(ann.asks("OPEN").body()).contains("OPENED");
      assertThat(ann.asks("CLOSE").body()).contains("ENDED");
    }
    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    assertThat(mailbox.mails(request.email(0), "Thank you")).hasSize(1);
  }
}
