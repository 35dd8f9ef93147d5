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
  Locator draft(String name) {
    return row("Your event", name);
  }

  /** What is wrong with a field. */
  Locator problem(String field) {
    return row("What has to be put right", field);
  }

  private Locator row(String group, String name) {
    Locator header =
        page.getByRole(
            AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group))
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHas(header));
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
}
