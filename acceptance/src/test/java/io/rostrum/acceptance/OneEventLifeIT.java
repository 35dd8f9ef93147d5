package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("One event's life, as people see it")
@ExtendWith(InBrowser.class)
class OneEventLifeIT {
  private static final String TITLE = "Spring in the vineyard";
  private static final String ORGANIZER = "demo@rostrum.example";
  private static final String PRESENTER = "ann@example.org";

  private LocalDateTime start;

  @Test
  @Tag("R7")
  @Tag("R9")
  @Tag("R16")
  @DisplayName(
      "R7, R9, R16: without the organizer a presenter starts the event and ends it, and is thanked"
          + " with its main statistics; an analyst sees who ended it and who was thanked")
  void oneEvent(Visitors visitors) {
    demoSchedulesIt(visitors);
    InboxPage inbox = visitors.atTheInbox();
    String attendeesLink = demoIsToldAndFindsTheAttendeesLink(inbox);
    RoomPage ann = visitors.following(annIsInvitedAndFindsHerLink(inbox));
    RoomPage ben = visitors.following(attendeesLink);
    annStartsTheEventForBen(ann, ben);
    visitors.waitUntil(start.plusMinutes(56));
    annIsWarnedAndGoesOn(ann);
    annEndsTheEvent(ann, ben);
    annIsThanked(inbox);
    demoGetsTheReport(inbox);
    WatchPage analyst = visitors.atTheWatch("view");
    analystSeesItConcluded(analyst, eventId(attendeesLink));
    analystSeesWhoEndedItAndWhoWasThanked(analyst);
  }

  private void demoSchedulesIt(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    start = visitors.now().plusMinutes(20);
    EventRequest request =
        EventRequest.of(TITLE).startingAt(start, EventRequest.ACCOUNTS_ZONE).about(ABOUT);
    demo.opensScheduleForm().fill(request);
    Pictures.takeTall(demo.page(), "desk-schedule");
    demo.sendsScheduleForm();

    ReviewForm review = demo.opensReviewOf(TITLE);
    assertThat(review.draft("Title")).containsText(TITLE);
    assertThat(review.draft("When")).containsText("%tR (Paris".formatted(start));
    assertThat(review.draft("Description")).containsText(ABOUT);
    assertThat(review.draft("Presenters")).containsText("Ann (ann@example.org)");
    assertThat(review.draft("Seats")).containsText("1 of 10 presenter seats");
    Pictures.take(demo.page(), "desk-review");
    review.confirms();
  }

  private String demoIsToldAndFindsTheAttendeesLink(InboxPage inbox) {
    inbox.opensMail(ORGANIZER, "Scheduled: " + TITLE);
    Pictures.take(inbox.page(), "inbox-confirmation");
    assertThat(inbox.attachment("invite.ics")).contains("BEGIN:VEVENT", "SUMMARY:" + TITLE);
    return inbox.link("/join/");
  }

  private String annIsInvitedAndFindsHerLink(InboxPage inbox) {
    inbox.opensMail(PRESENTER, "You are invited to present: " + TITLE);
    Pictures.take(inbox.page(), "inbox");
    assertThat(inbox.attachment("invite.ics")).contains("BEGIN:VEVENT", "SUMMARY:" + TITLE);
    return inbox.link("Enter the room");
  }

  private static void annStartsTheEventForBen(RoomPage ann, RoomPage ben) {
    ann.sees("You are Ann, presenter");
    Pictures.take(ann.page(), "join-presenter");
    ann.enters();
    ben.entersAs("Ben");
    ben.sees("The event has not started yet.");
    Pictures.take(ben.page(), "room-lobby");
    ann.sees("1 attendee is waiting.");
    Pictures.take(ann.page(), "room-backstage");
    ann.triesCameraAndMicrophone();
    Pictures.take(ann.page(), "room-devices");
    ann.closesDevices();

    ann.startsTheEvent();
    ben.sees("The event is going on.");
    assertThat(ben.people()).containsText("Ann");
    assertThat(ann.people()).containsText("Ben");
    assertThat(ann.people()).not().containsText("Organizer");
    Pictures.take(ann.page(), "room");
    Pictures.take(ben.page(), "room-attendee");
  }

  private static void annIsWarnedAndGoesOn(RoomPage ann) {
    // An open page does not notice that the clock was moved.
    ann.page().reload();
    ann.sees("The planned end is at");
    Pictures.take(ann.page(), "room-warning");
    ann.button("15 minutes more").click();
    assertThat(ann.button("15 minutes more")).isHidden();
  }

  private static void annEndsTheEvent(RoomPage ann, RoomPage ben) {
    ann.asksToEndTheEvent();
    assertThat(ann.dialog()).containsText("End the event for everybody?");
    Pictures.take(ann.page(), "room-end");
    ann.confirmsTheEnd();
    ann.sees("This event is over.");
    ben.sees("This event is over.");
    Pictures.take(ben.page(), "room-over");
  }

  private void annIsThanked(InboxPage inbox) {
    inbox.opensMail(PRESENTER, "Thank you for presenting: " + TITLE);
    assertThat(inbox.figure("People who came")).hasText("1");
    assertThat(inbox.figure("Presenters there")).hasText("1");
    assertThat(inbox.mail().getByAltText("Attendees in the room")).isVisible();
    Pictures.takeTall(inbox.page(), "inbox-thank-you");
  }

  private void demoGetsTheReport(InboxPage inbox) {
    inbox.opensMail(ORGANIZER, "Report: " + TITLE);
    assertThat(inbox.figure("People who came")).hasText("1");
    Pictures.takeTall(inbox.page(), "inbox-report");
  }

  private void analystSeesItConcluded(WatchPage watch, String eventId) {
    watch.opensInstance(eventId);
    watch.showsItCompletedAt("Event concluded");
    Pictures.take(watch.page(), "watch");
    assertThat(watch.steps())
        .containsSubsequence(
            "Event requested",
            "Review event",
            "Invite the presenters",
            "Confirm to the organizer",
            "Room opened",
            "Room closed",
            "Compute the statistics",
            "Report to the organizer",
            "Event concluded")
        .doesNotContain("No such organizer", "Event discarded");
  }

  private static void analystSeesWhoEndedItAndWhoWasThanked(WatchPage analyst) {
    analyst.opensEvent(TITLE);
    String presenterId = analyst.variable("endedBy").textContent().replace("\"", "");
    analyst.variable("endedByRole").scrollIntoViewIfNeeded();
    assertThat(analyst.variable("endedByRole")).hasText("\"PRESENTER\"");
    assertThat(analyst.variable("thanked")).containsText(presenterId);
    assertThat(analyst.variable("thanked")).containsText("\"SENT\"");
    assertThat(analyst.version()).hasText(Pattern.compile("^[1-9]$"));
    Pictures.take(analyst.page(), "watch-who-ended-it");
  }

  private static String eventId(String link) {
    return link.replaceAll(".*/join/([^/]+)/.*", "$1");
  }

  private static final String ABOUT = "Pruning, first shoots and late frost: questions welcome.";
}
