package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.PresenterSeatRepository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("One presenter's part, through the process")
class PresenterTest extends RostrumTest {
  @Autowired private Engine engine;
  @Autowired private EventRepository events;
  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeatRepository seats;
  @Autowired private PresenterSeats presenterSeats;

  @Test
  @Tag("R10")
  @DisplayName("R10: the plan's presenter seats are all that there are; one more waits for one")
  void noneLeft() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    int bought = seatsOf(eventId);
    for (int position = 2; position <= bought + 1; position++) {
      invite(presenters.save(new Presenter(eventId, position, "P", "p" + position + "@x.org")));
    }

    await().until(() -> waiting(eventId).size() == 1);
    await().until(() -> seats.findByKeyEventId(eventId).size() == bought);
    String last = waiting(eventId).getFirst().presenterId();
    long instance = TestEngine.instances("presenterId", last).iterator().next();
    TestEngine.awaitEntered(instance, "Gateway_WaitForSeat", 1);
    assertThat(TestEngine.incidents(Long.parseLong(eventId))).isEmpty();
  }

  @Test
  @Tag("R16")
  @DisplayName("A repeated invitation after the event changes nothing and writes to nobody")
  void repeatedAfterTheEnd() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    Presenter presenter = presenters.findByEventIdOrderByListPosition(eventId).getFirst();
    presenterSeats.over(eventId);
    publish(MessageNames.EVENT_OVER, presenter, "over-in-test-");
    await().until(() -> ends().contains("Event_PartOver"));

    publish(MessageNames.PRESENTER_INVITED, presenter, "again-");

    await().until(() -> ends().contains("Event_OverAlready"));
    assertThat(mailbox.mails(request.email(0), request.title())).hasSize(1);
  }

  private List<Presenter> waiting(String eventId) {
    return presenters.findByEventIdAndStatusOrderByWaitingNo(eventId, PresenterStatus.WAITING);
  }

  private int seatsOf(String eventId) {
    return events.require(eventId).limits().presenterSeats();
  }

  private void invite(Presenter presenter) {
    publish(MessageNames.PRESENTER_INVITED, presenter, "test-");
  }

  private void publish(String name, Presenter presenter, String messageId) {
    String id = presenter.presenterId();
    Map<String, Object> variables =
        Map.of("eventId", presenter.eventId(), "presenterId", id, "title", "Title");
    engine.publish(new ProcessMessage(name, id, messageId + id, variables));
  }

  private static List<String> ends() {
    return TestEngine.instances("presenter").stream()
        .flatMap(key -> TestEngine.completed(key).stream())
        .filter(element -> element.startsWith("Event_"))
        .toList();
  }
}
