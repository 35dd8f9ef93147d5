package io.rostrum.room.live;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomSettings;
import io.rostrum.workflows.room.RoomState;
import io.rostrum.workflows.room.RoomTimes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pictures of rooms for tests. */
final class Pictures {
  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  static final RoomSettings SETTINGS =
      new RoomSettings(
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofMinutes(3));
  static final Instant OPENS = START.minus(SETTINGS.opensBefore());
  static final Instant END = START.plus(Duration.ofHours(1));
  private static final RoomLinks LINKS =
      new RoomLinks(
          URI.create("https://events.example"),
          new LinkTokens("a-key-for-tests-of-32-characters-or-more"));

  static final Participant AMELIE = Participant.organizer("event", "Amélie", LINKS);
  static final Participant ANN = Participant.presenter("event", "ann", "Ann", LINKS);
  static final Participant BOB = Participant.attendee("event", "bob", "Bob", "hash of bob");
  static final Participant EVE = Participant.attendee("event", "eve", "eve", "hash of eve");

  private Pictures() {}

  static RoomPicture of(EventType type, Participant... present) {
    return of(type, RoomState.WAITING, present);
  }

  static RoomPicture of(EventType type, RoomState state, Participant... present) {
    return of(type, state, List.of(), present);
  }

  /** A webinar's room that is full: somebody waits, others are in. */
  static RoomPicture withWaiting(Participant waiting, Participant... present) {
    return of(EventType.WEBINAR, RoomState.ACTIVE, List.of(waiting), present);
  }

  private static RoomPicture of(
      EventType type, RoomState state, List<Participant> waiting, Participant... present) {
    var details =
        new EventDetails(
            "Title",
            type,
            START,
            Duration.ofHours(1),
            ZoneId.of("Europe/Paris"),
            "",
            Language.EN,
            AttendeeNames.INITIALS);
    var event = new Event("event", "account", details, new EventLimits(3, 100, 8, 8, 240), START);
    var times = RoomTimes.of(event, new Room("event", "link"), SETTINGS);
    return new RoomPicture(
        event,
        state,
        Optional.empty(),
        false,
        times,
        SETTINGS,
        new PeopleHere(List.of(present), waiting, List.of(), Set.of(), List.of(AMELIE, ANN)),
        false,
        new MediaHere(
            Map.of(
                MediaKind.CAMERA, new MediaStanding(MediaKind.CAMERA, 8, Map.of(), List.of()),
                MediaKind.MICROPHONE,
                    new MediaStanding(MediaKind.MICROPHONE, 8, Map.of(), List.of())),
            Set.of()),
        0,
        false,
        false);
  }
}
