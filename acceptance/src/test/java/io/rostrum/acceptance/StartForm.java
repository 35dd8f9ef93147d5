package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A form that starts a process, as the desk shows it. */
final class StartForm {
  private static final Pattern STARTED = Pattern.compile("^“.*” has started\\.$");

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
    form.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true))
        .click();
    assertThat(form.page().getByText(STARTED)).isVisible();
  }
}
