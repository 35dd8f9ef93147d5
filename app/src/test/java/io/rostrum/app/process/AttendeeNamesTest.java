package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The organizer decides how the attendees of a webinar see one another")
@Tag("R3")
class AttendeeNamesTest extends RostrumTest {
  private static final String FIELD = "attendeeNames";
  private static final String INITIALS = "Initials only";
  private static final String FULL = "Full names";

  @Autowired private EventRepository events;

  @Test
  @DisplayName("R3: initials, when nothing is said; the review says so before anybody is invited")
  void notSaid() {
    long event = organizer.asksFor(organizer.request());
    assertThat(organizer.reviews(event))
        .containsEntry("problemCount", 0)
        .containsEntry(FIELD, INITIALS);
    organizer.decides(event, "confirm");

    assertThat(organizer.manages(event)).containsEntry(FIELD, INITIALS);
    assertThat(names(event)).isEqualTo(AttendeeNames.INITIALS);
    cancel(event);
  }

  @Test
  @DisplayName("R3: full names when asked for, and initials again when changed; nothing else moves")
  void fullAndBack() {
    Request request = organizer.request().with(FIELD, "full");
    long event = organizer.asksFor(request);
    assertThat(organizer.reviews(event)).containsEntry(FIELD, FULL);
    organizer.decides(event, "confirm");
    assertThat(organizer.startsWith(event)).containsEntry(FIELD, "full");
    assertThat(names(event)).isEqualTo(AttendeeNames.FULL);

    organizer.decidesOn(event, "CHANGE_DETAILS", Map.of("title", "Renamed: " + request.title()));
    mailbox.awaitMail(request.email(0), "Changed: Renamed: ");
    assertThat(names(event)).as("the title alone was changed").isEqualTo(AttendeeNames.FULL);

    organizer.decidesOn(event, "CHANGE_DETAILS", Map.of(FIELD, "initials"));
    assertThat(organizer.manages(event))
        .containsEntry("problemCount", 0)
        .containsEntry(FIELD, INITIALS);
    Event changed = events.require(Long.toString(event));
    assertThat(changed.attendeeNames()).isEqualTo(AttendeeNames.INITIALS);
    assertThat(changed.title()).isEqualTo("Renamed: " + request.title());
    assertThat(changed.scheduleRevision()).isEqualTo(2);
    cancel(event);
  }

  @Test
  @DisplayName("R3: anything else is a problem at its field, in a request as in a change")
  void odd() {
    long event = organizer.asksFor(organizer.request().with(FIELD, "nicknames"));
    assertSaysWhere(organizer.reviews(event));
    organizer.changes(event, organizer.request());
    TestEngine.awaitEntered(event, "Task_ReviewEvent", 2);
    assertThat(organizer.reviews(event)).containsEntry("problemCount", 0);
    organizer.decides(event, "confirm");

    organizer.decidesOn(event, "CHANGE_DETAILS", Map.of(FIELD, true));
    TestEngine.awaitEntered(event, "Task_ManageEvent", 2);
    assertSaysWhere(organizer.manages(event));
    assertThat(events.require(Long.toString(event)).scheduleRevision()).isZero();
    cancel(event);
  }

  @Test
  @DisplayName("R3: in a meeting there is nothing to choose")
  void meeting() {
    long event = organizer.asksFor(organizer.request().with("type", "meeting"));
    assertThat(organizer.reviews(event)).containsEntry(FIELD, "Full names, as in every meeting");
    organizer.decides(event, "confirm");

    assertThat(organizer.manages(event))
        .containsEntry("webinar", false)
        .containsEntry(FIELD, "Full names, as in every meeting");
    cancel(event);
  }

  private AttendeeNames names(long event) {
    return events.require(Long.toString(event)).attendeeNames();
  }

  private static void assertSaysWhere(Map<String, Object> shown) {
    assertThat(shown).containsEntry("problemCount", 1);
    assertThat(shown.get("problems").toString())
        .contains("Attendees see one another", "initials or full names");
  }

  private void cancel(long event) {
    organizer.decidesOn(event, Map.of("kind", "CANCEL", "reason", "End of the test"));
    TestEngine.awaitCompleted(event, "Event_EventCancelled");
    assertThat(TestEngine.incidents(event)).isEmpty();
  }
}
