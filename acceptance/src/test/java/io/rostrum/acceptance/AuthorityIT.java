package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Somebody else's hand on an organizer's task")
@ExtendWith(InBrowser.class)
@Tag("R3")
class AuthorityIT {
  private static final String TITLE = "The secrets of the cellar";
  private static final String DEMO = "demo@rostrum.example";
  private static final String WARNING = "Somebody else worked on your task: Demo Events";
  private static final String SCHEDULED = "Scheduled: " + TITLE;

  @Test
  @DisplayName(
      "R3: what another organizer confirms in demo's place counts for nothing, in each round; the"
          + " task comes back to demo, who has a mail about it")
  void takenOver(Visitors visitors) {
    EventRequest request = EventRequest.of(TITLE);
    DeskPage demo = visitors.atTheDesk("demo");
    DeskPage amelie = visitors.atTheDesk("amelie");
    InboxPage inbox = visitors.atTheInbox();
    demo.schedules(request);

    amelie.takesOverAndConfirmsReviewOf(TITLE);
    assertNothingIsScheduled(inbox, 1);
    ReviewForm review = demo.opensReviewOf(TITLE);
    Pictures.take(demo.page(), "desk-task-returned");

    review.changes(request.about("With tasting."));
    assertThat(demo.opensReviewOf(TITLE).draft("Description")).containsText("With tasting.");
    amelie.takesOverAndConfirmsReviewOf(TITLE);
    assertNothingIsScheduled(inbox, 2);

    demo.opensReviewOf(TITLE).confirms();
    inbox.opensMail(DEMO, SCHEDULED);
  }

  private static void assertNothingIsScheduled(InboxPage inbox, int warnings) {
    inbox.opensMail(DEMO, WARNING, warnings);
    assertThat(inbox.mail().getByText("The user “amelie” completed a task")).isVisible();
    Pictures.take(inbox.page(), "inbox-somebody-else");
    assertThat(inbox.subjects(DEMO)).doesNotContain(SCHEDULED);
  }
}
