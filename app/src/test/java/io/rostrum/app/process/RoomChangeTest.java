package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.LivePage;
import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.room.Participant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A change in a room, as the process decides it")
class RoomChangeTest extends RostrumTest {
  @Autowired private LinkTokens tokens;
  private Request request;
  private long event;
  private URI presenters;
  private URI attendees;

  @BeforeEach
  void schedule() throws Exception {
    request = organizer.request();
    event = organizer.schedules(request);
    presenters = mailbox.presentersLink(request);
    attendees =
        Mailbox.roomLink(
            mailbox.awaitMail("demo@rostrum.example", "Scheduled: " + request.title()), 1);
  }

  @Test
  @Tag("R6")
  @Tag("R8")
  @Tag("R14")
  @DisplayName("R6, R8, R14: is granted or refused, and an analyst counts refusals by their end")
  void ends() {
    try (var ann = new Visitor();
        var bob = new Visitor();
        var thief = new Visitor()) {
      ann.enters(presenters);
      bob.enters(attendees, "Bob");
      LivePage annsPage = ann.stays();
      LivePage bobsPage = bob.stays();
      try (annsPage;
          bobsPage) {
        await().until(() -> ann.sees().get("people").size() == 2);
        assertThat(thief.enters(presenters).body()).contains("LINK_IN_USE");
        assertThat(ann.asks("CLOSE").body()).contains("ROOM_NOT_ACTIVE");
        assertThat(ann.asks("OPEN").body()).contains("OPENED");
        assertThat(bob.asks("TAKE_CAMERA").body()).contains("NOT_ALLOWED");
        assertThat(bob.asks("RAISE_HAND").body()).contains("HAND_RAISED");
        assertThat(ann.asks("PROMOTE", "nobody").body()).contains("PERSON_NOT_HERE");
        assertThat(ann.asks("PROMOTE", "x".repeat(10_000)).body()).contains("PERSON_NOT_HERE");
        assertThat(ann.asks("PROMOTE", bob.id()).body()).contains("PROMOTED");
        assertThat(bob.asks("TAKE_CAMERA").body()).contains("CAMERA_ON");
        assertThat(ann.asks("DEMOTE", bob.id()).body()).contains("DEMOTED");
        assertThat(ann.sees().get("media").get("camera").get("taken").asInt()).isZero();
      }
    }
    startByHand(Map.of("changeId", "x"));
    startByHand(late());
    for (String end :
        List.of(
            "Event_ChangeGranted",
            "Event_NoWayIn",
            "Event_NoRight",
            "Event_NotNow",
            "Event_OtherwiseNow",
            "Event_TooLate",
            "Event_NotUnderstood")) {
      await().alias(end).until(() -> reached().contains(end));
    }
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @Tag("R10")
  @DisplayName(
      "R10: nobody is promoted without a presenter seat, and the end says that all is taken")
  void allTaken() {
    try (var ann = new Visitor()) {
      ann.enters(presenters);
      assertThat(ann.asks("OPEN").body()).contains("OPENED");
      int promoted = 0;
      for (int i = 0; promoted == 0 && i < 30; i++) {
        promoted = promotesOneMore(ann, i);
      }
      assertThat(promoted).isEqualTo(1);
    }
    await().until(() -> reached().contains("Event_AllTaken"));
  }

  @Test
  @Tag("R7")
  @Tag("R9")
  @DisplayName(
      "R7, R9: left by the last presenter, a room closes after the time of grace; at the end of the"
          + " event it was held")
  void leftAlone() throws Exception {
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(presenters);
      bob.enters(attendees, "Bob");
      LivePage bobsPage = bob.stays();
      try (bobsPage) {
        LivePage annsPage = ann.stays();
        try (annsPage) {
          await().until(() -> ann.sees().get("people").size() == 2);
          ann.asks("OPEN");
          TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);
          assertThat(ann.asks("LEAVE").body()).contains("LEFT");
        }
        TestEngine.awaitCompleted(event, "Event_RoomLeftAlone");
        TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 2);
        await().until(() -> bob.sees().hasNonNull("closesAt"));
        Instant closes = Instant.parse(bob.sees().get("closesAt").asText());
        assertThat(closes)
            .isBetween(
                clock.instant().plus(Duration.ofMinutes(8)),
                clock.instant().plus(Duration.ofMinutes(10)));
        clock.moveTo(closes);
        await().until(() -> bob.sees().hasNonNull("canReopenUntil"));
        assertThat(bob.sees().get("state").asText()).isEqualTo("WAITING");
        assertThat(mailbox.mails(request.email(0), "Thank you")).isEmpty();

        clock.moveTo(Instant.parse(bob.sees().get("canReopenUntil").asText()));
        TestEngine.awaitCompleted(event, "Event_EventConcluded");
        await().until(() -> bob.sees().get("state").asText().equals("CLOSED"));
      }
    }
    mailbox.awaitMail(request.email(0), "Thank you");
  }

  @Test
  @Tag("R7")
  @Tag("R8")
  @Tag("R9")
  @DisplayName(
      "R7, R8, R9: a presenter alone runs a meeting too; the organizer who comes later has all rights")
  void meeting() throws Exception {
    Request meeting = organizer.request().with("type", "meeting");
    long itsEvent = organizer.schedules(meeting);
    URI link = mailbox.presentersLink(meeting);
    var confirmation = mailbox.awaitMail("demo@rostrum.example", "Scheduled: " + meeting.title());
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor();
        var bob = new Visitor();
        var demo = new Visitor()) {
      ann.enters(link);
      bob.enters(Mailbox.roomLink(confirmation, 1), "Bob");
      LivePage annsPage = ann.stays();
      LivePage bobsPage = bob.stays();
      try (annsPage;
          bobsPage) {
        await().until(() -> ann.sees().get("people").size() == 2);
        assertThat(ann.asks("OPEN").body()).contains("OPENED");
        assertThat(bob.asks("TAKE_MICROPHONE").body()).contains("MICROPHONE_ON");
        demo.enters(Mailbox.roomLink(confirmation, 0));
        assertThat(demo.asks("GIVE_BACK_MICROPHONE", bob.id()).body()).contains("MICROPHONE_OFF");
        assertThat(demo.asks("DEMOTE", ann.id()).body()).contains("DEMOTED");
        assertThat(ann.asks("CLOSE").body()).contains("NOT_ALLOWED");
        // The link that Ann was sent opens nothing any more, and she is told.
        mailbox.awaitMail(meeting.email(0), "no longer presenting");
        assertThat(demo.asks("PROMOTE", bob.id()).body()).contains("PROMOTED");
        assertThat(bob.asks("CLOSE").body()).contains("ENDED");
      }
    }
    TestEngine.awaitCompleted(itsEvent, "Event_EventConcluded");
  }

  private int promotesOneMore(Visitor ann, int number) {
    try (var guest = new Visitor()) {
      guest.enters(attendees, "Guest " + number);
      LivePage page = guest.stays();
      try (page) {
        await().until(() -> guest.sees().get("people").toString().contains(guest.id()));
        String answer = ann.asks("PROMOTE", guest.id()).body();
        return answer.contains("SEATS_EXHAUSTED") ? 1 : 0;
      }
    }
  }

  private List<String> reached() {
    return TestEngine.instances("eventId", Long.toString(event)).stream()
        .flatMap(instance -> TestEngine.completed(instance).stream())
        .toList();
  }

  private void startByHand(Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("eventId", Long.toString(event));
    client
        .newCreateInstanceCommand()
        .bpmnProcessId("room-change")
        .latestVersion()
        .variables(all)
        .send()
        .join();
  }

  /** What the room asked for, and a worker takes up after whoever asked has given up. */
  private Map<String, Object> late() {
    String who = Participant.organizerOf(Long.toString(event));
    String deadline = clock.instant().minusSeconds(1).toString();
    String id = Long.toString(event);
    return Map.of(
        "changeId",
        "late-" + id,
        "participantId",
        who,
        "targetId",
        who,
        "action",
        "OPEN",
        "browserHash",
        "browser",
        "device",
        "",
        "proof",
        "",
        "deadline",
        deadline,
        "seal",
        tokens.sign(
            "room-change", "late-" + id, id, who, who, "OPEN", "browser", "", "", deadline));
  }
}
