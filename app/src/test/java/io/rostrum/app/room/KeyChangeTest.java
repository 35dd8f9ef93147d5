package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.OnItsOwn;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.Visitor;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision.Granted;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An installation whose key is changed")
@OnItsOwn
class KeyChangeTest {
  private static final String OLD = "the-key-so-far-of-32-characters-or-more";
  private static final String NEW = "another-secret-of-32-characters-or-more";

  private static List<String> database;

  @BeforeAll
  static void database() throws Exception {
    database = TestDatabase.settings("keychange");
  }

  @Test
  @DisplayName(
      "opens its rooms by what was mailed before the change until the key before is taken out, and by"
          + " what is mailed since")
  void changed() {
    Mailed before;
    String code;
    TestRoom room;
    try (var first = start(OLD, "")) {
      room = first.rooms().schedule();
      before = Mailed.by(first, room);
      code = askForCode(first, room);
      assertThat(opens(first, before.presenter())).isEqualTo(200);
    }
    Mailed since;
    try (var both = start(NEW, OLD)) {
      since = Mailed.by(both, room);
      assertThat(since).isNotEqualTo(before);
      for (Mailed mailed : List.of(before, since)) {
        assertThat(opens(both, mailed.presenter())).isEqualTo(200);
        assertThat(opens(both, mailed.organizer())).isEqualTo(200);
        assertThat(entersAsAttendee(both, mailed.attendees())).isEqualTo(303);
        assertThat(entersByLink(both, room, mailed)).isTrue();
      }
      assertThat(entersByCode(both, room, code)).isTrue();
    }
    try (var after = start(NEW, "")) {
      assertThat(opens(after, since.presenter())).isEqualTo(200);
      assertThat(opens(after, since.attendees())).isEqualTo(200);
      try (var visitor = new Visitor()) {
        for (URI link : List.of(before.presenter(), before.organizer(), before.attendees())) {
          HttpResponse<String> answer = visitor.opens(at(after, link));
          assertThat(answer.statusCode()).isEqualTo(404);
          assertThat(answer.body()).contains("This link opens no room");
        }
      }
    }
  }

  /** What mails carry. */
  private record Mailed(URI organizer, URI presenter, URI attendees) {

    static Mailed by(Instance instance, TestRoom room) {
      RoomLinks links = instance.bean(RoomLinks.class);
      return new Mailed(
          personal(links, instance.person(room, Role.ORGANIZER)),
          personal(links, instance.person(room, Role.PRESENTER)),
          links.attendees(room.eventId()));
    }

    private static URI personal(RoomLinks links, Participant who) {
      return links.personal(who.eventId(), who.participantId(), who.linkGeneration());
    }

    String presentersToken() {
      return presenter.getPath().split("/")[3];
    }
  }

  private static Instance start(String key, String previous) {
    List<String> settings = new ArrayList<>(database);
    settings.add("--rostrum.installation-key=" + key);
    settings.add("--rostrum.previous-installation-key=" + previous);
    return Instance.start(settings);
  }

  private static int opens(Instance instance, URI link) {
    try (var visitor = new Visitor()) {
      return visitor.opens(at(instance, link)).statusCode();
    }
  }

  private static int entersAsAttendee(Instance instance, URI link) {
    try (var visitor = new Visitor()) {
      return visitor.enters(at(instance, link), "Bob").statusCode();
    }
  }

  private static URI at(Instance instance, URI link) {
    return URI.create("http://localhost:" + instance.port() + link.getPath());
  }

  /** From the browser that the presenter has the room with. */
  private static boolean entersByLink(Instance instance, TestRoom room, Mailed mailed) {
    Participant who = instance.person(room, Role.PRESENTER);
    String proof =
        who.linkHash(mailed.presentersToken(), instance.bean(RoomLinks.class)).orElse("");
    String browser = who.browserHash().orElseThrow();
    return instance.rooms().of(room).asksFrom(browser, who, RoomAction.ENTER, use(proof))
        instanceof Granted;
  }

  private static String askForCode(Instance instance, TestRoom room) {
    Participant who = instance.person(room, Role.PRESENTER);
    room.asksFrom("a phone", who, RoomAction.ASK_FOR_CODE, use(who.linkHash().orElseThrow()));
    return instance.bean(LinkCodes.class).code(who.participantId(), 1);
  }

  private static boolean entersByCode(Instance instance, TestRoom room, String code) {
    Participant who = instance.person(room, Role.PRESENTER);
    String proof = instance.bean(LinkCodes.class).proof(who.participantId(), code);
    return instance.rooms().of(room).asksFrom("a phone", who, RoomAction.PROVE, use(proof))
        instanceof Granted;
  }

  private static LinkUse use(String proof) {
    return new LinkUse("", proof);
  }
}
