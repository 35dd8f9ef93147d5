package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The task <i>Confirm the presenter seats</i>, as its organizer sees it. */
final class ConfirmSeatsForm {
  private final Page page;
  private final TaskForm form;

  ConfirmSeatsForm(Page page) {
    this.page = page;
    this.form = new TaskForm(page);
  }

  /** A line of the purchase, by its name. */
  Locator asked(String name) {
    return form.row("The purchase", name);
  }

  void buysWith(String code) {
    types(code);
    form.completes();
  }

  /** Returns whether Tasklist took it. */
  boolean triesToBuyWith(String code) {
    types(code);
    return form.triesToComplete();
  }

  private void types(String code) {
    form.chooses("Buy");
    new FormFields(page.locator("form")).type("The six digits from the mail", code);
  }
}
