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

  /** A line of the draft, or a problem: the one that begins with this name. */
  Locator row(String name) {
    return page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exact())));
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
    page.getByText(choice + " –").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete Task")).click();
    assertThat(page.getByText("Task completed")).isVisible();
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  Page page() {
    return page;
  }
}
