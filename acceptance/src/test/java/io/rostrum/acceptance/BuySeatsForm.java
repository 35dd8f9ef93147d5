package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The start form <i>Buy presenter seats</i>, as Tasklist shows it. */
final class BuySeatsForm {
  private final Locator form;
  private final FormFields fields;

  /**
   * @param form open, with all that it loads
   */
  BuySeatsForm(Locator form) {
    this.form = form;
    this.fields = new FormFields(form);
  }

  void asksFor(int seats, String organizer) {
    fields.type("Organizer", organizer);
    fields.type("How many presenter seats", String.valueOf(seats));
  }

  void sends() {
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
        .click();
    assertThat(form.page().getByText("Process has started")).isVisible();
  }
}
