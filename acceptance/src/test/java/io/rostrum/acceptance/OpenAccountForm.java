package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The start form <i>Open an account</i>, as the desk shows it. */
final class OpenAccountForm {
  private final Locator form;
  private final FormFields fields;

  /**
   * @param form open, with all that it loads
   */
  OpenAccountForm(Locator form) {
    this.form = form;
    this.fields = new FormFields(form);
  }

  /** Asks for an account in Sweden with the plan <i>Live</i>. */
  void asksFor(String organization, String owner, String tasklistUser, String email) {
    fields.type("Organization", organization);
    form.getByText("Live:").click();
    // By its role, because "Organization" and others are names as well.
    fields.type("User name", tasklistUser);
    fields.type("E-mail address", email);
    fields.choose("Country", "Sweden");
    fields.choose("Time zone", "Stockholm");
    Locator name =
        form.getByRole(
            AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name").setExact(true));
    name.fill(owner);
    name.blur();
    assertThat(name).hasValue(owner);
  }

  void sends() {
    new StartForm(form).sends();
  }
}
