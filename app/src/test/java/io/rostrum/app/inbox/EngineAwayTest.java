package io.rostrum.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("While the engine is away")
class EngineAwayTest extends LocalTest {
  private static final String EVENT = "event-of-engine-away";

  @Autowired private EventRepository events;
  @Autowired private RoomRepository rooms;
  @Autowired private ParticipantRepository participants;
  @Autowired private RoomLinks links;

  @BeforeEach
  void event() {
    var details =
        new EventDetails(
            "Title",
            EventType.WEBINAR,
            Instant.now(),
            Duration.ofHours(1),
            ZoneOffset.UTC,
            "",
            Language.EN,
            AttendeeNames.INITIALS);
    events.save(
        new Event(
            EVENT, "account-demo", details, new EventLimits(3, 100, 8, 8, 240), Instant.now()));
    rooms.save(new Room(EVENT, links.attendeesHash(EVENT)));
    participants.save(Participant.organizer(EVENT, "Demo", links));
  }

  @Test
  @DisplayName("a personal link says that it is, and when to try again; attendees come in")
  void links() {
    var refused = enter(links.personal(EVENT, EVENT + "-organizer", 0));

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("10");
    assertThat(refused.body()).contains("ENGINE_UNAVAILABLE").doesNotContain("Exception");
    assertThat(enter(links.attendees(EVENT)).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> enter(URI link) {
    URI page = address(link.getPath());
    String cookie =
        send(HttpRequest.newBuilder(page)).headers().firstValue("Set-Cookie").orElseThrow();
    return send(
        HttpRequest.newBuilder(page)
            .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=Bob")));
  }
}
