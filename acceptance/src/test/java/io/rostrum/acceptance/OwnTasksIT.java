package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Whose task it is")
@ExtendWith(InBrowser.class)
class OwnTasksIT {

  @Test
  @DisplayName(
      "A review goes to the organizer it names, whoever filled in the form; an analyst only reads it")
  void amelie(Visitors visitors) {
    String title = "Les vendanges";
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(EventRequest.of(title).organizedBy("amelie"));

    DeskPage amelie = visitors.atTheDesk("amelie");
    ReviewForm review = amelie.opensReviewOf(title);
    assertThat(review.draft("Title")).containsText(title);

    demo.looksAtOwnTasks();
    assertThat(demo.tasksAbout(title)).hasCount(0);

    DeskRequests analyst = visitors.atTheDesk("view").requests();
    String task = analyst.openReviews("amelie").get(title);
    assertThat(analyst.triesToConfirm(task)).as("an analyst completes amelie's task").isFalse();

    review.discards();
  }
}
