package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.reminder.NextStep.Kind;
import io.rostrum.workflows.reminder.Reminders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What the clock does to an event")
class ClockTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventRepository events;
  @Autowired private Reminders reminders;

  @Test
  @Tag("R3")
  @DisplayName(
      "R3: everybody is reminded a day and an hour before the start that holds, once each time")
  void reminders() {
    Request request = organizer.request().with("startsAt", organizer.in(Duration.ofDays(3)));
    long event = scheduled(request);

    clock.moveTo(start(event).minus(Duration.ofDays(1)));
    awaitReminders(request, 1);
    reschedulesBy(event, Duration.ofDays(2));
    mailbox.awaitMail(request.email(0), "Changed: " + request.title());

    clock.moveTo(start(event).minus(Duration.ofDays(1)));
    awaitReminders(request, 2);
    clock.moveTo(start(event).minus(Duration.ofHours(1)));
    awaitReminders(request, 3);
    assertThat(Mailbox.text(mailbox.mails(request.email(0), "Reminder").getLast()))
        .contains("/join/" + event);
    TestEngine.awaitEntered(event, "Gateway_UntilRoomOpens", 5);
    assertThat(mailbox.mails(request.email(0), "Reminder")).hasSize(3);
  }

  @Test
  @DisplayName("A reminder that lies in the past when the event is scheduled is not sent")
  void pastReminder() {
    Request request = organizer.request().with("startsAt", organizer.in(Duration.ofHours(2)));
    long event = scheduled(request);

    clock.moveTo(start(event).minus(Duration.ofHours(1)));
    awaitReminders(request, 1);

    assertNothingElseIsDueBeforeTheEnd(event);
    assertThat(mailbox.mails(request.email(0), "Reminder")).hasSize(1);
  }

  @Test
  @DisplayName("After a standstill people get one reminder, not all that were missed")
  void missedReminders() {
    Request request = organizer.request().with("startsAt", organizer.in(Duration.ofDays(2)));
    long event = scheduled(request);

    clock.moveTo(start(event).minus(Duration.ofMinutes(30)));
    awaitReminders(request, 1);

    assertNothingElseIsDueBeforeTheEnd(event);
    assertThat(mailbox.mails(request.email(0), "Reminder")).hasSize(1);
  }

  @Test
  @DisplayName("Nobody came: the event ends under that name, the organizer is told, nobody thanked")
  void nobodyCame() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);

    clock.moveTo(start(event).plus(Duration.ofMinutes(60 + 30)));

    TestEngine.awaitCompleted(event, "Event_NobodyCame");
    mailbox.awaitMail(DEMO, "Not held: " + request.title());
    assertThat(mailbox.mails(request.email(0), "Thank you")).isEmpty();
    assertThat(events.require(Long.toString(event)).status()).isEqualTo(EventStatus.NOT_HELD);
    try (var ann = new Visitor()) {
      assertThat(ann.enters(link).body()).contains("EVENT_OVER");
    }
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("Somebody who opens the room in the grace time is faster than the clock")
  void openedInTheGraceTime() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    clock.moveTo(start(event).plus(Duration.ofMinutes(60 + 29)));
    try (var ann = new Visitor()) {
      ann.enters(link);
      try (var page = ann.stays()) {
        await().until(() -> !page.snapshots().isEmpty());
        assertThat(ann.asks("OPEN").body()).contains("OPENED");
        TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);
        assertThat(ann.asks("CLOSE").body()).contains("ENDED");
      }
    }
    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    assertThat(TestEngine.completed(event)).doesNotContain("Event_NobodyCame");
  }

  @Test
  @DisplayName("A room left alone is closed by the clock at the planned end, and everybody thanked")
  void leftAlone() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
    }
    TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);

    clock.moveTo(start(event).plus(Duration.ofMinutes(60)));

    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    mailbox.awaitMail(request.email(0), "Thank you");
    assertThat(TestEngine.instances("endedByRole", "CLOCK")).contains(event);
  }

  @Test
  @Tag("R9")
  @DisplayName(
      "R9: left alone, those who may run it are called back once; closed early, it is opened again and"
          + " everybody thanked once, at the end")
  void openedAgain() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor();
        var bob = new Visitor()) {
      ann.enters(link);
      bob.enters(attendeeLink(request), "Bob");
      ann.asks("OPEN");
      clock.moveTo(start(event).plus(Duration.ofMinutes(5)));
      TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);
      leavesAlone(ann);

      TestEngine.awaitCompleted(event, "Task_CallBack");
      var called = mailbox.awaitMail(request.email(0), "Nobody runs the room: " + request.title());
      assertThat(Mailbox.text(called)).contains("/join/" + event, "opened again until");
      mailbox.awaitMail(DEMO, "Nobody runs the room: " + request.title());

      try (var bobsPage = bob.stays()) {
        clock.moveTo(start(event).plus(Duration.ofMinutes(16)));
        await().until(() -> bobsPage.snapshots().getLast().at("/state").asText().equals("WAITING"));
        assertThat(bobsPage.snapshots().getLast().at("/canReopenUntil").asText())
            .isEqualTo(start(event).plus(Duration.ofMinutes(60)).toString());
        assertThat(mailbox.mails(request.email(0), "Thank you")).isEmpty();
        assertThat(ann.opens(link).body())
            .contains("The event is interrupted", ">Interrupted</p>")
            .doesNotContain("Not started yet");

        ann.enters(link);
        assertThat(ann.asks("OPEN").body()).contains("OPENED");
        TestEngine.awaitCompleted(event, "Event_RoomOpenedAgain");
        assertThat(ann.asks("CLOSE").body()).contains("ENDED");
      }
    }
    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Report: " + request.title())))
        .contains("How it ended: Ann", "ended it");
    assertThat(mailbox.mails(request.email(0), "Thank you")).hasSize(1);
    assertThat(mailbox.mails(request.email(0), "Nobody runs the room")).hasSize(1);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("Closed early and not opened again, it is over at the planned end, which says why")
  void notOpenedAgain() throws Exception {
    Request request = organizer.request();
    long event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      clock.moveTo(start(event).plus(Duration.ofMinutes(5)));
      TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 1);
      leavesAlone(ann);
      TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 2);
      clock.moveTo(start(event).plus(Duration.ofMinutes(16)));
      TestEngine.awaitEntered(event, "Gateway_WhileRoomIsOpen", 3);
    }

    clock.moveTo(start(event).plus(Duration.ofMinutes(60)));

    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    assertThat(Mailbox.text(mailbox.awaitMail(request.email(0), "Thank you")))
        .contains("How it ended: The clock closed the room, because nobody was left");
    assertThat(TestEngine.instances("ending", "LEFT_ALONE")).contains(event);
  }

  private static void leavesAlone(Visitor ann) {
    try (var page = ann.stays()) {
      await().until(() -> !page.snapshots().isEmpty());
      assertThat(ann.asks("LEAVE").body()).contains("LEFT");
    }
  }

  private URI attendeeLink(Request request) {
    return Mailbox.roomLink(mailbox.awaitMail(DEMO, "Scheduled: " + request.title()), 1);
  }

  private void assertNothingElseIsDueBeforeTheEnd(long event) {
    TestEngine.awaitEntered(event, "Gateway_UntilRoomOpens", 2);
    assertThat(reminders.next(Long.toString(event)).kind()).isEqualTo(Kind.END_OF_GRACE_TIME);
  }

  private long scheduled(Request request) {
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    TestEngine.awaitEntered(event, "Gateway_UntilRoomOpens", 1);
    return event;
  }

  private Instant start(long event) {
    return event(event).startsAt();
  }

  private Event event(long event) {
    return events.require(Long.toString(event));
  }

  private void reschedulesBy(long event, Duration later) {
    var start = LocalDateTime.ofInstant(start(event).plus(later), event(event).timeZone());
    organizer.decidesOn(event, "RESCHEDULE", Map.of("startsAt", start.toString()));
  }

  private void awaitReminders(Request request, int count) {
    await()
        .until(
            () -> mailbox.mails(request.email(0), "Reminder: " + request.title()).size() == count);
    await().until(() -> mailbox.mails(DEMO, "Reminder: " + request.title()).size() == count);
  }
}
