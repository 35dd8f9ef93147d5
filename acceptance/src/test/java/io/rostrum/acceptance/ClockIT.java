package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("As days pass")
@ExtendWith(InBrowser.class)
class ClockIT {
  private static final String TASTING = "Tasting by candlelight";
  private static final Presenter ANN = new Presenter("Ann", "ann.tasting@example.org");
  private static final String HARVEST = "Vendanges de nuit";
  private static final Presenter BRUNO = new Presenter("Bruno", "bruno@example.org");

  private static final Pattern AT_LEAST_ONE = Pattern.compile("[1-9][0-9]*");

  private LocalDateTime start;

  @Test
  @Tag("R3")
  @DisplayName(
      "R3: people are reminded a day and an hour before, also of a new time; a cancellation reaches"
          + " everybody; what nobody comes to ends by itself; an analyst sees who changed the time and how many"
          + " events came to nothing")
  void asDaysPass(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    DeskPage amelie = visitors.atTheDesk("amelie");
    InboxPage inbox = visitors.atTheInbox();
    start = visitors.now().plusHours(26);
    String tasting = schedules(demo, EventRequest.of(TASTING).presentedBy(ANN));
    schedules(amelie, EventRequest.of(HARVEST).presentedBy(BRUNO).organizedBy("amelie"));
    inbox.opensMail(BRUNO.email(), "Vous êtes invité à animer : " + HARVEST);
    Pictures.takeTall(inbox.page(), "inbox-invitation-fr");
    String brunosLink = inbox.link("Entrer dans la salle");

    visitors.waitUntil(start.minusDays(1));
    everybodyIsReminded(inbox);
    demoPutsItOff(demo, inbox);
    amelieCancels(amelie, inbox, visitors.followingInFrench(brunosLink));
    visitors.waitUntil(start.minusDays(1));
    annIsReminded(inbox, 2);
    visitors.waitUntil(start.minusHours(1));
    annIsReminded(inbox, 3);
    visitors.waitUntil(start.plusMinutes(90));
    nobodyCame(inbox);
    demo.hasNoTaskAbout(TASTING);
    analystSeesWhatBecameOfIt(visitors.atTheWatch("view"), tasting);
  }

  private String schedules(DeskPage organizer, EventRequest request) {
    String event = organizer.schedules(request.startingAt(start, EventRequest.ACCOUNTS_ZONE));
    organizer.opensReviewOf(request.title()).confirms();
    return event;
  }

  private void everybodyIsReminded(InboxPage inbox) {
    annIsReminded(inbox, 1);
    inbox.opensMail("demo@rostrum.example", "Reminder: " + TASTING);
    Pictures.take(inbox.page(), "inbox-reminder");
    inbox.opensMail("amelie@rostrum.example", "Rappel : " + HARVEST);
    inbox.opensMail(BRUNO.email(), "Rappel : " + HARVEST);
    Pictures.take(inbox.page(), "inbox-reminder-fr");
  }

  private void annIsReminded(InboxPage inbox, int times) {
    String reminder = "Reminder: " + TASTING;
    inbox.opensMail(ANN.email(), reminder, times);
    assertThat(inbox.mail().getByText("%tR (Paris".formatted(start)).first()).isVisible();
    assertThat(inbox.subjects(ANN.email())).filteredOn(reminder::equals).hasSize(times);
  }

  private void demoPutsItOff(DeskPage demo, InboxPage inbox) {
    start = start.plusDays(1).plusHours(2);
    ManageForm event = demo.opensManagementOf(TASTING);
    event.reschedules(start);
    inbox.opensMail(ANN.email(), "Changed: " + TASTING);
    assertThat(inbox.figure("When")).containsText("%tR (Paris".formatted(start));
    assertThat(inbox.attachment("invite.ics")).contains("METHOD:REQUEST", "SEQUENCE:1");
    Pictures.take(inbox.page(), "inbox-change");
    event = demo.opensManagementOf(TASTING);
    assertThat(event.standing("When")).containsText("%tR (Paris".formatted(start));
  }

  private void amelieCancels(DeskPage amelie, InboxPage inbox, RoomPage bruno) {
    String reason = "La grêle est passée par là.";
    amelie.opensManagementOf(HARVEST).cancels(reason);
    inbox.opensMail("amelie@rostrum.example", "Annulé : " + HARVEST);
    inbox.opensMail(BRUNO.email(), "Annulé : " + HARVEST);
    assertThat(inbox.figure("Motif")).hasText(reason);
    assertThat(inbox.attachment("cancel.ics")).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    Pictures.take(inbox.page(), "inbox-cancellation-fr");
    bruno.page().reload();
    bruno.sees("Cet événement a été annulé");
    bruno.sees(reason);
    Pictures.take(bruno.page(), "join-cancelled-fr");
    amelie.hasNoTaskAbout(HARVEST);
  }

  private static void nobodyCame(InboxPage inbox) {
    inbox.opensMail("demo@rostrum.example", "Not held: " + TASTING);
    Pictures.take(inbox.page(), "inbox-nobody-came");
  }

  private static void analystSeesWhatBecameOfIt(WatchPage analyst, String event) {
    analyst.opensInstance(event);
    analyst.showsItCompletedAt("Nobody came");
    analyst.opensEvent(TASTING);
    analyst.choosesStep("Carry out the decision");
    assertThat(analyst.variable("changedBy")).hasText("\"demo\"");
    assertThat(analyst.variable("decisionKind")).hasText("\"RESCHEDULE\"");
    Pictures.take(analyst.page(), "watch-who-changed-the-time");
    analyst.looksAtEvents();
    assertThat(analyst.endedAt("Event_NobodyCame")).hasText(AT_LEAST_ONE);
    assertThat(analyst.endedAt("Event_EventCancelled")).hasText(AT_LEAST_ONE);
    Pictures.take(analyst.page(), "watch-ends");
  }
}
