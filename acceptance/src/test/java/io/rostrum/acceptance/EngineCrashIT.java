package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The engine is killed while people use Rostrum, and started again")
@ExtendWith(InBrowser.class)
class EngineCrashIT {
  private static final String TITLE = "An event with seven power cuts";
  private static final Presenter ANN = new Presenter("Ann", "ann.crash@example.org");
  private static final String DEMO = "demo@rostrum.example";
  private static final String AWAY = "The process engine does not answer.";

  private LocalDateTime start;

  @Test
  @DisplayName(
      "amid a user task, a job, a timer, a change in a room, a message: desk and watch say so and come"
          + " back by themselves, the event ends as it should, everybody is told once")
  void sevenPowerCuts(Visitors visitors) {
    start = visitors.now().plusHours(26);
    DeskPage demo = visitors.atTheDesk("demo");
    WatchPage analyst = visitors.atTheWatch("view");
    InboxPage inbox = visitors.atTheInbox();
    String event =
        demo.schedules(
            EventRequest.of(TITLE).presentedBy(ANN).startingAt(start, EventRequest.ACCOUNTS_ZONE));
    analyst.opensInstance(event);
    amidAUserTask(visitors.rostrum(), demo, analyst);
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
    await("the next task")
        .atMost(Visitors.PATIENCE)
        .until(
            () -> {
              Optional.ofNullable(requests.openReviews("demo").get(TITLE))
                  .ifPresent(requests::triesToConfirm);
              return requests.openTasks("Manage event", "demo").containsKey(TITLE);
            });
  }

  private static String invitation(InboxPage inbox) {
    inbox.opensMail(ANN.email(), "You are invited to present: " + TITLE);
    return inbox.link("Enter the room");
  }

  private static void amidChangesInTheRoom(RunningRostrum rostrum, RoomPage ann) {
    ann.page().reload();
    amidPowerCut(rostrum, ann, ann.button("Enter the room"), ann.page().getByText("You are in as"));
    Locator goingOn = ann.page().getByText("The event is going on.");
    amidPowerCut(rostrum, ann, ann.button("Start the event"), goingOn);
    Locator cameraOn = ann.page().locator("#camera[data-state='ON']");
    amidPowerCut(rostrum, ann, ann.page().locator("#camera[data-state='OFF']"), cameraOn);
  }

  /** Presses a button while the engine is killed, and again as long as nothing came of it. */
  private static void amidPowerCut(
      RunningRostrum rostrum, RoomPage room, Locator button, Locator effect) {
    button.click();
    rostrum.killEngine();
    rostrum.startEngineAgain();
    await(effect.toString())
        .atMost(Visitors.PATIENCE)
        .until(
            () -> {
              room.page().reload();
              assertThat(button.or(effect).first()).isVisible();
              if (!effect.isVisible()) {
                button.click();
              }
              return effect.isVisible();
            });
  }

  private static void amidTheEnd(RunningRostrum rostrum, RoomPage ann) {
    ann.page().reload();
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    rostrum.killEngine();
    rostrum.startEngineAgain();
    Locator over = ann.page().getByText("This event is over.");
    await("the end of the event")
        .atMost(Visitors.PATIENCE)
        .until(
            () -> {
              ann.page().reload();
              assertThat(ann.button("End the event").or(over).first()).isVisible();
              if (!over.isVisible()) {
                ann.asksToEndTheEvent();
                ann.confirmsTheEnd();
              }
              return over.isVisible();
            });
  }

  private static void everybodyIsToldOnce(InboxPage inbox) {
    for (String who : List.of(ANN.email(), DEMO)) {
      assertThat(inbox.subjects(who).stream().filter(subject -> subject.endsWith(TITLE)))
          .doesNotHaveDuplicates();
    }
    assertThat(inbox.subjects(ANN.email()))
        .contains("You are invited to present: " + TITLE, "Reminder: " + TITLE);
  }
}
