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

  private final Locator form;

  ScheduleForm(Locator form) {
    this.form = form;
  }

  void fill(EventRequest request) {
    form.getByLabel("Title").fill(request.title());
    form.getByLabel("Description").fill(request.description());
    type("Start date", request.startsAt().format(DATE));
    type("Start time", request.startsAt().format(TIME));
    if (!request.timeZone().equals(EventRequest.ACCOUNTS_ZONE)) {
      form.getByLabel("Time zone").fill(request.timeZone());
      form.getByText(request.timeZone()).click();
    }
    fill(request.presenters());
    form.getByLabel("Your Tasklist user name").fill(request.organizer());
  }

  // Enter closes the calendar that would lie over the next field.
  private void type(String field, String text) {
    form.getByLabel(field).fill(text);
    form.getByLabel(field).press("Enter");
  }

  private void fill(List<Presenter> presenters) {
    if (presenters.isEmpty()) {
      button("Remove list item 1").click();
    }
    for (int i = 0; i < presenters.size(); i++) {
      if (i > 0) {
        button("Add new").click();
      }
      name().nth(i).fill(presenters.get(i).name());
      form.getByLabel("E-mail address").nth(i).fill(presenters.get(i).email());
    }
  }

  // By its role, because "Your Tasklist user name" is a name as well.
  private Locator name() {
    return form.getByRole(
        AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name").setExact(true));
  }

  private Locator button(String name) {
    return form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
