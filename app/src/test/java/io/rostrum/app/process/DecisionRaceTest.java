package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.authority.CheckedTask;
import io.rostrum.workflows.authority.CheckedTaskRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.management.ChangeRequest;
import io.rostrum.workflows.management.Decided;
import io.rostrum.workflows.management.DecisionApplication;
import io.rostrum.workflows.management.DecisionApplication.Applied;
import io.rostrum.workflows.management.DecisionRegister;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.room.RoomState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A decision of the organizer's counts once, whatever else happens at that moment")
@Tag("R3")
class DecisionRaceTest extends RostrumTest {
  @Autowired private CheckedTaskRepository checkedTasks;
  @Autowired private DecisionRegister register;
  @Autowired private DecisionApplication application;
  @Autowired private EventRepository events;
  @Autowired private PresenterRepository presenters;
  @Autowired private RoomRepository rooms;

  @Test
  @DisplayName("R3: ten tries of each job at the same moment name the new presenter once")
  void namedOnce() throws Exception {
    String event = scheduled(organizer.request());
    var change =
        Map.of(
            "kind", "INVITE", "presenters", List.of(Organizer.presenter("Zoe", "zoe@example.org")));
    String decision = decided(event, "INVITE", change);

    CheckedTask task = checkedTasks.findById(decision).orElseThrow();
    atOnce(() -> register.register(event, task, ChangeRequest.of(change)));
    List<Optional<Applied>> applied = atOnce(() -> application.apply(event, decision));

    assertThat(applied)
        .allSatisfy(one -> assertThat(one.orElseThrow().decided()).isEqualTo(Decided.INVITED));
    assertThat(presenters.findByEventIdOrderByListPosition(event)).hasSize(2);
    await().until(() -> mailbox.mails("zoe@example.org", titleOf(event)).size() == 1);
  }

  @Test
  @DisplayName("R3: ten tries of one change count as one revision, for the calendars too")
  void changedOnce() throws Exception {
    String event = scheduled(organizer.request());
    String decision = decided(event, "CHANGE_DETAILS", Map.of("title", "Once only " + event));

    List<Optional<Applied>> applied = atOnce(() -> application.apply(event, decision));

    assertThat(applied)
        .allSatisfy(one -> assertThat(one.orElseThrow().scheduleRevision()).isEqualTo(1));
    assertThat(events.require(event).scheduleRevision()).isEqualTo(1);
  }

  @RepeatedTest(5)
  @DisplayName("R3: the room is opened or the event moved, never both")
  void openedOrMoved() throws Exception {
    Request request = organizer.request();
    String event = scheduled(request);
    Instant start = events.require(event).startsAt();
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor();
        var threads = Executors.newFixedThreadPool(2)) {
      ann.enters(link);
      var opening = threads.submit(() -> ann.asks("OPEN").statusCode() == 200);
      decided(event, "RESCHEDULE", Map.of("startsAt", organizer.in(Duration.ofHours(3))));
      if (opening.get()) {
        TestEngine.awaitEntered(Long.parseLong(event), Organizer.MANAGE, 2);
        assertThat(rooms.findById(event).orElseThrow().state()).isEqualTo(RoomState.ACTIVE);
        assertThat(events.require(event).startsAt()).isEqualTo(start);
      } else {
        await().until(() -> events.require(event).startsAt().isAfter(start));
        assertThat(rooms.findById(event).orElseThrow().state()).isEqualTo(RoomState.WAITING);
      }
    }
    assertThat(TestEngine.incidents(Long.parseLong(event))).isEmpty();
  }

  @RepeatedTest(5)
  @DisplayName("R3: whether or not somebody opens the room, a cancelled event ends cancelled")
  void cancelledInAnyCase() throws Exception {
    Request request = organizer.request();
    String event = scheduled(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor();
        var threads = Executors.newFixedThreadPool(2)) {
      ann.enters(link);
      var opening = threads.submit(() -> ann.asks("OPEN").statusCode() == 200);
      decided(event, "CANCEL", Map.of("reason", "A race"));
      opening.get();
      mailbox.awaitMail(request.email(0), "Cancelled: " + request.title());
      assertThat(rooms.findById(event).orElseThrow().state()).isEqualTo(RoomState.CLOSED);
      assertThat(events.require(event).status()).isEqualTo(EventStatus.CANCELLED);
      assertThat(ann.asks("OPEN").body()).contains("EVENT_CANCELLED");
    }
    await()
        .until(
            () ->
                TestEngine.completed(Long.parseLong(event)).stream()
                    .anyMatch(
                        Set.of("Event_EventCancelled", "Event_CancelledMeanwhile")::contains));
    assertThat(TestEngine.incidents(Long.parseLong(event))).isEmpty();
  }

  private String scheduled(Request request) {
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    return Long.toString(event);
  }

  /** Decides in Tasklist and returns the decision's id. */
  private String decided(String event, String kind, Map<String, ?> typed) {
    long key = Long.parseLong(event);
    String decision = organizer.decidesOn(key, kind, typed);
    TestEngine.awaitCompleted(key, "Task_RegisterDecision");
    return decision;
  }

  private String titleOf(String event) {
    return events.findById(event).map(Event::title).orElseThrow();
  }

  private static <T> List<T> atOnce(Callable<T> job) throws Exception {
    try (var threads = Executors.newFixedThreadPool(10)) {
      return threads.invokeAll(Collections.nCopies(10, job)).stream()
          .map(
              future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    }
  }
}
