package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A task to confirm something with a code that came by mail, as its owner sees it. */
final class ConfirmForm {
  private final Page page;
  private final TaskForm form;

  ConfirmForm(Page page) {
    this.page = page;
    this.form = new TaskForm(page);
  }

  /** A line of what was asked for, by the name of its group and its own. */
  Locator asked(String group, String name) {
    return form.row(group, name);
  }

  /**
   * @param choice what stands before the colon
   */
  void decides(String choice, String code) {
    form.chooses(choice);
    new FormFields(page.locator("form")).type("The six digits from the mail", code);
    form.completes();
  }
}
