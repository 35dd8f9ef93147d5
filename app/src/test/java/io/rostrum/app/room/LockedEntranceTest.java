package io.rostrum.app.room;

import static io.rostrum.app.room.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.LivePage;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A room that is locked, as its visitors find it")
class LockedEntranceTest extends RostrumTest {
  @Autowired private RoomLinks links;
  @Autowired private JdbcTemplate jdbc;
  private TestRoom room;
  private URI link;
  private final List<Visitor> browsers = new ArrayList<>();
  private final List<LivePage> pages = new ArrayList<>();

  @BeforeEach
  void schedule(@Autowired AutowireCapableBeanFactory beans) {
    room = beans.createBean(TestRooms.class).schedule(new EventLimits(2, 2, 8, 8, 90));
    link = links.attendees(room.eventId());
  }

  @AfterEach
  void leave() {
    pages.forEach(LivePage::close);
    browsers.forEach(Visitor::close);
  }

  @Test
  @DisplayName(
      "whoever comes anew sees nobody and waits until they are let in; whoever was in comes back")
  void admitted() {
    Visitor demo = comesAs(Role.ORGANIZER);
    Visitor bob = isIn("Bob");
    assertThat(demo.asks("LOCK").body()).contains("LOCKED");
    Visitor eve = waits("Eve");
    assertThat(eve.sees().get("people")).isEmpty();
    assertThat(eve.sees().get("lobby").isNull()).isTrue();
    JsonNode lobby = demo.sees().get("lobby");
    assertThat(lobby.get("locked").asBoolean()).isTrue();
    assertThat(lobby.get("waiting").asInt()).isZero();
    assertThat(lobby.get("asking").asInt()).isOne();
    assertThat(lobby.get("next").get(0).get("name").asText()).isEqualTo("Eve");

    assertThat(bob.asks("LEAVE").body()).contains("LEFT");
    pages.add(bob.stays());
    await().until(() -> isIn(bob));
    assertThat(demo.asks("ADMIT", eve.id()).body()).contains("ADMITTED");
    await().until(() -> isIn(eve));
    assertRefused(demo.asks("ADMIT", eve.id()), 409, "ALREADY_ADMITTED");
  }

  @Test
  @DisplayName(
      "whoever was sent out and comes in another browser waits there, and can be turned away")
  void sentOut() {
    Visitor demo = comesAs(Role.ORGANIZER);
    Visitor bob = isIn("Bob");
    assertThat(demo.asks("LOCK").statusCode()).isEqualTo(200);
    LivePage his = pages.getLast();
    await().until(() -> his.snapshots().stream().anyMatch(seen -> !seen.get("people").isEmpty()));
    assertThat(demo.asks("REMOVE", bob.id()).statusCode()).isEqualTo(200);
    await().until(his::hasEnded);
    // No room without anybody in it before he is told.
    assertThat(his.snapshots().getLast().get("people")).isNotEmpty();
    Visitor again = waits("Bob");
    assertThat(demo.asks("REMOVE", again.id()).body()).contains("REMOVED");
    assertThat(again.enters(link, "Bob").body())
        .contains("REMOVED", "You were not let in")
        .doesNotContain("removed you");
    assertRefused(demo.asks("ADMIT", again.id()), 409, "PERSON_NOT_HERE");
    assertThat(demo.sees().get("lobby").get("asking").asInt()).isZero();
  }

  @Test
  @Tag("R4")
  @DisplayName("R4: whoever is let into a full room waits for a seat; unlocked, all come by turns")
  void full() {
    Visitor demo = comesAs(Role.ORGANIZER);
    Visitor one = isIn("One");
    demo.asks("LOCK");
    Visitor two = waits("Two");
    Visitor three = waits("Three");
    demo.asks("ADMIT", three.id());
    await().until(() -> isIn(three));
    demo.asks("ADMIT", two.id());
    await().until(() -> two.sees().get("you").get("lobbyPlace").asInt(0) == 1);
    assertThat(awaitsAdmission(two)).isFalse();
    assertThat(demo.asks("UNLOCK").body()).contains("UNLOCKED");
    assertThat(one.asks("LEAVE").statusCode()).isEqualTo(200);
    await().until(() -> isIn(two));
  }

  @Test
  @Tag("R8")
  @DisplayName("R8: a presenter locks and lets in, an attendee does neither")
  void whoMay() {
    Visitor ann = comesAs(Role.PRESENTER);
    Visitor bob = isIn("Bob");
    for (String action : List.of("LOCK", "UNLOCK", "ADMIT")) {
      assertRefused(bob.asks(action), 403, "NOT_ALLOWED");
    }
    assertThat(ann.asks("LOCK").body()).contains("LOCKED");
    Visitor eve = waits("Eve");
    assertThat(ann.asks("ADMIT", eve.id()).body()).contains("ADMITTED");
    assertThat(ann.asks("UNLOCK").body()).contains("UNLOCKED");
  }

  private static boolean awaitsAdmission(Visitor visitor) {
    return visitor.sees().get("you").get("awaitsAdmission").asBoolean();
  }

  private static boolean isIn(Visitor visitor) {
    JsonNode seen = visitor.sees();
    String id = seen.get("you").get("id").asText();
    return StreamSupport.stream(seen.get("people").spliterator(), false)
        .anyMatch(person -> person.get("id").asText().equals(id));
  }

  private Visitor isIn(String name) {
    Visitor visitor = comes(name);
    await().until(() -> isIn(visitor));
    return visitor;
  }

  private Visitor waits(String name) {
    Visitor visitor = comes(name);
    await().until(() -> awaitsAdmission(visitor));
    return visitor;
  }

  private Visitor comes(String name) {
    return stays(link, name);
  }

  private Visitor comesAs(Role role) {
    Participant person = room.person(role);
    // Nobody has entered by their link yet.
    jdbc.update(
        "update participant set browser_hash = null where participant_id = ?",
        person.participantId());
    return stays(
        links.personal(room.eventId(), person.participantId(), person.linkGeneration()), "");
  }

  private Visitor stays(URI way, String name) {
    var visitor = new Visitor();
    browsers.add(visitor);
    // Rostrum may have started a moment ago, and asks people to try again.
    await().until(() -> visitor.enters(way, name).statusCode() == 303);
    pages.add(visitor.stays());
    return visitor;
  }
}
