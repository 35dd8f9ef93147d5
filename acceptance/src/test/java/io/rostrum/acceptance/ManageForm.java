package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** The task <i>Manage event</i>, as its organizer sees it. Deciding completes it. */
final class ManageForm {
  private final TaskForm form;

  ManageForm(Page page) {
    form = new TaskForm(page);
  }

  /** A line about the event as it stands, by its name. */
  Locator standing(String name) {
    return form.event(name);
  }

  /** What is wrong with a field of the last decision. */
  Locator problem(String field) {
    return form.problem(field);
  }

  Locator choices() {
    return form.choices();
  }

  /**
   * @param start in the time zone that the event has
   */
  void reschedules(LocalDateTime start) {
    decides("Reschedule", "Date and time", fields -> fields.startsAt(start));
  }

  void changesTitle(String title) {
    decides("Change details", "Details", fields -> fields.type("Title", title));
  }

  void changesDescription(String description) {
    decides("Change details", "Details", fields -> fields.type("Description", description));
  }

  void invites(Presenter... presenters) {
    decides("Invite", "New presenters", fields -> fields.presenters(List.of(presenters)));
  }

  void wantsPresenterLink() {
    form.chooses("Presenter link");
    form.completes();
  }

  void takesBack(String name) {
    decides("Take back", "Presenter", fields -> fields.choose("Who?", name + " ("));
  }

  void resendsTo(String name) {
    decides("Send again", "Presenter", fields -> fields.choose("Who?", name + " ("));
  }

  void cancels(String reason) {
    decides("Cancel", "Cancellation", fields -> fields.type("Reason", reason));
  }

  private void decides(String choice, String group, Consumer<FormFields> answers) {
    form.chooses(choice);
    answers.accept(form.fields(group));
    form.completes();
  }
}
