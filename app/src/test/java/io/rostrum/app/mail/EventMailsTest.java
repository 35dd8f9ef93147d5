package io.rostrum.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workers.mail.Outcomes;
import io.rostrum.workers.mail.PlaceMails;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.management.ChangeKind;
import io.rostrum.workflows.management.DecisionNews.Obstacle;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.room.Participant;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("The mails of an event's life")
class EventMailsTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";

  @Autowired private EventRepository events;
  @Autowired private AccountRepository accounts;
  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private TransactionOperations transactions;
  @Autowired private OutgoingMailRepository outgoing;
  @Autowired private EventMails mails;
  @Autowired private PlaceMails places;
  @Autowired private Outcomes outcomes;
  @Autowired private Notices notices;
  @Autowired private JdbcTemplate jdbc;

  private String eventId;
  private String ann;
  private String address;
  private String title;

  @BeforeEach
  void anEvent() {
    Request request = organizer.request();
    eventId = Long.toString(organizer.schedules(request));
    ann = eventId + "-presenter-1";
    address = request.email(0);
    title = request.title();
    // The mail server has it a moment before the database does.
    await().until(() -> outgoing.wasInvited(ann));
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: a change is told once to everybody, and updates their calendars")
  void change() throws Exception {
    mails.tellChangeTo(ann);
    assertThat(mailbox.mails(address, "Changed")).isEmpty();

    later();
    mails.tellChange(eventId);
    mails.tellChangeTo(ann);
    mails.tellChangeTo(ann);

    assertThat(mailbox.mails(address, "Changed: " + title)).hasSize(1);
    assertThat(Mailbox.text(mailbox.awaitMail(address, "Changed: " + title)))
        .containsSubsequence("- When", "- Duration", "before: 1 h", "now: 2 h")
        .doesNotContain("- Title");
    assertThat(Mailbox.calendar(mailbox.awaitMail(address, "Changed: " + title)))
        .contains("METHOD:REQUEST", "SEQUENCE:1", "UID:" + eventId + "@");
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Changed: " + title)))
        .contains("Duration: 2 h", "Attendees have left no address");
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: a change that was taken back before it was told is no difference")
  void changedBack() {
    change(event -> event.describe("Another title", "", event.language(), event.attendeeNames()));
    change(event -> event.describe(title, "", event.language(), event.attendeeNames()));
    mails.tellChangeTo(ann);
    mails.tellChangeTo(ann);

    assertThat(mailbox.mails(address, "Changed: " + title)).hasSize(1);
    assertThat(Mailbox.text(mailbox.awaitMail(address, "Changed: " + title)))
        .containsSubsequence("- Description", "before: What it is about", "now: –")
        .doesNotContain("- Title", "Another title");
  }

  @Test
  @DisplayName("The organizer's own entry is told, apart from the one that presenters are asked by")
  void organizersEntry() {
    assertThat(Mailbox.calendar(mailbox.awaitMail(DEMO, title)))
        .contains("METHOD:PUBLISH", "UID:" + eventId + "-organizer@")
        .doesNotContain("ATTENDEE");
    later();
    mails.tellChange(eventId);
    assertThat(Mailbox.calendar(mailbox.awaitMail(DEMO, "Changed: " + title)))
        .contains("METHOD:PUBLISH", "SEQUENCE:1", "UID:" + eventId + "-organizer@");
  }

  @Test
  @DisplayName("What an earlier version sent stays one entry for everybody")
  void sharedUid() {
    jdbc.update("update event set calendar_uid_shared = true where event_id = ?", eventId);
    later();
    mails.tellChange(eventId);
    assertThat(Mailbox.calendar(mailbox.awaitMail(DEMO, "Changed: " + title)))
        .contains("UID:" + eventId + "@");
  }

  @Test
  @DisplayName("What cannot be delivered after all comes back to the organizer")
  void bounces() throws Exception {
    assertThat(mailbox.awaitMail(address, title).getHeader("Return-Path"))
        .containsExactly("<" + DEMO + ">");
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: a cancellation is told with its reason, and takes the event out of calendars")
  void cancellation() throws Exception {
    change(event -> event.cancel("The speaker is ill"));
    mails.tellCancellation(eventId);
    mails.tellCancellationTo(ann);

    MimeMessage mail = mailbox.awaitMail(address, "Cancelled: " + title);
    assertThat(Mailbox.text(mail)).contains("Reason: The speaker is ill", "goes to Demo Organizer");
    assertThat(Mailbox.calendar(mail)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
    assertThat(Mailbox.calendar(mailbox.awaitMail(DEMO, "Cancelled: " + title)))
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + eventId + "-organizer@");
    mails.invite(ann, "again");
    mails.remind(eventId, ann, "hour");
    mails.tellChangeTo(ann);
    assertThat(mailbox.mails(address, title)).hasSize(2);
  }

  @Test
  @Tag("R6")
  @DisplayName("R6: who was taken back is told so, and then hears nothing more")
  void takenBack() throws Exception {
    transactions.executeWithoutResult(t -> seats.takeBack(presenters.require(ann)));
    places.takeBack(ann);

    MimeMessage mail = mailbox.awaitMail(address, "You are no longer presenting: " + title);
    assertThat(Mailbox.calendar(mail))
        .contains("METHOD:CANCEL", "SEQUENCE:1", "mailto:" + address, "UID:" + eventId + "@")
        .doesNotContain("STATUS:");
    assertThat(Mailbox.text(mail)).doesNotContain("/join/");

    later();
    assertThat(mails.invite(ann, "again")).isEqualTo(MailStatus.SENT);
    mails.tellChangeTo(ann);
    mails.remind(eventId, ann, "hour");
    change(event -> event.cancel("The speaker is ill"));
    mails.tellCancellationTo(ann);
    outcomes.thank(ann);
    assertThat(mailbox.mails(address, title)).hasSize(2);
  }

  @Test
  @DisplayName("An invitation that is sent again carries the same link")
  void again() {
    long event = Long.parseLong(eventId);
    String decision = organizer.decidesOn(event, "RESEND", Map.of("presenter", ann));
    await().until(() -> sentTo(ann) == 2);
    mails.invite(ann, decision);
    mails.invite(ann, "which the organizer did not decide");

    assertThat(mailbox.mails(address, title))
        .hasSize(2)
        .extracting(mail -> Mailbox.roomLink(mail, 0))
        .containsOnly(Mailbox.roomLink(mailbox.awaitMail(address, title), 0));
  }

  @Test
  @DisplayName("A reminder comes once a day before and once an hour before, and never afterwards")
  void reminders() {
    for (String occasion : new String[] {"day", "day", "hour"}) {
      mails.remind(eventId, ann, occasion);
      mails.remind(eventId, Participant.organizerOf(eventId), occasion);
    }
    clock.moveTo(events.require(eventId).startsAt());
    mails.remind(eventId, ann, "late");
    mails.remind(eventId, Participant.organizerOf(eventId), "late");

    assertThat(mailbox.mails(address, "Reminder: " + title)).hasSize(2);
    assertThat(mailbox.mails(DEMO, "Reminder: " + title)).hasSize(2);
    assertThat(Mailbox.text(mailbox.awaitMail(address, "Reminder: " + title)))
        .contains("Your event starts on", "/join/");
  }

  @Test
  @DisplayName(
      "An organizer is told of another's hand on a draft, whose title anybody may have typed")
  void somebodyElse() {
    Account demo = accounts.findByTasklistUser("demo").orElseThrow();
    String draft = "draft-" + eventId;
    notices.tellSomebodyElse(draft, demo, "Review event", draft, "task-1");
    notices.tellSomebodyElse(draft, demo, "Review event", draft, "task-1");

    assertThat(mailbox.mails(DEMO, "worked on your task: Demo Events"))
        .extracting(Mailbox::text)
        .filteredOn(text -> text.contains(draft))
        .singleElement()
        .asString()
        .contains("Task: Review event", "nothing was done");
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: an organizer is told why a decision was not carried out, and that nobody came")
  void notices() {
    var begun = new Obstacle(ChangeKind.RESCHEDULE, "The event has begun.");
    notices.tellNotPossible(eventId, "decision-9", begun);
    notices.tellNotPossible(eventId, "decision-9", begun);
    outcomes.nobodyCame(eventId);

    assertThat(mailbox.mails(DEMO, "Not possible any more: " + title)).hasSize(1);
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Not possible any more: " + title)))
        .contains("Why not: The event has begun.");
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Not held: " + title)))
        .contains("Nobody opened the room", "Duration: 1 h");
  }

  private void later() {
    change(
        event ->
            event.reschedule(
                event.startsAt().plus(Duration.ofDays(1)),
                Duration.ofHours(2),
                event.timeZone(),
                clock.instant()));
  }

  private void change(Consumer<Event> how) {
    transactions.executeWithoutResult(t -> how.accept(events.require(eventId)));
  }

  private long sentTo(String recipient) {
    return outgoing.findByEventIdAndStatus(eventId, MailStatus.SENT).stream()
        .filter(mail -> mail.recipient().equals(recipient))
        .count();
  }
}
