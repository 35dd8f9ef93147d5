package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What an organizer types wrong")
@ExtendWith(InBrowser.class)
class BadInputIT {

  @Test
  @DisplayName("Somebody who is no organizer: no task for anybody, and the analyst sees why")
  void unknownOrganizer(Visitors visitors) {
    String title = "An event of nobody";
    DeskPage demo = visitors.atTheDesk("demo");
    String event = demo.schedules(EventRequest.of(title).organizedBy("nobody"));

    WatchPage analyst = visitors.atTheWatch("view");
    analyst.opensInstance(event);
    analyst.showsItCompletedAt("No such organizer");

    demo.looksAtAllTasks();
    assertThat(demo.tasksAbout(title)).hasCount(0);
  }

  @Test
  @DisplayName(
      "A start in the past and an address twice: both are shown, to be changed or discarded")
  void pastStartAndOneAddressTwice(Visitors visitors) {
    // What is now in Paris was some time ago in Auckland, whatever the day.
    LocalDateTime now = LocalDateTime.now(EventRequest.ZONE).truncatedTo(ChronoUnit.MINUTES);
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(
        EventRequest.of("An event of yesterday")
            .startingAt(now, "Auckland (Pacific/Auckland)")
            .presentedBy(
                new Presenter("Ann", "ann@example.org"), new Presenter("Anne", "ann@example.org")));

    ReviewForm review = demo.opensReviewOf("An event of yesterday");
    assertThat(review.problem("Start")).containsText("The start lies in the past");
    assertThat(review.problem("Presenters"))
        .containsText("Presenters 1 and 2 have the same e-mail address");
    Pictures.take(demo.page(), "desk-review-problems");
    assertConfirmingIsNotOffered(review);
    review.discards();
  }

  @Test
  @DisplayName("Nobody to present: it is shown, to be changed or discarded")
  void noPresenters(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(EventRequest.of("An event without voices").presentedBy());

    ReviewForm review = demo.opensReviewOf("An event without voices");
    assertThat(review.problem("Presenters")).containsText("Nobody is named to present");
    assertConfirmingIsNotOffered(review);
    review.discards();
  }

  private static void assertConfirmingIsNotOffered(ReviewForm review) {
    assertThat(review.choices()).hasCount(2);
    assertThat(review.choices().first()).hasAccessibleName(Pattern.compile("^Change"));
    assertThat(review.choices().last()).hasAccessibleName(Pattern.compile("^Discard"));
  }
}
