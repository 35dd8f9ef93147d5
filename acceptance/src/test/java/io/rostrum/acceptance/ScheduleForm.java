package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The start form <i>Schedule an event</i>, as Tasklist shows it. */
final class ScheduleForm {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Two frames: the first may be under way already. */
  private static final String NEXT_FRAME =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final Locator form;

  /**
   * @param form open, with all that it loads
   */
  ScheduleForm(Locator form) {
    this.form = form;
  }

  void fill(EventRequest request) {
    type(form.getByLabel("Title"), request.title());
    type(form.getByLabel("Description"), request.description());
    typeAndEnter(form.getByLabel("Start date"), request.startsAt().format(DATE));
    typeAndEnter(form.getByLabel("Start time"), request.startsAt().format(TIME));
    if (!request.timeZone().equals(EventRequest.ACCOUNTS_ZONE)) {
      form.getByLabel("Time zone").fill(request.timeZone());
      form.getByText(request.timeZone()).click();
    }
    fill(request.presenters());
    type(form.getByLabel("Your Tasklist user name"), request.organizer());
  }

  private void fill(List<Presenter> presenters) {
    if (presenters.isEmpty()) {
      button("Remove list item 1").click();
    }
    for (int i = 0; i < presenters.size(); i++) {
      if (i > 0) {
        button("Add new").click();
      }
      type(presenterName().nth(i), presenters.get(i).name());
      type(form.getByLabel("E-mail address").nth(i), presenters.get(i).email());
    }
  }

  // By its role, because "Your Tasklist user name" is a name as well.
  private Locator presenterName() {
    return form.getByRole(
        AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name").setExact(true));
  }

  // Enter closes the calendar that would lie over the next field.
  private void typeAndEnter(Locator field, String text) {
    field.fill(text);
    field.press("Enter");
    leave(field);
  }

  private void type(Locator field, String text) {
    field.fill(text);
    leave(field);
  }

  // The form draws itself anew when a field is left, and forgets what is typed into the next one
  // before that is done. No person is that fast.
  private void leave(Locator field) {
    field.blur();
    form.page().evaluate(NEXT_FRAME);
  }

  private Locator button(String name) {
    return form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
