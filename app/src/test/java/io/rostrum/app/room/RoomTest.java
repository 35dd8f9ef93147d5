package io.rostrum.app.room;

import static io.rostrum.app.room.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The room, as its visitors find it")
class RoomTest extends RostrumTest {
  @Autowired private ParticipantRepository participants;

  @Test
  @Tag("R8")
  @Tag("R9")
  @DisplayName(
      "R8, R9: an attendee can neither start nor end an event; organizer and presenter can")
  void onlyThoseWhoRunTheRoom() {
    Invited links = schedule(Duration.ofMinutes(5));
    try (var ann = new Visitor();
        var bob = new Visitor();
        var demo = new Visitor()) {
      ann.enters(links.presenter());
      bob.enters(links.attendees(), "Bob");
      demo.enters(links.organizer());
      assertRefused(bob.asks("OPEN"), 403, "NOT_ALLOWED");
      assertThat(demo.asks("OPEN").statusCode()).isEqualTo(200);
      assertRefused(bob.asks("CLOSE"), 403, "NOT_ALLOWED");
      assertThat(ann.asks("CLOSE").statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("A room opens half an hour before the start, not earlier, and says so")
  void tooEarly() {
    Invited links = schedule(Duration.ofHours(3));
    try (var ann = new Visitor()) {
      ann.enters(links.presenter());
      assertRefused(ann.asks("OPEN"), 409, "TOO_EARLY");
      assertThat(ann.sees().get("state").asText()).isEqualTo("WAITING");
    }
  }

  @Test
  @DisplayName(
      "Ending an event twice: the second time it is over already, and people are thanked once")
  void closedTwice() {
    Request request = organizer.request();
    Invited links = schedule(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor();
        var late = new Visitor()) {
      ann.enters(links.presenter());
      assertRefused(ann.asks("CLOSE"), 409, "ROOM_NOT_ACTIVE");
      ann.asks("OPEN");
      // Asked for in a dialog that was opened before the start.
      assertRefused(ann.asks("INTERRUPT"), 409, "START_HAS_PASSED");
      assertThat(ann.asks("CLOSE").statusCode()).isEqualTo(200);
      assertRefused(ann.asks("CLOSE"), 410, "EVENT_OVER");
      assertThat(late.opens(links.attendees()).statusCode()).isEqualTo(410);
      assertThat(late.enters(links.attendees(), "Late").statusCode()).isEqualTo(410);
    }
    mailbox.awaitMail("demo@rostrum.example", "Report: " + request.title());
    assertThat(mailbox.mails(request.email(0), "Thank you")).hasSize(1);
  }

  @Test
  @Tag("R7")
  @DisplayName(
      "R7: organizer and presenter start the event at the same moment: one does, no incident")
  void openedAtTheSameMoment() throws Exception {
    Invited links = schedule(Duration.ofMinutes(5));
    try (var ann = new Visitor();
        var demo = new Visitor();
        var threads = Executors.newFixedThreadPool(2)) {
      ann.enters(links.presenter());
      demo.enters(links.organizer());
      List<Callable<HttpResponse<String>>> both =
          List.of(() -> ann.asks("OPEN"), () -> demo.asks("OPEN"));
      var answers = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(both)) {
        answers.add(answer.get().statusCode());
      }
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }
    TestEngine.awaitCompleted(links.event(), "Event_RoomOpened");
    assertThat(TestEngine.incidents(links.event())).isEmpty();
  }

  @Test
  @Tag("R15")
  @DisplayName(
      "R15: a link that does not exist, or is another event's, opens nothing and tells nothing")
  void unknownLinks() {
    Invited links = schedule(Duration.ofMinutes(5));
    Invited others = schedule(Duration.ofMinutes(5));
    String token = links.token();
    URI elsewhere = links.presenter().resolve("/join/" + others.eventId() + "/" + token);
    URI guessed = links.presenter().resolve("/join/" + links.eventId() + "/guessed");
    URI noEvent = links.presenter().resolve("/join/0/" + token);
    try (var thief = new Visitor()) {
      for (URI link : List.of(elsewhere, guessed, noEvent)) {
        for (var answer : List.of(thief.opens(link), thief.enters(link, "Thief"))) {
          assertThat(answer.statusCode()).isEqualTo(404);
          assertThat(answer.body())
              .contains("LINK_UNKNOWN")
              .doesNotContain(token)
              .doesNotContain("Exception");
        }
      }
    }
  }

  @Test
  @Tag("R17")
  @DisplayName(
      "R17: opening a link binds nothing; entering does, and a second browser needs a code")
  void boundToTheFirstBrowserThatEnters() {
    Invited links = schedule(Duration.ofMinutes(5));
    try (var scanner = new Visitor();
        var ann = new Visitor();
        var thief = new Visitor()) {
      assertThat(scanner.opens(links.presenter()).statusCode()).isEqualTo(200);
      assertThat(ann.enters(links.presenter()).statusCode()).isEqualTo(303);
      assertThat(ann.room().toString()).doesNotContain(links.presenter().getPath());
      HttpResponse<String> refused = thief.enters(links.presenter());
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("CODE_NEEDED");
      assertThat(ann.enters(links.presenter()).statusCode()).isEqualTo(303);
      assertThat(thief.opens(ann.room()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("An attendee who comes back in the same browser is the same person")
  void sameAttendee() {
    Invited links = schedule(Duration.ofMinutes(5));
    try (var bob = new Visitor()) {
      bob.enters(links.attendees(), "Bob");
      URI first = bob.room();
      bob.enters(links.attendees(), "Robert");
      assertThat(bob.room()).isEqualTo(first);
      assertThat(bob.enters(links.attendees(), " ").statusCode()).isEqualTo(422);
      assertThat(bob.enters(links.attendees(), "x".repeat(61)).statusCode()).isEqualTo(422);
    }
    assertThat(participants.findByEventId(links.eventId()))
        .filteredOn(participant -> participant.role() == Role.ATTENDEE)
        .extracting("name")
        .containsExactly("Robert");
  }

  @Test
  @DisplayName("What is no action of the room is a problem with a code, not an error")
  void unknownActions() {
    Invited links = schedule(Duration.ofMinutes(5));
    try (var ann = new Visitor()) {
      ann.enters(links.presenter());
      for (String action : List.of("ENTER", "DANCE", "", "x".repeat(10_000), "\\u0000")) {
        assertRefused(ann.asks(action), 400, "ACTION_UNKNOWN");
      }
    }
    assertThat(TestEngine.incidents(links.event())).isEmpty();
  }

  private Invited schedule(Duration ahead) {
    return schedule(organizer.request().with("startsAt", organizer.in(ahead)));
  }

  private Invited schedule(Request request) {
    return Invited.to(request, organizer, mailbox);
  }
}
