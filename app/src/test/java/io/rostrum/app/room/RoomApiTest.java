package io.rostrum.app.room;

import static io.rostrum.app.room.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The room for programs")
class RoomApiTest extends RostrumTest {

  @Test
  @DisplayName(
      "answers what it cannot read, and addresses it does not know, with problem documents")
  void unreadable() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor()) {
      ann.enters(invited.presenter());

      assertRefused(ann.asks("\"broken"), 400, "ACTION_UNKNOWN");
      assertRefused(ann.opens(api(ann, "/nothing")), 404, "ADDRESS_UNKNOWN");
    }
  }

  @Test
  @Tag("R15")
  @DisplayName("R15: a browser reaches its own person in its own event only")
  void anotherBrowser() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    Invited other = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var stranger = new Visitor()) {
      ann.enters(invited.presenter());
      stranger.enters(other.presenter());

      assertRefused(stranger.opens(api(ann, "")), 403, "NOT_ALLOWED");
      assertRefused(stranger.opens(api(ann, "/updates")), 403, "NOT_ALLOWED");
      HttpResponse<String> page = stranger.opens(ann.room());
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).contains("NOT_ALLOWED", "Open your link first");
      URI nobody = ann.room().resolve("/room/" + invited.eventId() + "/nobody");
      assertThat(stranger.opens(nobody).body()).isEqualTo(page.body());
    }
  }

  @Test
  @DisplayName("says later what was decided, to whoever asked, and decides the same change once")
  void lostAnswer() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    String id = UUID.randomUUID().toString();
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");
      URI decision = api(ann, "/changes/" + id);
      assertThat(ann.opens(decision).statusCode()).isEqualTo(204);

      assertThat(ann.asksWithId("OPEN", id).body()).contains("OPENED");
      assertThat(ann.opens(decision).body()).contains("OPENED");
      assertThat(ann.asksWithId("OPEN", id).body()).contains("OPENED");
      assertThat(bob.opens(api(bob, "/changes/" + id)).statusCode()).isEqualTo(204);
      assertRefused(bob.asksWithId("OPEN", id), 403, "NOT_ALLOWED");
      assertRefused(ann.asksWithId("LEAVE", id), 403, "NOT_ALLOWED");

      String refused = UUID.randomUUID().toString();
      assertRefused(ann.asksWithId("OPEN", refused), 409, "ROOM_ALREADY_OPEN");
      assertRefused(ann.opens(api(ann, "/changes/" + refused)), 409, "ROOM_ALREADY_OPEN");
    }
  }

  @Test
  @DisplayName("tells every open page of a change, and ends with the event")
  void updates() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");
      try (var annsPage = ann.stays();
          var bobsPage = bob.stays()) {
        await().until(() -> last(annsPage.snapshots()).at("/counts/attendees").asInt() == 1);
        await().until(() -> last(bobsPage.snapshots()).at("/counts/presenters").asInt() == 1);
        assertThat(last(bobsPage.snapshots()).at("/people").findValuesAsText("name"))
            .containsExactly("Ann", "B.");

        assertThat(Visitor.json(ann.asks("OPEN")).get("effect").asText()).isEqualTo("OPENED");
        assertRefused(ann.asks("OPEN"), 409, "ROOM_ALREADY_OPEN");
        await().until(() -> state(bobsPage.snapshots()).equals("ACTIVE"));
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(Visitor.json(ann.asks("CLOSE")).get("effect").asText()).isEqualTo("ENDED");
        await().until(() -> state(bobsPage.snapshots()).equals("CLOSED"));
      }
      // The stream ends by itself, or this would never be answered.
      assertThat(bob.opens(api(bob, "/updates")).body()).contains("event: room", "CLOSED");
      assertRefused(ann.asks("OPEN"), 410, "EVENT_OVER");
      assertThat(bob.enters(invited.attendees(), "Bob").statusCode()).isEqualTo(410);
      assertThat(bob.opens(invited.attendees()).statusCode()).isEqualTo(410);
      assertThat(bob.opens(bob.room()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("forgets nobody who is connected when the clock jumps ahead")
  void jump() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor()) {
      ann.enters(invited.presenter());
      try (var page = ann.stays()) {
        await().until(() -> last(page.snapshots()).at("/counts/presenters").asInt() == 1);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        await()
            .during(Duration.ofSeconds(7))
            .until(() -> ann.sees().at("/counts/presenters").asInt() == 1);
      }
    }
  }

  private static URI api(Visitor visitor, String path) {
    return visitor.room().resolve("/api" + visitor.room().getPath() + path);
  }

  private static JsonNode last(List<JsonNode> snapshots) {
    return snapshots.isEmpty() ? MissingNode.getInstance() : snapshots.getLast();
  }

  private static String state(List<JsonNode> snapshots) {
    return last(snapshots).at("/state").asText();
  }
}
