package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** A form that starts a process, as Tasklist shows it. */
final class StartForm {
  private final Locator form;
  private final FormFields fields;

  /**
   * @param form open, with all that it loads
   */
  StartForm(Locator form) {
    this.form = form;
    this.fields = new FormFields(form);
  }

  StartForm type(String label, String text) {
    fields.type(label, text);
    return this;
  }

  void sends() {
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
        .click();
    assertThat(form.page().getByText("Process has started")).isVisible();
  }
}
