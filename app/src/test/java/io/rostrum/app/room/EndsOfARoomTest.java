package io.rostrum.app.room;

import static io.rostrum.app.room.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.rostrum.app.LivePage;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.room.RoomClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("How an event ends, as those in the room see it")
class EndsOfARoomTest extends RostrumTest {
  @Autowired private RoomClock roomClock;
  @Autowired private EventRepository events;
  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private TransactionTemplate transaction;

  @Test
  @Tag("R8")
  @DisplayName("R8: a presenter prolongs it, which every page that may know is told at once")
  void prolonged() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var demo = new Visitor();
        var bob = new Visitor()) {
      ann.enters(invited.presenter());
      demo.enters(invited.organizer());
      bob.enters(invited.attendees(), "Bob");
      ann.asks("OPEN");
      assertRefused(ann.asks("PROLONG"), 409, "TOO_EARLY_TO_PROLONG");
      Instant end = Instant.parse(ann.sees().at("/ending/at").asText());
      assertThat(ann.sees().at("/you/mayProlong").asBoolean()).isFalse();
      clock.moveTo(end.minus(Duration.ofMinutes(5)));
      assertThat(ann.sees().at("/you/mayProlong").asBoolean()).isTrue();
      assertRefused(bob.asks("PROLONG"), 403, "NOT_ALLOWED");
      assertThat(bob.sees().at("/ending").isObject()).isFalse();

      try (LivePage demosPage = demo.stays()) {
        assertThat(Visitor.json(ann.asks("PROLONG")).at("/effect").asText()).isEqualTo("PROLONGED");
        String later = end.plus(Duration.ofMinutes(15)).toString();
        await().until(() -> last(demosPage).at("/ending/at").asText().equals(later));
        assertThat(last(demosPage).at("/event/end").asText()).isEqualTo(end.toString());
      }
    }
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: called off, everybody is told so and why: in the room, at the link, by the API")
  void calledOff() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");
      try (LivePage bobsPage = bob.stays()) {
        await().until(() -> last(bobsPage).at("/state").asText().equals("WAITING"));
        callOff(invited.eventId());
        await().until(() -> last(bobsPage).at("/state").asText().equals("CLOSED"));
        assertThat(last(bobsPage).at("/event/status").asText()).isEqualTo("CANCELLED");
        assertThat(last(bobsPage).at("/event/cancelReason").asText()).isEqualTo("Ill <b>");
      }
      assertRefused(ann.asks("OPEN"), 410, "EVENT_CANCELLED");
      for (URI link : List.of(invited.presenter(), invited.attendees())) {
        var page = ann.opens(link);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This event was cancelled.", "Ill &lt;b&gt;");
        assertThat(page.body()).doesNotContain("Enter the room");
      }
      var late = bob.enters(invited.attendees(), "Bob");
      assertThat(late.statusCode()).isEqualTo(410);
      assertThat(late.body()).contains("EVENT_CANCELLED");
      assertThat(ann.enters(invited.presenter()).body()).contains("EVENT_CANCELLED");
    }
  }

  @Test
  @Tag("R6")
  @DisplayName(
      "R6: a presenter whose rights are taken back goes on as an attendee, without a reload")
  void takenBack() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor()) {
      ann.enters(invited.presenter());
      ann.asks("OPEN");
      try (LivePage page = ann.stays()) {
        await().until(() -> last(page).at("/you/mayRun").asBoolean());
        transaction.executeWithoutResult(
            status -> seats.takeBack(presenters.require(invited.eventId() + "-presenter-1")));
        await().until(() -> last(page).at("/you/role").asText().equals("ATTENDEE"));
        assertThat(last(page).at("/you/mayRun").asBoolean()).isFalse();
        assertThat(last(page).at("/ending").isObject()).isFalse();
        assertThat(last(page).at("/state").asText()).isEqualTo("ACTIVE");
      }
      assertRefused(ann.asks("CLOSE"), 403, "NOT_ALLOWED");
    }
  }

  private void callOff(String eventId) {
    transaction.executeWithoutResult(
        status -> {
          roomClock.closeForCancellation(eventId);
          events.require(eventId).cancel("Ill <b>");
        });
  }

  private static JsonNode last(LivePage page) {
    return page.snapshots().isEmpty() ? MissingNode.getInstance() : page.snapshots().getLast();
  }
}
