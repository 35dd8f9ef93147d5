package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;

/** The start form <i>Schedule an event</i>, as the desk shows it. */
final class ScheduleForm {
  private final FormFields fields;

  /**
   * @param form open, with all that it loads
   */
  ScheduleForm(Locator form) {
    fields = new FormFields(form);
  }

  void fill(EventRequest request) {
    fillEvent(fields, request);
    fields.type("Your user name", request.organizer());
  }

  /** Fills what the review asks for as well, when it lets the organizer change a draft. */
  static void fillEvent(FormFields fields, EventRequest request) {
    fields.type("Title", request.title());
    fields.type("Description", request.description());
    fields.startsAt(request.startsAt());
    fields.choose("Time zone", request.timeZone());
    fields.presenters(request.presenters());
  }
}
