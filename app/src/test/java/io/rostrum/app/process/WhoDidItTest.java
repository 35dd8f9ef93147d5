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
import io.rostrum.workflows.event.EventRepository;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R6")
@Tag("R8")
@DisplayName("Whoever takes a presenter's place in the room is named")
class WhoDidItTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";
  private static final String LOST = "Who presents has changed: ";
  private static final String NO_LONGER = "You are no longer presenting: ";

  @Autowired private EventRepository events;

  private final Visitor demo = new Visitor();
  private final Visitor ann = new Visitor();
  private final Visitor ben = new Visitor();
  private final Visitor bob = new Visitor();
  private Request request;
  private long event;
  private URI attendees;
  private LivePage bobsPage;

  @BeforeEach
  void together() {
    request = organizer.request();
    String bens = "ben@of." + request.email(0).replace('@', '.');
    request =
        request.with(
            "presenters",
            List.of(
                Organizer.presenter("Ann", request.email(0)), Organizer.presenter("Ben", bens)));
    event = organizer.schedules(request);
    ann.enters(mailbox.presentersLink(request));
    ben.enters(Mailbox.roomLink(mailbox.awaitMail(bens, "You are invited"), 0));
    var confirmation = mailbox.awaitMail(DEMO, "Scheduled: " + request.title());
    demo.enters(Mailbox.roomLink(confirmation, 0));
    attendees = Mailbox.roomLink(confirmation, 1);
    bob.enters(attendees, "Bob");
    bobsPage = bob.stays();
    await().until(() -> !bobsPage.snapshots().isEmpty());
  }

  @AfterEach
  void apart() {
    bobsPage.close();
    List.of(demo, ann, ben, bob).forEach(Visitor::close);
  }

  @Test
  @DisplayName(
      "R6, R8: a presenter who removes an invited one: that one and the organizer read by whom")
  void removedByPresenter() {
    try (LivePage page = demo.stays()) {
      await().until(() -> !page.snapshots().isEmpty());

      assertThat(ann.asks("REMOVE", ben.id()).statusCode()).isEqualTo(200);

      assertThat(Mailbox.text(mailbox.awaitMail(request.email(1), NO_LONGER)))
          .contains("Ann removed you from the room")
          .contains("Ann presents at this event, too. The organizer, Demo Organizer, is told")
          .doesNotContain("has changed who presents");
      var told = mailbox.awaitMail(DEMO, LOST + request.title());
      assertThat(Mailbox.text(told))
          .contains(
              "Ann removed Ben from the room.", "Event: " + request.title(), "(Paris,\u00a0CE")
          .contains("Manage event");
      assertThat(Mailbox.html(told)).contains("Ann", "Ben");
      await()
          .until(
              () ->
                  page.news().stream()
                      .filter(news -> news.get("effect").asText().equals("REMOVED"))
                      .anyMatch(news -> news.get("by").get("name").asText().equals("Ann")));
    }
    await()
        .until(
            () ->
                TestEngine.instances("lost-place").stream()
                    .anyMatch(key -> TestEngine.completed(key).contains("Event_OrganizerTold")));
    assertThat(mailbox.mails(DEMO, LOST + request.title())).hasSize(1);
  }

  @Test
  @DisplayName(
      "R8: whoever is removed reads by whom, in the room, by its address and by the link they came by")
  void removedReads() {
    assertThat(ann.asks("REMOVE", bob.id()).statusCode()).isEqualTo(200);

    await().until(bobsPage::hasEnded);
    assertThat(bob.sees().get("code").asText()).isEqualTo("REMOVED");
    assertThat(bob.sees().get("title").asText()).isEqualTo("Ann removed you from this room");
    assertThat(Visitor.json(bob.asks("RAISE_HAND")).get("title").asText()).contains("Ann");
    assertThat(bob.opens(bob.room()).body()).contains("Ann removed you from this room");
    assertThat(bob.presses(attendees, "Bob").body()).contains("Ann removed you from this room");

    assertThat(demo.asks("REMOVE", ben.id()).statusCode()).isEqualTo(200);

    assertThat(ben.sees().get("title").asText())
        .isEqualTo("The organizer removed you from this room");
  }

  @Test
  @DisplayName("R6: the organizer is named as well, and gets no mail of what they did themselves")
  void byOrganizer() {
    assertThat(demo.asks("DEMOTE", ben.id()).statusCode()).isEqualTo(200);

    assertThat(Mailbox.text(mailbox.awaitMail(request.email(1), NO_LONGER)))
        .contains("Demo Organizer took your presenter rights back in the room")
        .doesNotContain("presents at this event, too");

    assertThat(ann.asks("DEMOTE", ann.id()).statusCode()).isEqualTo(200);

    assertThat(Mailbox.text(mailbox.awaitMail(request.email(0), NO_LONGER)))
        .contains("You gave your presenter rights back in the room");
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, LOST + request.title())))
        .contains("Ann gave their own presenter rights back in the room.");
    assertThat(mailbox.mails(DEMO, LOST + request.title())).hasSize(1);
  }

  @Test
  @Tag("R5")
  @DisplayName(
      "R5, R8: whoever was promoted in the room takes no invited presenter's place, and is told why")
  void promoted() {
    assertThat(ann.asks("PROMOTE", bob.id()).statusCode()).isEqualTo(200);

    var refused = bob.asks("REMOVE", ben.id());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(refused).get("code").asText()).isEqualTo("INVITED_PRESENTER_STAYS");
    assertThat(Visitor.json(refused).get("detail").asText()).contains("invited to present");
    assertThat(bob.sees().get("you").get("mayManageInvited").asBoolean()).isFalse();
    assertThat(ann.sees().get("you").get("mayManageInvited").asBoolean()).isTrue();

    assertThat(ann.asks("DEMOTE", bob.id()).statusCode()).isEqualTo(200);

    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, LOST + request.title())))
        .contains("Ann took the presenter rights of Bob back in the room.", "promote Bob")
        .doesNotContain("Manage event");
  }

  @Test
  @DisplayName("R6, R8: the report says who gave and took roles, and who removed whom")
  void report() {
    ann.asks("OPEN");
    ann.asks("PROMOTE", bob.id());
    demo.asks("DEMOTE", ben.id());
    ann.asks("REMOVE", bob.id());
    clock.moveTo(events.require(Long.toString(event)).startsAt());
    assertThat(ann.asks("CLOSE").statusCode()).isEqualTo(200);

    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Report: " + request.title())))
        .contains("Who gave and took roles in the room:")
        .containsSubsequence(
            "Ann made Bob a presenter.",
            "Demo Organizer made Ben an attendee again.",
            "Ann removed Bob from the room.");
  }
}
