package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Organizer;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.management.ChangeRequest;
import io.rostrum.workflows.scheduling.EventRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tasklist's forms check little, and whoever has Tasklist can send what they like: every field can
 * hold anything.
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

  static final List<String> REQUEST_FIELDS = List.copyOf(new TreeSet<>(EventRequest.FIELDS));
  private static final List<String> CHANGE_FIELDS =
      List.copyOf(new TreeSet<>(ChangeRequest.FIELDS));

  @Autowired private EventRepository events;

  @ParameterizedTest
  @FieldSource("REQUEST_FIELDS")
  @DisplayName("R3: a field of the start form")
  void fieldOfTheRequest(String field) {
    // All at once, as waiting for one after another would take minutes.
    List<Long> asked =
        VALUES.stream()
            .map(value -> organizer.asksFor(organizer.request().with(field, value)))
            .toList();
    for (long event : asked) {
      if (field.equals("organizer")) {
        TestEngine.awaitCompleted(event, "Event_NoSuchOrganizer");
      } else {
        assertShown(organizer.reviews(event));
        organizer.decides(event, "discard");
      }
    }
    asked.forEach(BadInputTest::assertNoIncident);
  }

  @Test
  @DisplayName(
      "R3: each field of the changed review, the request as a whole, and the decision on it")
  void review() {
    List<Map<String, Object>> sent = new ArrayList<>();
    for (Object value : VALUES) {
      REQUEST_FIELDS.forEach(
          field -> sent.add(reviewed("change", organizer.request().with(field, value).fields())));
      sent.add(reviewed("change", value));
      sent.add(reviewed(value, organizer.request().fields()));
    }
    List<Long> asked = sent.stream().map(one -> organizer.asksFor(organizer.request())).toList();
    for (int i = 0; i < sent.size(); i++) {
      organizer.completes(asked.get(i), Organizer.REVIEW, "demo", sent.get(i));
    }
    for (long event : asked) {
      TestEngine.awaitEntered(event, Organizer.REVIEW, 2);
      assertShown(organizer.reviews(event));
      organizer.decides(event, "discard");
    }
    asked.forEach(BadInputTest::assertNoIncident);
    assertThat(asked)
        .allSatisfy(event -> assertThat(events.findById(Long.toString(event))).isEmpty());
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

  @Test
  @DisplayName("R3: each field of the form Manage event, whatever is to be done")
  void management() {
    List<Long> managed = VALUES.stream().map(value -> scheduled()).toList();
    int round = 1;
    for (String field : CHANGE_FIELDS) {
      for (String kind : kinds(field)) {
        for (int i = 0; i < managed.size(); i++) {
          Map<String, Object> change = new HashMap<>(organizer.startsWith(managed.get(i)));
          change.put("kind", kind);
          change.put(field, VALUES.get(i));
          organizer.decidesOn(managed.get(i), change);
        }
        int entered = ++round;
        managed.forEach(event -> TestEngine.awaitEntered(event, Organizer.MANAGE, entered));
      }
    }
    managed.forEach(BadInputTest::assertNoIncident);
  }

  private long scheduled() {
    return organizer.schedules(
        organizer.request().with("startsAt", organizer.in(Duration.ofDays(9))));
  }

  private static void assertNoIncident(long event) {
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  /** The decisions that read a field. */
  private static List<String> kinds(String field) {
    return switch (field) {
      case "startsAt", "timeZone", "durationMinutes" -> List.of("RESCHEDULE");
      case "title", "description", "language" -> List.of("CHANGE_DETAILS");
      case "presenters" -> List.of("INVITE");
      case "presenter" -> List.of("TAKE_BACK", "RESEND");
      // With a reason it is carried out, which ManagementTest shows.
      case "reason" -> List.of("RESCHEDULE");
      case "kind" -> List.of("");
      default -> throw new IllegalArgumentException(field);
    };
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
