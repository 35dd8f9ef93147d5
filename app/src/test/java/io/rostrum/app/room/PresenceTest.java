package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.LivePage;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Who is in the room")
class PresenceTest extends RostrumTest {

  @Test
  @DisplayName("is whose page answers: a closed lid leaves after the time of grace, others stay")
  void closedLid() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");
      LivePage annsPage = ann.stays();
      try (annsPage;
          LivePage bobsPage = bob.stays()) {
        await().until(() -> names(ann).equals(List.of("Ann", "Bob")));

        bobsPage.fallsAsleep();

        await()
            .pollInterval(Duration.ofMillis(500))
            .until(
                () -> {
                  clock.moveTo(clock.instant().plus(Duration.ofSeconds(20)));
                  return names(ann).equals(List.of("Ann"));
                });
      }
    }
  }

  @Test
  @Tag("R14")
  @DisplayName(
      "and others see whose line is broken, who keeps the camera slot, and that they are back")
  void brokenLine() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");
      try (LivePage bobsPage = bob.stays()) {
        try (LivePage annsPage = ann.stays()) {
          await().until(() -> names(ann).equals(List.of("Ann", "Bob")));
          ann.asks("OPEN");
          ann.asks("TAKE_CAMERA");
          await().until(() -> first(bobsPage).at("/camera").asBoolean());
          assertThat(first(bobsPage).at("/away").asBoolean()).isFalse();

          annsPage.fallsAsleep();

          await().until(() -> first(bobsPage).at("/away").asBoolean());
          assertThat(first(bobsPage).at("/camera").asBoolean()).isTrue();
          await().until(annsPage::hasEnded);
        }
        try (LivePage annsPage = ann.stays()) {
          await().until(() -> !first(bobsPage).at("/away").asBoolean());
          assertThat(first(bobsPage).at("/camera").asBoolean()).isTrue();
          assertThat(names(ann)).containsExactly("Ann", "Bob");
          assertThat(annsPage.hasEnded()).isFalse();
        }
      }
    }
  }

  @Test
  @DisplayName("and others see who closed their page before it was recorded that they are there")
  void goneAtOnce(
      @Autowired AutowireCapableBeanFactory beans,
      @Autowired Presence presence,
      @Autowired AttendanceRepository attendances) {
    TestRoom room = beans.createBean(TestRooms.class).schedule();
    Participant ann = room.person(Role.PRESENTER);
    presence.connected(ann);

    presence.closed(ann);

    await().until(() -> attendances.away(room.eventId()).equals(Set.of(ann.participantId())));
  }

  private static JsonNode first(LivePage page) {
    return page.snapshots().getLast().at("/people/0");
  }

  private static List<String> names(Visitor visitor) {
    return StreamSupport.stream(visitor.sees().get("people").spliterator(), false)
        .map((JsonNode person) -> person.get("name").asText())
        .toList();
  }
}
