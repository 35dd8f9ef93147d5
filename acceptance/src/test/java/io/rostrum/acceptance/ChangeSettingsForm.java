package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The task <i>Change the account</i>, as its owner sees it. */
final class ChangeSettingsForm {
  private final Page page;
  private final TaskForm form;

  ChangeSettingsForm(Page page) {
    this.page = page;
    this.form = new TaskForm(page);
  }

  /** A line of how the account stands, by its name. */
  Locator standing(String name) {
    return form.row("How it stands", name);
  }

  /** A field of one line, by its label. */
  Locator field(String label) {
    return page.locator("form").getByLabel(label);
  }

  ChangeSettingsForm type(String label, String text) {
    new FormFields(page.locator("form")).type(label, text);
    return this;
  }

  /** Ticks a box, or unticks it. */
  ChangeSettingsForm ticks(String label) {
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label)).click();
    return this;
  }

  /**
   * @param plan how its line begins
   */
  ChangeSettingsForm takes(String plan) {
    page.locator("form").getByText(plan + ":").click();
    return this;
  }

  void saves() {
    form.completes();
  }
}
