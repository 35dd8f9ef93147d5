package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.LivePage;
import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workers.mail.PlaceMails;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.PresenterSeatRepository;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Presenters for whom no seat is left")
@Tag("R10")
class WaitingListTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";
  private static final String MISSING = "Not enough presenter seats: ";
  private static final String WAIT = "Waiting for a presenter seat: ";
  private static final String GIVEN = "A presenter seat is yours: ";
  private static final String INVITED = "You are invited to present: ";

  /** Of the plan of demo, for a webinar. */
  private static final int SEATS = 10;

  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private PresenterSeatRepository takenSeats;
  @Autowired private PlaceMails mails;

  @Test
  @Tag("R6")
  @DisplayName("R6, R10: wait in order; a seat that is taken back goes to the first at once")
  void inOrder() throws Exception {
    Request request = requestFor(SEATS + 3);
    long event = organizer.schedules(request);
    String title = request.title();
    for (int i = SEATS; i < SEATS + 3; i++) {
      mailbox.awaitMail(request.email(i), WAIT + title);
    }
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, MISSING + title)))
        .contains("So 3 presenters wait", "- P11\r\n- P12\r\n- P13\r\n", "Buy presenter seats");
    assertThat(organizer.manages(event))
        .containsEntry("seats", "10 of 10 presenter seats; 3 presenters wait for one");

    organizer.decidesOn(event, "RESEND", Map.of("presenter", id(event, 13)));
    await().until(() -> mailbox.mails(request.email(12), WAIT + title).size() == 2);
    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", id(event, 12)));
    var takenBack = mailbox.awaitMail(request.email(11), "You are no longer presenting: " + title);
    assertThat(Mailbox.parts(takenBack, "text/calendar")).isEmpty();
    TestEngine.awaitCompleted(instance(event, 12), "Event_WaitTakenBack");

    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", id(event, 1)));
    var given = mailbox.awaitMail(request.email(10), GIVEN + title);
    assertThat(Mailbox.calendar(given)).contains("METHOD:REQUEST");
    try (var eleventh = new Visitor()) {
      assertThat(eleventh.enters(Mailbox.roomLink(given, 0)).statusCode()).isEqualTo(303);
    }
    TestEngine.awaitEntered(instance(event, 11), "Gateway_Wait", 1);

    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The hall is closed"));
    var cancelled = mailbox.awaitMail(request.email(12), "Cancelled: " + title);
    assertThat(Mailbox.text(cancelled)).contains("The hall is closed").doesNotContain("calendar");
    TestEngine.awaitCompleted(instance(event, 13), "Event_WaitCancelled");
    assertThat(mailbox.mails(request.email(10), INVITED)).isEmpty();
    assertThat(mailbox.mails(DEMO, MISSING + title)).hasSize(1);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @Tag("R6")
  @DisplayName(
      "R6, R10: a seat that is freed in the room goes to the first; whoever lost it waits behind")
  void freedInTheRoom() throws Exception {
    Request request = requestFor(SEATS + 2);
    long event = organizer.schedules(request);
    String title = request.title();
    URI link = mailbox.presentersLink(request);
    var confirmation = mailbox.awaitMail(DEMO, "Scheduled: " + title);
    mailbox.awaitMail(request.email(11), WAIT + title);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor();
        var demo = new Visitor()) {
      ann.enters(link);
      demo.enters(Mailbox.roomLink(confirmation, 0));
      LivePage annsPage = ann.stays();
      LivePage demosPage = demo.stays();
      try (annsPage;
          demosPage) {
        await().until(() -> demo.sees().get("people").size() == 2);
        assertThat(demo.asks("OPEN").body()).contains("OPENED");
        assertThat(demo.asks("DEMOTE", ann.id()).body()).contains("DEMOTED");
        mailbox.awaitMail(request.email(10), GIVEN + title);
        assertThat(demo.asks("PROMOTE", ann.id()).body()).contains("SEATS_EXHAUSTED");

        organizer.decidesOn(event, "RESTORE", Map.of("restored", id(event, 1)));
        await().until(() -> mailbox.mails(DEMO, MISSING + title).size() == 2);
        mailbox.awaitMail(request.email(0), WAIT + title);
        assertThat(role(ann)).isEqualTo("ATTENDEE");
        for (int i = 2; i <= 3; i++) {
          organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", id(event, i)));
        }
        mailbox.awaitMail(request.email(11), GIVEN + title);
        await().until(() -> role(ann).equals("PRESENTER"));
        mailbox.awaitMail(request.email(0), GIVEN + title);
        assertThat(ann.asks("CLOSE").body()).contains("ENDED");
      }
    }
    TestEngine.awaitCompleted(event, "Event_EventConcluded");
    assertThat(takenSeats.findByKeyEventId(Long.toString(event))).hasSize(SEATS);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("R10: are let go when the event is over, and a message by hand gives them nothing")
  void inVain() {
    Request request = requestFor(SEATS + 1);
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    mailbox.awaitMail(request.email(SEATS), WAIT + request.title());
    TestEngine.awaitEntered(instance(event, 11), "Gateway_WaitForSeat", 1);
    client
        .newPublishMessageCommand()
        .messageName("presenter-seat-freed")
        .correlationKey(id(event, 11))
        .send()
        .join();
    TestEngine.awaitEntered(instance(event, 11), "Gateway_WaitForSeat", 2);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      assertThat(ann.asks("CLOSE").body()).contains("ENDED");
    }
    TestEngine.awaitCompleted(instance(event, 11), "Event_WaitedInVain");
    assertThat(mailbox.mails(request.email(SEATS), request.title())).hasSize(1);
  }

  @Test
  @DisplayName("R10: five hundred at once: the list decides, and one mail tells of all who wait")
  void fiveHundred() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    for (int i = 2; i <= 500; i++) {
      presenters.save(new Presenter(eventId, i, "P" + i, "p" + i + "@" + eventId + ".org"));
    }

    seats.placeNamed(eventId);
    seats.placeNamed(eventId);
    mails.seatsMissing(eventId);
    mails.seatsMissing(eventId);

    assertThat(presenters.findByEventIdAndStatusOrderByWaitingNo(eventId, PresenterStatus.WAITING))
        .extracting(Presenter::listPosition)
        .containsExactlyElementsOf(IntStream.rangeClosed(11, 500).boxed().toList());
    assertThat(mailbox.mails(DEMO, MISSING + request.title())).hasSize(1);
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, MISSING + request.title())))
        .contains("So 490 presenters wait", "- P60\r\n", "… and 440 more.")
        .doesNotContain("P61");
  }

  /** A webinar with so many presenters: each is called by their number. */
  private Request requestFor(int number) {
    Request request = organizer.request();
    String domain = request.email(0).split("@")[0] + ".example.org";
    List<Map<String, Object>> people =
        IntStream.rangeClosed(1, number)
            .mapToObj(i -> Organizer.presenter("P" + i, "p" + i + "@" + domain))
            .toList();
    return request.with("presenters", people);
  }

  private static String role(Visitor visitor) {
    return visitor.sees().get("you").get("role").asText();
  }

  private static String id(long event, int number) {
    return event + "-presenter-" + number;
  }

  private static long instance(long event, int number) {
    return TestEngine.instances("presenterId", id(event, number)).iterator().next();
  }
}
