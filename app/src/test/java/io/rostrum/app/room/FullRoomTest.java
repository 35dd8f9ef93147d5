package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.LivePage;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A room that is full, as its visitors find it")
class FullRoomTest extends RostrumTest {
  @Autowired private RoomLinks links;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @Tag("R4")
  @DisplayName(
      "R4: who comes to a full room waits in the lobby and comes in when somebody leaves; the"
          + " organizer and presenters always come in")
  void lobby(@Autowired AutowireCapableBeanFactory beans) {
    TestRoom room = beans.createBean(TestRooms.class).schedule(new EventLimits(2, 1, 8, 8, 90));
    try (var one = new Visitor();
        var two = new Visitor();
        var three = new Visitor();
        var demo = new Visitor();
        var ann = new Visitor()) {
      one.enters(links.attendees(room.eventId()), "One");
      two.enters(links.attendees(room.eventId()), "Two");
      three.enters(links.attendees(room.eventId()), "Three");
      LivePage first = one.stays();
      await().until(() -> one.sees().get("people").size() == 1);
      LivePage second = two.stays();
      await().until(() -> place(two) == 1);
      LivePage third = three.stays();
      LivePage organizers = enters(demo, room, Role.ORGANIZER);
      LivePage presenters = enters(ann, room, Role.PRESENTER);
      try (first;
          second;
          third;
          organizers;
          presenters) {
        await().until(() -> place(three) == 2);
        assertThat(two.sees().get("people")).isEmpty();
        await().until(() -> demo.sees().get("people").size() == 3);
        assertThat(demo.sees().get("lobby").get("waiting").asInt()).isEqualTo(2);
        assertThat(demo.sees().get("counts").get("attendees").asInt()).isEqualTo(1);
        assertThat(one.asks("LEAVE").body()).contains("LEFT");
        await().until(() -> place(two) == 0 && place(three) == 1);
        assertThat(two.sees().get("people")).hasSize(3);
      }
    }
  }

  private static int place(Visitor visitor) {
    return visitor.sees().get("you").get("lobbyPlace").asInt(0);
  }

  private LivePage enters(Visitor visitor, TestRoom room, Role role) {
    Participant person = room.person(role);
    // Nobody has entered by their link yet.
    jdbc.update(
        "update participant set browser_hash = null where participant_id = ?",
        person.participantId());
    URI link = links.personal(room.eventId(), person.participantId(), person.linkGeneration());
    assertThat(visitor.enters(link).statusCode()).isEqualTo(303);
    return visitor.stays();
  }
}
