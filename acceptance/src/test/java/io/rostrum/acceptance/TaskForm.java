package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What the forms of the organizers' tasks have in common. */
final class TaskForm {
  private static final Pattern COMPLETED = Pattern.compile("^“.*” is completed\\.$");

  private final Page page;

  TaskForm(Page page) {
    this.page = page;
  }

  /** A line about the event as it stands, by its name. */
  Locator event(String name) {
    return row("Your event", name);
  }

  /** What is wrong with a field. */
  Locator problem(String field) {
    return row("What has to be put right", field);
  }

  /** A line of a group, by its name. */
  Locator row(String group, String name) {
    Locator header =
        page.getByRole(
            AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    return group(group).getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(header));
  }

  /** What can be decided. */
  Locator choices() {
    return group("Your decision").getByRole(AriaRole.RADIO);
  }

  /**
   * @param choice what stands before the colon
   */
  void chooses(String choice) {
    // The radio button itself is drawn by its label.
    group("Your decision").getByText(choice + ":").click();
  }

  /** The fields that belong to a choice. */
  FormFields fields(String group) {
    return new FormFields(group(group));
  }

  /** A part of the form, by its name. */
  Locator group(String name) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void completes() {
    sends();
    assertThat(page.getByText(COMPLETED)).isVisible();
  }

  /** Presses the button, whatever comes of it. */
  void sends() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true))
        .click();
  }
}
