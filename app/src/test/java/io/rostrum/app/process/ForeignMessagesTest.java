package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message that Rostrum did not send, or whose variables are wrong, does no harm")
class ForeignMessagesTest extends RostrumTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"room-opened", "room-closed", "organizer-decided", "decision-carried-out"})
  @DisplayName("sent to an event")
  void messageToAnEvent(String name) {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    for (Object value : BadInputTest.VALUES) {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event-over",
        "event-cancelled",
        "presenter-taken-back",
        "event-changed",
        "invitation-repeated"
      })
  @DisplayName("sent to a presenter's process: nobody is written to")
  void messageToAPresenter(String name) {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    String presenter = event + "-presenter-1";
    long instance = TestEngine.instances("presenterId", presenter).iterator().next();
    TestEngine.awaitEntered(instance, "Gateway_Wait", 1);
    for (Object value : BadInputTest.VALUES) {
      var variables = new HashMap<String, Object>();
      variables.put("occasion", value);
      variables.put("title", value);
      publish(name, presenter, variables);
    }
    int messages = BadInputTest.VALUES.size();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                TestEngine.completed(instance).contains("presenter")
                    || Collections.frequency(TestEngine.entered(instance), "Gateway_Wait")
                        == 1 + messages);

    assertThat(TestEngine.incidents(event)).isEmpty();
    assertThat(mailbox.mails(request.email(0), request.title())).hasSize(1);
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "End of the test"));
    TestEngine.awaitCompleted(event, "Event_EventCancelled");
  }

  @Test
  @DisplayName("that starts a presenter's process: it ends as such")
  void messageToNoPresenter() {
    List<Object> ids = new ArrayList<>(BadInputTest.VALUES);
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

  @Test
  @DisplayName("that tells of a lost place: no such thing happened, so nobody is written to")
  void messageOfNoLoss() {
    // The models are there once this is: a message that comes earlier starts nothing.
    organizer.schedules(organizer.request());
    int before = TestEngine.instances("lost-place").size();
    int mails = mailbox.mails("demo@rostrum.example", "Who presents has changed").size();
    for (Object id : BadInputTest.VALUES) {
      var variables = new HashMap<String, Object>();
      variables.put("changeId", id);
      variables.put("eventId", id);
      publish("place-lost", "", variables);
    }
    int all = before + BadInputTest.VALUES.size();
    await().until(() -> TestEngine.instances("lost-place").size() == all);
    for (long instance : TestEngine.instances("lost-place").subList(before, all)) {
      TestEngine.awaitCompleted(instance, "Event_OrganizerTold");
    }
    assertThat(mailbox.mails("demo@rostrum.example", "Who presents has changed")).hasSize(mails);
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
}
