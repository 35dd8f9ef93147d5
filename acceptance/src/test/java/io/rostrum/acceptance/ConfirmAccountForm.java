package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The task <i>Confirm the account</i>, as whoever was named sees it. */
final class ConfirmAccountForm {
  private final Page page;
  private final TaskForm form;

  ConfirmAccountForm(Page page) {
    this.page = page;
    this.form = new TaskForm(page);
  }

  /** A line of what was asked for, by its name. */
  Locator asked(String name) {
    return form.row("The account", name);
  }

  void opensWith(String code) {
    form.chooses("Open");
    new FormFields(page.locator("form")).type("The six digits from the mail", code);
    form.completes();
  }
}
