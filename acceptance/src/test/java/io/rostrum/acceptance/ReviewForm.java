package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The task <i>Review event</i>, as its organizer sees it. */
final class ReviewForm {
  private final TaskForm form;

  ReviewForm(Page page) {
    form = new TaskForm(page);
  }

  /** A line of the draft, by its name. */
  Locator draft(String name) {
    return form.event(name);
  }

  /** What is wrong with a field. */
  Locator problem(String field) {
    return form.problem(field);
  }

  Locator choices() {
    return form.choices();
  }

  void confirms() {
    decides("Confirm");
  }

  /** Sends the confirmation, whatever comes of it. */
  void triesToConfirm() {
    form.chooses("Confirm");
    form.sends();
  }

  void discards() {
    decides("Discard");
  }

  /** Makes the draft say what this request says; its organizer stays who it is. */
  void changes(EventRequest request) {
    opensChanges();
    ScheduleForm.fillEvent(form.fields("Your changes"), request);
    form.completes();
  }

  /** Chooses to change the draft, whose fields appear. */
  void opensChanges() {
    form.chooses("Change");
  }

  /** Types into one of the fields that appear with the choice to change the draft. */
  ReviewForm typesChange(String label, String text) {
    form.fields("Your changes").type(label, text);
    return this;
  }

  /** One of the fields that appear with the choice to change the draft. */
  Locator change(String label) {
    return form.group("Your changes").getByLabel(label);
  }

  private void decides(String choice) {
    form.chooses(choice);
    form.completes();
  }
}
