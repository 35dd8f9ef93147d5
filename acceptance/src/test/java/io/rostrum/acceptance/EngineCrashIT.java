package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The engine is killed while people use Rostrum, and started again")
@ExtendWith(InBrowser.class)
@OnItsOwn
class EngineCrashIT {
  private static final String TITLE = "An event with eight power cuts";
  private static final Presenter ANN = new Presenter("Ann", "ann.crash@example.org");
  private static final String EVENT = "event";
  private static final String DEMO = "demo@rostrum.example";
  private static final String REMINDER = "Reminder";
  private static final String AWAY = "The process engine does not answer.";

  private static final Locator.FilterOptions SEEN = new Locator.FilterOptions().setVisible(true);
  private static final Duration TIME_FOR_AN_EFFECT = Duration.ofSeconds(2);

  private LocalDateTime start;

  @Test
  @DisplayName(
      "amid a start, a user task, mails, a timer, changes in a room, a message: desk and watch say so and"
          + " come back by themselves, the event ends as it should, everybody is told once")
  void eightPowerCuts(Visitors visitors) {
    start = visitors.now().plusHours(26);
    DeskPage demo = visitors.atTheDesk("demo");
    WatchPage analyst = visitors.atTheWatch("view");
    InboxPage inbox = visitors.atTheInbox();
    demo.opensScheduleForm()
        .fill(
            EventRequest.of(TITLE).presentedBy(ANN).startingAt(start, EventRequest.ACCOUNTS_ZONE));
    analyst.opensInstance(amidAStart(visitors.rostrum(), demo, analyst.requests()));
    visitors.rostrum().turnMailsAway(true);
    amidAUserTask(visitors.rostrum(), demo, analyst);
    amidMails(visitors.rostrum());
    RoomPage ann = visitors.following(invitation(inbox));
    visitors.waitAmidPowerCutUntil(start.minusDays(1));
    inbox.opensMail(ANN.email(), "Reminder: " + TITLE);
    visitors.waitUntil(start.minusMinutes(10));
    amidChangesInTheRoom(visitors.rostrum(), ann);
    visitors.waitUntil(start.plusMinutes(5));
    amidTheEnd(visitors.rostrum(), ann);

    inbox.opensMail(ANN.email(), "Thank you for presenting: " + TITLE);
    inbox.opensMail(DEMO, "Report: " + TITLE);
    analyst.showsItCompletedAt("Event concluded");
    everybodyIsToldOnce(inbox);
  }

  /** Returns the key of the event's instance. */
  private static String amidAStart(RunningRostrum rostrum, DeskPage demo, WatchRequests analyst) {
    Set<String> before = analyst.instances(EVENT);
    demo.triesToSend();
    rostrum.killEngine();
    rostrum.startEngineAgain();
    return await("the start")
        .atMost(Visitors.PATIENCE)
        .pollInterval(TIME_FOR_AN_EFFECT)
        .until(
            () -> {
              Set<String> started = analyst.instances(EVENT);
              started.removeAll(before);
              if (started.isEmpty()) {
                demo.triesToSend();
              }
              return started;
            },
            started -> !started.isEmpty())
        .iterator()
        .next();
  }

  private static void amidAUserTask(RunningRostrum rostrum, DeskPage demo, WatchPage analyst) {
    demo.opensReviewOf(TITLE).triesToConfirm();
    rostrum.killEngine();
    for (Page page : List.of(demo.page(), analyst.page())) {
      assertThat(page.getByText(AWAY)).isVisible();
    }
    Looks.at(demo.page(), "desk-engine-away");
    Looks.at(analyst.page(), "watch-engine-away");
    rostrum.startEngineAgain();
    for (Page page : List.of(demo.page(), analyst.page())) {
      assertThat(page.getByText(AWAY)).isHidden();
    }
    // Whether the engine had taken it before is not known; if not, it is sent again.
    DeskRequests requests = demo.requests();
    await("mails are on their way")
        .atMost(Visitors.PATIENCE)
        .until(
            () -> {
              Optional.ofNullable(requests.openReviews("demo").get(TITLE))
                  .ifPresent(requests::triesToConfirm);
              return rostrum.hasTurnedMailsAway();
            });
  }

  private static void amidMails(RunningRostrum rostrum) {
    rostrum.killEngine();
    rostrum.turnMailsAway(false);
    rostrum.startEngineAgain();
  }

  private static String invitation(InboxPage inbox) {
    inbox.opensMail(ANN.email(), "You are invited to present: " + TITLE);
    return inbox.link("Enter the room");
  }

  private static void amidChangesInTheRoom(RunningRostrum rostrum, RoomPage ann) {
    ann.page().reload();
    Locator enter = ann.button("Enter the room");
    amidPowerCut(rostrum, ann, enter, enter::click, ann.page().getByText("You are in as"));
    Locator begin = ann.button("Start the event");
    Locator goingOn = ann.page().getByText("The event is going on.");
    amidPowerCut(rostrum, ann, begin, begin::click, goingOn);
    Locator camera = ann.page().locator("#camera[data-state='OFF']");
    Locator cameraOn = ann.page().locator("#camera[data-state='ON']");
    amidPowerCut(rostrum, ann, camera, camera::click, cameraOn);
  }

  private static void amidTheEnd(RunningRostrum rostrum, RoomPage ann) {
    ann.page().reload();
    Runnable ending =
        () -> {
          ann.asksToEndTheEvent();
          ann.confirmsTheEnd();
        };
    Locator over = ann.page().getByText("This event is over.");
    amidPowerCut(rostrum, ann, ann.button("End the event"), ending, over);
  }

  /** Does something while the engine is killed, and again as long as nothing comes of it. */
  private static void amidPowerCut(
      RunningRostrum rostrum, RoomPage room, Locator button, Runnable doing, Locator effect) {
    doing.run();
    rostrum.killEngine();
    rostrum.startEngineAgain();
    await(effect.toString())
        .atMost(Visitors.PATIENCE)
        .pollInterval(TIME_FOR_AN_EFFECT)
        .until(
            () -> {
              if (!effect.isVisible()) {
                room.page().reload();
                assertThat(button.or(effect).filter(SEEN).first()).isVisible();
              }
              boolean isDone = effect.isVisible();
              if (!isDone) {
                doing.run();
              }
              return isDone;
            });
  }

  /** Of a reminder a day before and one an hour before. */
  private static void everybodyIsToldOnce(InboxPage inbox) {
    assertThat(about(inbox, ANN.email()))
        .containsExactlyInAnyOrder(
            "You are invited to present", REMINDER, REMINDER, "Thank you for presenting");
    assertThat(about(inbox, DEMO))
        .containsExactlyInAnyOrder("Scheduled", REMINDER, REMINDER, "Report");
  }

  private static List<String> about(InboxPage inbox, String who) {
    return inbox.subjects(who).stream()
        .filter(subject -> subject.endsWith(": " + TITLE))
        .map(subject -> subject.replace(": " + TITLE, ""))
        .toList();
  }
}
