package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("At the desk")
@ExtendWith(InBrowser.class)
class DeskIT {
  private static final String TEXT = "Bring boots.";
  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

  @Test
  @DisplayName("A new task appears without a reload, and whoever types goes on typing")
  void newTask(Visitors visitors) {
    String title = "Nine minutes from nowhere";
    DeskPage demo = visitors.atTheDesk("demo");
    Page page = demo.page();
    demo.looksAtOwnTasks();
    Locator search = page.getByRole(AriaRole.SEARCHBOX);
    search.fill("minutes from");
    page.evaluate("() => { window.sameAsBefore = true; }");

    demo.requests().startsEvent(EventRequest.of(title));
    assertThat(demo.tasksAbout(title)).hasCount(1);
    assertThat(page.locator("#news")).containsText("New task: Review event");
    assertThat(search).isFocused();
    assertThat(page.evaluate("() => window.sameAsBefore"))
        .as("the page was not loaded anew")
        .isEqualTo(true);
    search.fill("something else");
    assertThat(demo.tasksAbout(title)).hasCount(0);
    assertThat(page.getByText("No task matches what you look for.")).isVisible();
    demo.opensReviewOf(title).discards();
  }

  @Test
  @DisplayName(
      "What was typed into a task is there again when one comes back, until it is discarded")
  void draft(Visitors visitors) {
    String title = "An event of two sittings";
    DeskPage demo = visitors.atTheDesk("demo");
    demo.requests().startsEvent(EventRequest.of(title));
    ReviewForm review = demo.opensReviewOf(title);
    review.opensChanges();
    review.typesChange("Description", TEXT);
    demo.page().getByText("All tasks").click();

    review = demo.opensReviewOf(title);
    assertThat(demo.page().getByText("What you typed here earlier")).isVisible();
    assertThat(review.change("Description")).hasValue(TEXT);
    demo.page().getByText("Discard it").click();
    assertThat(demo.page().getByText("What you typed here earlier")).isHidden();
    review.opensChanges();
    assertThat(review.change("Description")).hasValue("");
    review.discards();
  }

  @Test
  @DisplayName("A task that somebody else completed meanwhile says so, and nothing is sent")
  void completedMeanwhile(Visitors visitors) {
    String title = "An event of two hands";
    DeskPage demo = visitors.atTheDesk("demo");
    demo.requests().startsEvent(EventRequest.of(title));
    demo.opensReviewOf(title);

    visitors.atTheDesk("amelie").takesOverAndConfirmsReviewOf(title);
    Page page = demo.page();
    assertThat(page.getByText("amelie completed it meanwhile. Nothing that you typed was sent."))
        .isVisible();
    Looks.at(page, "desk-completed-meanwhile");
    page.getByText("To my tasks").click();
    assertThat(demo.tasksAbout(title)).hasCount(1);
    demo.opensReviewOf(title).discards();
  }

  @Test
  @DisplayName("Problems stand at their fields; what happens next is told")
  void problems(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    Page page = demo.page();
    demo.opensScheduleForm();
    page.getByText("Send", EXACTLY).click();
    assertThat(page.getByText("Something in the form is missing or wrong")).isVisible();
    Locator title = page.getByLabel("Title");
    assertThat(title).isFocused();
    assertThat(page.locator(".fjs-form-field-error").first()).isVisible();
    Looks.at(page, "desk-problems");

    String event = "An event with an end";
    demo.schedules(EventRequest.of(event));
    assertThat(page.getByText("What happened next")).isVisible();
    page.getByText("Go on: Review event").click();
    new ReviewForm(page).discards();
    assertThat(page.locator(".steps")).containsText("Event discarded");
    Looks.at(page, "desk-next");
  }

  @Test
  @DisplayName("Each kind of page keeps nobody out, at a desk and on a phone, light and dark")
  void looks(Visitors visitors) {
    String title = "An event to look at";
    DeskPage demo = visitors.atTheDesk("demo");
    Page page = demo.page();
    demo.requests().startsEvent(EventRequest.of(title));
    demo.looksAtOwnTasks();
    assertThat(demo.tasksAbout(title)).hasCount(1);
    Looks.at(page, "desk-tasks");
    page.navigate(visitors.desk() + "/start");
    assertThat(page.getByText("Open an account", EXACTLY)).isVisible();
    Looks.at(page, "desk-start");
    demo.opensScheduleForm();
    Looks.at(page, "desk-form");
    ReviewForm review = demo.opensReviewOf(title);
    review.opensChanges();
    Looks.at(page, "desk-task");
    review.discards();
  }

  @Test
  @DisplayName("Without a mouse: sign in, open a task, decide and complete it")
  void keyboardOnly(Visitors visitors) {
    String title = "An event by keys";
    visitors.atTheDesk("amelie").requests().startsEvent(EventRequest.of(title));
    Page page = visitors.anybody();
    page.navigate(visitors.desk());
    var keys = new Keys(page);
    keys.reach(page.getByLabel("User name"));
    keys.type("demo");
    keys.reach(page.getByLabel("Password"));
    keys.type("demo");
    keys.press("Enter");

    Locator task =
        page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(title));
    assertThat(task).isVisible();
    keys.reach(task);
    keys.press("Enter");
    keys.reach(page.getByLabel("Confirm:").first());
    keys.press("ArrowDown");
    keys.press("ArrowDown");
    assertThat(page.getByLabel("Discard:")).isChecked();
    keys.reach(page.getByText("Complete", EXACTLY));
    keys.press("Enter");
    assertThat(page.getByText("“Review event” is completed.")).isVisible();
  }
}
