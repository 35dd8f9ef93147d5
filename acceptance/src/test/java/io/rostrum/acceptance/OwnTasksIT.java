package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Whose task it is")
@ExtendWith(InBrowser.class)
class OwnTasksIT {

  @Test
  @DisplayName("A review belongs to the organizer it names, whoever filled in the form")
  void amelie(Visitors visitors) {
    String title = "Les vendanges";
    TasklistPage demo = visitors.inTasklist("demo");
    demo.schedules(EventRequest.of(title).organizedBy("amelie"));

    TasklistPage amelie = visitors.inTasklist("amelie");
    ReviewForm review = amelie.opensReviewOf(title);
    assertThat(review.draft("Title")).containsText(title);

    demo.looksAtOwnTasks();
    assertThat(demo.tasksAbout(title)).hasCount(0);

    review.discards();
  }
}
