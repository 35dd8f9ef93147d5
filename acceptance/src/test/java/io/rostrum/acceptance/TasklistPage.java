package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Tasklist, where organizers work. */
final class TasklistPage {
  private final Page page;
  private final String address;

  private TasklistPage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static TasklistPage logIn(Page page, String address, String user) {
    LoginPage.logIn(page, address, user);
    assertThat(page.getByRole(AriaRole.HEADING, named("All open tasks"))).isVisible();
    return new TasklistPage(page, address);
  }

  /** Fills the start form and sends it; Tasklist then shows the task that comes of it. */
  void schedules(EventRequest request) {
    opensScheduleForm().fill(request);
    sendsScheduleForm();
  }

  /** Opens the start form, which is to be filled. */
  ScheduleForm opensScheduleForm() {
    page.navigate(address + "/processes");
    if (isFirstVisit()) {
      button("Continue").click();
    }
    button("Start process").first().click();
    assertThat(form().getByLabel("Title")).isVisible();
    return new ScheduleForm(form());
  }

  void sendsScheduleForm() {
    form()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
        .click();
    assertThat(page.getByText("Process has started")).isVisible();
  }

  private Locator form() {
    return page.getByRole(
        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Start process Schedule an event"));
  }

  // Once in a browser's life Tasklist explains what processes are.
  private boolean isFirstVisit() {
    return (boolean)
        page.evaluate("() => localStorage.getItem('hasConsentedToStartProcess') === null");
  }

  /** Finds the review of an event among the tasks assigned to this user, and opens it. */
  ReviewForm opensReviewOf(String title) {
    page.navigate(address + "?filter=assigned-to-me");
    tasks().filter(new Locator.FilterOptions().setHasText(title)).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Review your event"))).isVisible();
    return new ReviewForm(page);
  }

  /** The user's own tasks, as the list shows them. */
  Locator tasks() {
    return page.getByRole(AriaRole.ARTICLE);
  }

  void looksAtOwnTasks() {
    page.navigate(address + "?filter=assigned-to-me");
    assertThat(page.getByRole(AriaRole.HEADING, named("Assigned to me"))).isVisible();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  Page page() {
    return page;
  }
}
