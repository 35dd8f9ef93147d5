package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.Outcomes;
import io.rostrum.workflows.event.EventLife;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.SeatOutcome;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.scheduling.EventOutcome;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import io.rostrum.workflows.statistics.StatisticsOfEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("The same job twice leaves the state of once")
class RepeatedJobTest extends RostrumTest {
  private static final EventLimits LIMITS = new EventLimits(10, 100, 8, 8, 240);

  @Autowired private EventScheduling scheduling;
  @Autowired private EventRepository events;
  @Autowired private EventLife life;
  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private PresenterSeatRepository takenSeats;
  @Autowired private StatisticsOfEvents statistics;
  @Autowired private EventMails mails;
  @Autowired private Outcomes outcomes;

  @Test
  @Tag("R16")
  @DisplayName(
      "R16: every step of a whole event, once more after its end: no second mail, nothing changed")
  void everyStepAgain() {
    Request request = organizer.request().with("startsAt", organizer.in(Duration.ofMinutes(2)));
    String eventId = Long.toString(organizer.schedules(request));
    var link = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      ann.asks("CLOSE");
    }
    TestEngine.awaitCompleted(Long.parseLong(eventId), "Event_EventConcluded");
    String presenterId = eventId + "-presenter-1";
    var before = statistics.keep(eventId);

    EventRequest asked = EventRequest.of(request.fields());
    assertThat(scheduling.decide(Long.parseLong(eventId), "confirm", asked, "live", LIMITS))
        .isEqualTo(EventOutcome.SCHEDULED);
    assertThat(seats.take(presenterId, 1)).isEqualTo(SeatOutcome.OVER);
    mails.confirm(eventId);
    mails.invite(presenterId, "");
    outcomes.thank(presenterId);
    outcomes.report(eventId);
    life.conclude(eventId);
    seats.over(eventId);

    assertThat(statistics.keep(eventId)).usingRecursiveComparison().isEqualTo(before);
    assertThat(events.require(eventId).status()).isEqualTo(EventStatus.CONCLUDED);
    assertThat(mailbox.mails(request.email(0), request.title())).hasSize(2);
    assertThat(mailbox.mails("demo@rostrum.example", request.title())).hasSize(2);
  }

  @Test
  @DisplayName("Five tries of one mail at the same moment send it once")
  void oneMail() throws Exception {
    String eventId = Long.toString(organizer.schedules(organizer.request()));
    await().until(() -> events.findById(eventId).isPresent());
    var presenter = presenters.save(new Presenter(eventId, 2, "Zoe", "zoe@" + eventId + ".org"));
    seats.take(presenter.presenterId(), 1);

    try (var threads = Executors.newFixedThreadPool(5)) {
      List<Callable<MailStatus>> tries = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        tries.add(() -> mails.invite(presenter.presenterId(), ""));
      }
      // A try that loses the race fails and would be repeated; what counts is what was sent.
      threads.invokeAll(tries);
    }
    mails.invite(presenter.presenterId(), "");
    assertThat(mailbox.mails(presenter.email(), "")).hasSize(1);
  }

  @Test
  @DisplayName("What is stored under an id is not written over by another row of that id")
  void neverWrittenOver() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    var another = new Presenter(eventId, 1, "Another", "another@example.org");

    assertThatThrownBy(() -> presenters.save(another))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(presenters.require(another.presenterId()).name()).isEqualTo("Ann");
  }

  @Test
  @Tag("R10")
  @DisplayName("R10: ten tries of one presenter's job at the same moment take one seat")
  void oneSeat() throws Exception {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    String presenterId = eventId + "-presenter-1";

    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Callable<SeatOutcome>> tries = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        tries.add(() -> seats.take(presenterId, 1));
      }
      for (var outcome : threads.invokeAll(tries)) {
        assertThat(outcome.get()).isEqualTo(SeatOutcome.TAKEN);
      }
    }
    assertThat(takenSeats.findByKeyEventId(eventId)).hasSize(1);
  }
}
