package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The task <i>Review event</i>, as its organizer sees it. */
final class ReviewForm {
  private final Page page;

  ReviewForm(Page page) {
    this.page = page;
  }

  /** A line of the draft, by its name. */
  Locator row(String name) {
    return rowWith(AriaRole.ROWHEADER, name);
  }

  /** What is wrong with a field. */
  Locator problem(String field) {
    return rowWith(AriaRole.CELL, field);
  }

  private Locator rowWith(AriaRole role, String name) {
    var exact = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHas(page.getByRole(role, exact)));
  }

  Locator choices() {
    return page.getByRole(AriaRole.RADIO);
  }

  void confirms() {
    decides("Confirm");
  }

  void discards() {
    decides("Discard");
  }

  private void decides(String choice) {
    // The radio button itself is drawn by its label.
    page.getByText(choice + ":").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete Task")).click();
    assertThat(page.getByText("Task completed")).isVisible();
  }

  Page page() {
    return page;
  }
}
