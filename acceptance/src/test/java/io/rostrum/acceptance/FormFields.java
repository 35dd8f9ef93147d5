package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The fields of a form, or of a part of one, filled in at a pace that the form can follow. */
final class FormFields {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Two frames: the first may be under way already. */
  private static final String NEXT_FRAME =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private static final int TRIES = 5;

  private final Locator form;

  /**
   * @param form open, with all that it loads
   */
  FormFields(Locator form) {
    this.form = form;
  }

  void type(String label, String text) {
    type(form.getByLabel(label), text);
  }

  void startsAt(LocalDateTime start) {
    typeAndEnter(form.getByLabel("Start date"), start.format(DATE));
    typeAndEnter(form.getByLabel("Start time"), start.format(TIME));
  }

  /**
   * Chooses from a list that can be searched, unless that is chosen already.
   *
   * @param option how it begins
   */
  void choose(String label, String option) {
    Locator list = form.getByLabel(label);
    if (!list.inputValue().startsWith(option)) {
      list.fill(option);
      form.getByText(option).click();
    }
  }

  /** Makes these the presenters of the list, whoever stands in it. */
  void presenters(List<Presenter> presenters) {
    int rows = presenterName().count();
    for (int row = rows; row > presenters.size(); row--) {
      button("Remove list item " + row).click();
    }
    for (int i = 0; i < presenters.size(); i++) {
      if (i >= rows) {
        button("Add new").click();
      }
      type(presenterName().nth(i), presenters.get(i).name());
      type(form.getByLabel("E-mail address").nth(i), presenters.get(i).email());
    }
  }

  // By its role, because "Your user name" is a name as well.
  private Locator presenterName() {
    return form.getByRole(
        AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name").setExact(true));
  }

  // Enter closes the calendar that would lie over the next field.
  private void typeAndEnter(Locator field, String text) {
    type(field, text, () -> field.press("Enter"));
  }

  private void type(Locator field, String text) {
    type(field, text, () -> {});
  }

  // The form draws itself anew when a field is left, and takes back what is typed into the next one
  // before that is done. No person is that fast.
  private void type(Locator field, String text, Runnable thenDo) {
    for (int i = 0; i < TRIES && !field.inputValue().equals(text); i++) {
      field.fill(text);
      thenDo.run();
      field.blur();
      form.page().evaluate(NEXT_FRAME);
    }
    assertThat(field).hasValue(text);
  }

  private Locator button(String name) {
    return form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
