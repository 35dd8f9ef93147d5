package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
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
import org.junit.jupiter.params.provider.ValueSource;
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
  private static final List<Object> VALUES =
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
          "31.12.2027",
          "Mars/Olympus",
          "line\r\nbreak",
          "\u0000\u202e");

  static final List<String> REQUEST_FIELDS = List.copyOf(new TreeSet<>(EventRequest.FIELDS));
  static final List<String> CHANGE_FIELDS = List.copyOf(new TreeSet<>(ChangeRequest.FIELDS));

  @Autowired private EventRepository events;

  @ParameterizedTest
  @FieldSource("REQUEST_FIELDS")
  @DisplayName("R3: a field of the start form or of the changed review")
  void fieldOfTheRequest(String field) {
    long changed = organizer.asksFor(organizer.request());
    int rounds = 1;
    for (Object value : VALUES) {
      Request request = organizer.request().with(field, value);
      long event = organizer.asksFor(request);
      if (field.equals("organizer")) {
        TestEngine.awaitCompleted(event, "Event_NoSuchOrganizer");
      } else {
        assertShown(organizer.reviews(event));
        organizer.decides(event, "discard");
        TestEngine.awaitCompleted(event, "Event_EventDiscarded");
      }
      assertThat(TestEngine.incidents(event)).isEmpty();

      organizer.changes(changed, request);
      TestEngine.awaitEntered(changed, Organizer.REVIEW, ++rounds);
      assertShown(organizer.reviews(changed));
    }
    assertThat(TestEngine.incidents(changed)).isEmpty();
    organizer.decides(changed, "discard");
  }

  @Test
  @DisplayName("R3: the request as a whole, the decision on it, and variables nobody asked for")
  void wholeRequest() {
    for (Object value : VALUES) {
      long event = organizer.asksFor(organizer.request());
      var sent = new HashMap<String, Object>();
      sent.put("decision", value);
      sent.put("request", value);
      sent.put("outcome", "SCHEDULED");
      sent.put("eventId", "another");
      organizer.completes(event, Organizer.REVIEW, "demo", sent);
      TestEngine.awaitEntered(event, Organizer.REVIEW, 2);
      assertThat(organizer.reviews(event)).containsEntry("problemCount", 0);
      organizer.decides(event, "discard");
      TestEngine.awaitCompleted(event, "Event_EventDiscarded");
      assertThat(TestEngine.incidents(event)).isEmpty();
      assertThat(events.findById(Long.toString(event))).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("CHANGE_FIELDS")
  @DisplayName("R3: a field of the form Manage event, whatever is to be done")
  void fieldOfTheChange(String field) {
    Request request = organizer.request().with("startsAt", organizer.in(Duration.ofDays(9)));
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    int round = 1;
    for (String kind : kinds(field)) {
      for (Object value : VALUES) {
        Map<String, Object> change = new HashMap<>(organizer.startsWith(event));
        change.put("kind", kind);
        change.put(field, value);
        organizer.decidesOn(event, change);
        TestEngine.awaitEntered(event, Organizer.MANAGE, ++round);
      }
    }
    assertThat(TestEngine.incidents(event)).isEmpty();
    assertThat(organizer.manages(event)).containsKey("problemCount");
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

  @ParameterizedTest
  @ValueSource(
      strings = {"room-opened", "room-closed", "organizer-decided", "decision-carried-out"})
  @DisplayName("A message to an event that Rostrum did not send, or whose variables are wrong")
  void messageToAnEvent(String name) {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    for (Object value : VALUES) {
      var variables = new HashMap<String, Object>();
      variables.put("decisionId", value);
      publish(name, Long.toString(event), variables);
    }
    publish(name, Long.toString(event), Map.of());

    assertThat(organizer.manages(event)).containsEntry("title", request.title());
    organizer.decidesOn(event, Map.of("kind", "CANCEL", "reason", "End of the test"));
    TestEngine.awaitCompleted(event, "Event_EventCancelled");
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("A presenter's process that Rostrum did not start ends as such")
  void messageToNoPresenter() {
    List<Object> ids = new ArrayList<>(VALUES);
    int before = TestEngine.instances("presenter").size();
    for (Object id : ids) {
      var variables = new HashMap<String, Object>();
      variables.put("presenterId", id);
      variables.put("eventId", id);
      publish("presenter-invited", "", variables);
    }
    await().until(() -> TestEngine.instances("presenter").size() == before + ids.size());
    for (long instance : TestEngine.instances("presenter").subList(before, before + ids.size())) {
      TestEngine.awaitCompleted(instance, "Event_NoSuchPresenter");
    }
  }

  private void publish(String name, String key, Map<String, Object> variables) {
    client
        .newPublishMessageCommand()
        .messageName(name)
        .correlationKey(key)
        .variables(variables)
        .send()
        .join();
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
