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
    assertThat(page.getByText("Welcome to Tasklist").or(page.getByText("No tasks found")).first())
        .isVisible();
    return new TasklistPage(page, address);
  }

  /** Opens the start form, which is to be filled and sent. */
  ScheduleForm opensScheduleForm() {
    page.navigate(address + "/processes");
    Locator first = button("Continue").or(processes().first());
    assertThat(first.first()).isVisible();
    if (button("Continue").isVisible()) {
      button("Continue").click();
    }
    button("Start process").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByLabel("Title")).isVisible();
    return new ScheduleForm(dialog);
  }

  private Locator processes() {
    return page.getByRole(AriaRole.HEADING, named("Schedule an event"));
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
