package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.management.ChangeRequest;
import io.rostrum.workflows.scheduling.EventRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tasklist's forms check little, and whoever has Tasklist can send what they like: every field can
 * hold anything. Several values are tried at the same time, each on an event of its own.
 */
@DisplayName("Whatever is typed or sent, no incident comes of it and nothing half-written")
@Tag("R3")
class BadInputTest extends RostrumTest {
  private static final String HTML = "<script>alert('x')</script><b>bold</b>";
  private static final String ENDLESS = "x".repeat(10_000);

  /** Nothing, other types, too much, too odd. */
  static final List<Object> VALUES =
      Arrays.asList(
          null,
          "",
          "   ",
          HTML,
          ENDLESS,
          -1,
          0.5,
          1e300,
          true,
          List.of(),
          List.of(1, "a", HTML),
          Map.of("a", 1),
          "2020-01-01T10:00",
          "2027-03-28T02:30",
          "+300000-01-01T10:00",
          "31.12.2027",
          "Mars/Olympus",
          "line\r\nbreak",
          "\u0000\u202e");

  @Autowired private EventRepository events;

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @FieldSource("VALUES")
  @DisplayName("R3: the start form, the review, and the decision on it")
  void request(Object value) {
    long event = organizer.asksFor(everyField(value));
    assertShown(organizer.reviews(event));
    int rounds = 1;
    for (Map<String, Object> sent :
        List.of(
            reviewed("change", value),
            reviewed("change", everyField(value).fields()),
            reviewed(value, organizer.request().fields()))) {
      organizer.completes(event, Organizer.REVIEW, "demo", sent);
      TestEngine.awaitEntered(event, Organizer.REVIEW, ++rounds);
      assertShown(organizer.reviews(event));
    }
    organizer.decides(event, "discard");
    TestEngine.awaitCompleted(event, "Event_EventDiscarded");
    assertNoIncident(event);
    assertThat(events.findById(Long.toString(event))).isEmpty();
  }

  @Test
  @DisplayName("R3: the organizer that the start form names")
  void nobody() {
    List<Long> asked =
        VALUES.stream()
            .map(value -> organizer.asksFor(organizer.request().with("organizer", value)))
            .toList();
    asked.forEach(event -> TestEngine.awaitCompleted(event, "Event_NoSuchOrganizer"));
    asked.forEach(BadInputTest::assertNoIncident);
  }

  private Request everyField(Object value) {
    Request request = organizer.request();
    for (String field : EventRequest.FIELDS) {
      request = field.equals("organizer") ? request : request.with(field, value);
    }
    return request;
  }

  /** What the form sends, and variables that nobody asked for. */
  private static Map<String, Object> reviewed(Object decision, Object request) {
    var sent = new HashMap<String, Object>();
    sent.put("decision", decision);
    sent.put("request", request);
    sent.put("outcome", "SCHEDULED");
    sent.put("eventId", "another");
    return sent;
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @FieldSource("VALUES")
  @DisplayName("R3: the form Manage event, whatever is to be done")
  void management(Object value) {
    long event = scheduled();
    int round = 1;
    for (Object kind :
        Arrays.asList(
            "RESCHEDULE",
            "INVITE",
            "TAKE_BACK",
            "RESTORE",
            "RESEND",
            "CORRECT_ADDRESS",
            "NEW_LINK",
            "REMIND_NOW",
            value,
            "CHANGE_DETAILS")) {
      Map<String, Object> change = new HashMap<>();
      ChangeRequest.FIELDS.forEach(field -> change.put(field, value));
      change.put("kind", kind);
      organizer.decidesOn(event, change);
      TestEngine.awaitEntered(event, Organizer.MANAGE, ++round);
      Map<String, Object> standing = organizer.manages(event);
      assertShown(standing);
      assertThat((Integer) standing.get("problemCount")).as("problems of %s", kind).isPositive();
    }
    assertThat(events.require(Long.toString(event)).scheduleRevision()).isZero();
    // What goes on would make the engine slow for all that follow.
    organizer.decidesOn(event, Map.of("kind", "CANCEL", "reason", "End of the test"));
    TestEngine.awaitCompleted(event, "Event_EventCancelled");
    assertNoIncident(event);
  }

  private long scheduled() {
    return organizer.schedules(
        organizer.request().with("startsAt", organizer.in(Duration.ofDays(9))));
  }

  private static void assertNoIncident(long event) {
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  private static void assertShown(Map<String, Object> draft) {
    assertThat(draft).doesNotContainValue(null);
    assertThat(draft.get("problems"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .allMatch(BadInputTest::saysWhere);
  }

  private static boolean saysWhere(Object problem) {
    return problem instanceof Map<?, ?> shown
        && !String.valueOf(shown.get("field")).isBlank()
        && !String.valueOf(shown.get("message")).isBlank();
  }
}
