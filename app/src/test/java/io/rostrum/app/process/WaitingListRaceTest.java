package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.PresenterSeat;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.room.RoomRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("Many who lose and are given presenter rights at the same moment")
@Tag("R6")
@Tag("R10")
class WaitingListRaceTest extends RostrumTest {
  private static final int SEATS = 10;
  private static final int PEOPLE = 14;
  private static final int CHANGES = 60;

  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private PresenterSeatRepository takenSeats;
  @Autowired private RoomRepository rooms;
  @Autowired private TransactionOperations transactions;

  @RepeatedTest(3)
  @DisplayName(
      "R6, R10: hold one seat each, no more than there are, and none is free while one waits")
  void noSeatLost() throws Exception {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    for (int i = 2; i <= PEOPLE; i++) {
      presenters.save(new Presenter(eventId, i, "P" + i, "p" + i + "@" + eventId + ".org"));
    }
    seats.placeNamed(eventId);
    var random = new Random(eventId.hashCode());
    List<Callable<Object>> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      String presenterId = eventId + "-presenter-" + (1 + random.nextInt(PEOPLE));
      changes.add(() -> transactions.execute(transaction -> turned(eventId, presenterId)));
    }

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var change : threads.invokeAll(changes)) {
        change.get();
      }
    }

    List<String> holders =
        takenSeats.findByKeyEventId(eventId).stream().map(PresenterSeat::participantId).toList();
    assertThat(holders)
        .hasSizeLessThanOrEqualTo(SEATS)
        .containsExactlyInAnyOrderElementsOf(ids(eventId, PresenterStatus.SEATED));
    if (holders.size() < SEATS) {
      assertThat(ids(eventId, PresenterStatus.WAITING)).isEmpty();
    }
    assertThat(ids(eventId, PresenterStatus.NAMED)).isEmpty();
  }

  /**
   * Takes rights, or the hope for them, from whoever has them, and gives them to whoever has not.
   */
  private PresenterStatus turned(String eventId, String presenterId) {
    rooms.lock(eventId);
    Presenter presenter = presenters.require(presenterId);
    if (presenter.status() == PresenterStatus.TAKEN_BACK) {
      seats.restore(presenter);
    } else {
      seats.takeBack(presenter);
    }
    return presenter.status();
  }

  private List<String> ids(String eventId, PresenterStatus status) {
    return presenters.findByEventIdAndStatusOrderByListPosition(eventId, status).stream()
        .map(Presenter::presenterId)
        .toList();
  }
}
