package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChange;
import io.rostrum.workflows.room.RoomChanges;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What the organizer decides while something else happens")
@Tag("R3")
class LateDecisionTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventRepository events;
  @Autowired private ParticipantRepository participants;
  @Autowired private RoomChanges changes;

  @Test
  @DisplayName(
      "R3: what became impossible after it was decided is not done, and the organizer told")
  void notPossibleAnyMore() throws Exception {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      holdUp(event);
      var later = Map.of("startsAt", organizer.in(Duration.ofHours(3)));
      organizer.decidesOn(event, "RESCHEDULE", later);
      TestEngine.awaitEntered(event, "Event_DecisionCarriedOut", 2);
      ann.asks("OPEN");
    } finally {
      PICKY_SMTP.closeDoor(false);
    }
    var mail = mailbox.awaitMail(DEMO, "Not possible any more: " + request.title());
    assertThat(Mailbox.text(mail)).contains("The room is open");
    assertThat(events.require(Long.toString(event)).status()).isEqualTo(EventStatus.SCHEDULED);
  }

  @Test
  @DisplayName("R3: a decision that the end of the event came before is told as not carried out")
  void overTaken() throws Exception {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);
      holdUp(event);
      var ben = Organizer.presenter("Ben", "ben@example.org");
      organizer.decidesOn(event, Map.of("kind", "INVITE", "presenters", List.of(ben)));
      TestEngine.awaitEntered(event, "Event_DecisionCarriedOut", 2);
      assertThat(ann.asks("CLOSE").body()).contains("ENDED");
    } finally {
      PICKY_SMTP.closeDoor(false);
    }
    var mail = mailbox.awaitMail(DEMO, "Not possible any more: " + request.title());
    assertThat(Mailbox.text(mail)).contains("The event is over");
    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    assertThat(mailbox.mails("ben@example.org", request.title())).isEmpty();
  }

  @Test
  @DisplayName("R3: cancelled in the moment in which the room was closed again, the event ends so")
  void cancelledMeanwhile() throws Exception {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);
      // Closed again, and the news has not reached the process.
      changes.decide(interruption(Long.toString(event)));
      organizer.decidesOn(event, Map.of("kind", "CANCEL", "reason", "The speaker is ill."));
    }
    TestEngine.awaitCompleted(event, "Event_CancelledMeanwhile");
    mailbox.awaitMail(request.email(0), "Cancelled: " + request.title());
    assertThat(events.require(Long.toString(event)).status()).isEqualTo(EventStatus.CANCELLED);
  }

  /** The event waits for the mail server, and its organizer can decide anew. */
  private void holdUp(long event) {
    // Open before the door is shut: the confirmation has to come out first.
    organizer.startsWith(event);
    PICKY_SMTP.closeDoor(true);
    organizer.decidesOn(event, "CHANGE_DETAILS", Map.of("description", "More about it"));
    TestEngine.awaitEntered(event, Organizer.MANAGE, 2);
  }

  private RoomChange interruption(String event) {
    String ann = event + "-presenter-1";
    return new RoomChange(
        UUID.randomUUID().toString(),
        event,
        ann,
        RoomAction.INTERRUPT,
        browserOf(ann),
        clock.instant().plusSeconds(60));
  }

  private String browserOf(String participantId) {
    return participants.findById(participantId).orElseThrow().browserHash().orElseThrow();
  }
}
