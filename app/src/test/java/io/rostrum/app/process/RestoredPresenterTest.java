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
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.presenter.SeatOutcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Presenter rights that were taken back and are given again")
@Tag("R5")
@Tag("R6")
class RestoredPresenterTest extends RostrumTest {
  private static final String INVITED = "You are invited to present: ";
  private static final String NO_LONGER = "You are no longer presenting: ";

  @Autowired private PresenterSeats seats;

  private Request request;
  private long event;
  private String ann;
  private URI link;

  @BeforeEach
  void schedule() {
    request = organizer.request();
    event = organizer.schedules(request);
    ann = event + "-presenter-1";
    link = mailbox.presentersLink(request);
  }

  @Test
  @DisplayName("R6: come with a new link and a process of their own; no dead link lives again")
  void neverEntered() {
    for (int times = 1; times <= 2; times++) {
      int expected = times;
      organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", ann));
      await().until(() -> mails(NO_LONGER).size() == expected);
      assertThat(organizer.manages(event)).containsEntry("seats", "0 of 10 presenter seats");
      organizer.decidesOn(event, "RESTORE", Map.of("restored", ann));
      await().until(() -> mails(INVITED).size() == expected + 1);
    }

    List<URI> links = mails(INVITED).stream().map(mail -> Mailbox.roomLink(mail, 0)).toList();
    assertThat(links).hasSize(3).doesNotHaveDuplicates();
    try (var visitor = new Visitor()) {
      assertThat(visitor.enters(links.get(0)).body()).contains("LINK_REPLACED");
      assertThat(visitor.enters(links.get(1)).body()).contains("LINK_REPLACED");
      assertThat(visitor.enters(links.get(2)).statusCode()).isEqualTo(303);
    }
    Set<Long> instances = TestEngine.instances("presenterId", ann);
    assertThat(instances).hasSize(3);
    assertThat(instances.stream().filter(RestoredPresenterTest::hasEnded)).hasSize(2);
    assertThat(seats.take(ann, 2)).isEqualTo(SeatOutcome.OVER);
    assertThat(seats.take(ann, 3)).isEqualTo(SeatOutcome.TAKEN);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("R6: who is in the room goes on as a presenter, without coming again")
  void inTheRoom() {
    try (var visitor = new Visitor()) {
      visitor.enters(link);
      LivePage page = visitor.stays();
      try (page) {
        await().until(() -> visitor.sees().get("people").size() == 1);
        organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", ann));
        await().until(() -> role(visitor).equals("ATTENDEE"));
        mailbox.awaitMail(request.email(0), NO_LONGER);

        organizer.decidesOn(event, "RESTORE", Map.of("restored", ann));

        await().until(() -> role(visitor).equals("PRESENTER"));
        assertThat(visitor.asks("OPEN").body()).contains("OPENED");
      }
    }
    await().until(() -> mails(INVITED).size() == 2);
    assertThat(Mailbox.roomLink(mails(INVITED).getLast(), 0)).isNotEqualTo(link);
  }

  @Test
  @DisplayName("R5, R6: who is promoted again in the room is mailed the new link, each time")
  void promotedAgain() {
    URI organizers =
        Mailbox.roomLink(
            mailbox.awaitMail("demo@rostrum.example", "Scheduled: " + request.title()), 0);
    try (var visitor = new Visitor();
        var demo = new Visitor()) {
      visitor.enters(link);
      demo.enters(organizers);
      LivePage page = visitor.stays();
      try (page) {
        await().until(() -> demo.sees().get("people").size() == 1);
        for (int times = 1; times <= 2; times++) {
          int expected = times;
          assertThat(demo.asks("DEMOTE", ann).body()).contains("DEMOTED");
          assertThat(demo.asks("PROMOTE", ann).body()).contains("PROMOTED");
          await().until(() -> mails(INVITED).size() == expected + 1);
        }
        // Sent out for good, and not twice told to go.
        assertThat(demo.asks("DEMOTE", ann).body()).contains("DEMOTED");
        assertThat(demo.asks("REMOVE", ann).body()).contains("REMOVED");
      }
      await().until(() -> TestEngine.instances("presenterId", ann).stream().allMatch(this::ended));
      organizer.decidesOn(event, "RESTORE", Map.of("restored", ann));
      await().until(() -> mails(INVITED).size() == 4);
      URI last = Mailbox.roomLink(mails(INVITED).getLast(), 0);
      assertThat(visitor.enters(last).statusCode()).isEqualTo(303);
    }
    Set<Long> instances = TestEngine.instances("presenterId", ann);
    assertThat(instances).hasSize(4);
    assertThat(instances.stream().filter(RestoredPresenterTest::hasEnded)).hasSize(3);
  }

  @Test
  @DisplayName("R6: are refused for whoever presents already, also under the same address")
  void notTwice() {
    organizer.decidesOn(event, "RESTORE", Map.of("restored", ann));
    assertThat(organizer.manages(event).get("problems").toString()).contains("not taken back");
    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", ann));
    mailbox.awaitMail(request.email(0), NO_LONGER);
    var again = Organizer.presenter("Ann", request.email(0));
    organizer.decidesOn(event, "INVITE", Map.of("presenters", List.of(again)));
    await().until(() -> mails(INVITED).size() == 2);

    organizer.decidesOn(event, "RESTORE", Map.of("restored", ann));

    TestEngine.awaitEntered(event, Organizer.MANAGE, 5);
    assertThat(organizer.manages(event).get("problems").toString()).contains("was invited since");
  }

  private List<jakarta.mail.internet.MimeMessage> mails(String subject) {
    return mailbox.mails(request.email(0), subject + request.title());
  }

  private boolean ended(long instance) {
    return hasEnded(instance);
  }

  private static boolean hasEnded(long instance) {
    return TestEngine.completed(instance).contains("Event_PresenterTakenBack");
  }

  private static String role(Visitor visitor) {
    return visitor.sees().get("you").get("role").asText();
  }
}
