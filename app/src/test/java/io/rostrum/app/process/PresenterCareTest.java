package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.PickySmtp;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The organizer looks after presenters")
@Tag("R3")
class PresenterCareTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";
  private static final String INVITED = "You are invited to present: ";

  @Test
  @Tag("R5")
  @DisplayName(
      "R3, R5: a corrected address gets the invitation; the link sent to the wrong one dies")
  void addressCorrected() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI wrong = mailbox.presentersLink(request);
    String right = "right@" + event + ".example.org";

    try (var ann = new Visitor();
        var stranger = new Visitor()) {
      assertThat(stranger.enters(wrong).statusCode()).isEqualTo(303);

      corrects(event, 1, right);

      URI link = Mailbox.roomLink(mailbox.awaitMail(right, INVITED + request.title()), 0);
      assertThat(stranger.enters(wrong).body()).contains("LINK_REPLACED");
      assertThat(stranger.opens(stranger.room()).statusCode()).isEqualTo(403);
      assertThat(ann.enters(link).statusCode()).isEqualTo(303);
    }
    assertThat(organizer.manages(event).get("presenters").toString())
        .contains("r…@" + event + ".example.org")
        .doesNotContain(right);
    assertThat(mailbox.mails(request.email(0), request.title())).hasSize(1);
  }

  @Test
  @Tag("R5")
  @DisplayName("R3, R5: an address that the mail server refused can be put right")
  void refusedAddress() {
    Request request =
        organizer
            .request()
            .with("presenters", List.of(Organizer.presenter("Zoé", "zoe@" + PickySmtp.REFUSED)));
    long event = organizer.schedules(request);
    assertThat(Mailbox.text(mailbox.awaitMail(DEMO, "Not delivered: " + request.title())))
        .contains("correct the address of Zoé");
    assertThat(organizer.manages(event).get("presenters").toString()).doesNotContain("zoe@");

    corrects(event, 1, "zoe@" + event + ".example.org");

    mailbox.awaitMail("zoe@" + event + ".example.org", INVITED + request.title());
  }

  @Test
  @DisplayName("R3: an address that is wrong, taken or the same comes back with what to do")
  void addressProblems() {
    Request request = organizer.request();
    var ben = Organizer.presenter("Ben", "ben@of." + request.email(0).replace('@', '.'));
    long event = organizer.schedules(with(request, ben));
    Map<String, String> problems =
        Map.of(
            "nobody@home@example.org",
            "cannot be right",
            "evil@example.org\r\nBcc: all@example.org",
            "cannot be seen",
            "łukasz@example.pl",
            "before the @",
            "BEN@of." + request.email(0).replace('@', '.'),
            "Another presenter",
            request.email(0),
            "Nothing is different");
    int times = 1;
    for (var one : problems.entrySet()) {
      corrects(event, 1, one.getKey());
      TestEngine.awaitEntered(event, Organizer.MANAGE, ++times);
      assertThat(organizer.manages(event).get("problems").toString())
          .contains("New e-mail address", one.getValue());
    }
    corrects(event, 7, "ann@example.org");
    TestEngine.awaitEntered(event, Organizer.MANAGE, ++times);
    assertThat(organizer.manages(event).get("problems").toString())
        .contains("does not present at the event");
    assertThat(mailbox.mails(request.email(0), request.title())).hasSize(1);
  }

  @Test
  @DisplayName("R3: a reminder goes out at once, to one or to all, as often as it is asked for")
  void remindedNow() throws Exception {
    Request request = organizer.request();
    String bens = "ben@of." + request.email(0).replace('@', '.');
    long event = organizer.schedules(with(request, Organizer.presenter("Ben", bens)));
    URI link = mailbox.presentersLink(request);
    mailbox.awaitMail(bens, request.title());
    assertThat(organizer.startsWith(event)).containsEntry("reminded", "ALL");
    String subject = "Reminder: " + request.title();

    organizer.decidesOn(event, "REMIND_NOW", Map.of());
    await().until(() -> mailbox.mails(bens, subject).size() == 1);
    organizer.decidesOn(event, "REMIND_NOW", Map.of("reminded", event + "-presenter-1"));
    await().until(() -> mailbox.mails(request.email(0), subject).size() == 2);

    assertThat(Mailbox.roomLink(mailbox.mails(request.email(0), subject).getFirst(), 0))
        .isEqualTo(link);
    assertThat(mailbox.mails(bens, subject)).hasSize(1);
    assertThat(mailbox.mails(DEMO, subject)).isEmpty();
    organizer.decidesOn(event, "REMIND_NOW", Map.of("reminded", "somebody else"));
    TestEngine.awaitEntered(event, Organizer.MANAGE, 4);
    assertThat(organizer.manages(event).get("problems").toString())
        .contains("Whom to remind", "holds a presenter seat");
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    organizer.decidesOn(event, "REMIND_NOW", Map.of());
    TestEngine.awaitEntered(event, Organizer.MANAGE, 5);
    assertThat(organizer.manages(event).get("problems").toString())
        .contains("The planned start has passed");
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @Tag("R17")
  @DisplayName(
      "R3, R17: a presenter whose link went round gets a new one; whoever is in the room stays"
          + " until it is entered, and then the earlier one opens nothing")
  void newLink() {
    Request request = organizer.request();
    String email = request.email(0);
    long event = organizer.schedules(request);
    URI earlier = mailbox.presentersLink(request);
    try (var somebody = new Visitor();
        var ann = new Visitor()) {
      somebody.enters(earlier);

      organizer.decidesOn(event, "NEW_LINK", Map.of("presenter", event + "-presenter-1"));

      await().until(() -> mailbox.mails(email, INVITED + request.title()).size() == 2);
      var invitations = mailbox.mails(email, INVITED + request.title());
      URI renewed = Mailbox.roomLink(invitations.getLast(), 0);
      assertThat(renewed).isNotEqualTo(earlier);
      assertThat(somebody.enters(earlier).statusCode()).isEqualTo(303);
      assertThat(ann.enters(renewed).statusCode()).isEqualTo(303);
      assertThat(somebody.enters(earlier).body()).contains("LINK_REPLACED");
    }
  }

  @Test
  @Tag("R17")
  @DisplayName(
      "R3, R17: the organizer ends all sessions of a presenter: whoever is in by that link is out"
          + " at once, with their camera, and the mailbox gets a new one")
  void sessionsEnded() {
    Request request = organizer.request();
    String email = request.email(0);
    long event = organizer.schedules(request);
    URI earlier = mailbox.presentersLink(request);
    try (var somebody = new Visitor();
        var ann = new Visitor()) {
      somebody.enters(earlier);
      try (var page = somebody.stays()) {
        await().until(() -> !page.snapshots().isEmpty());
        somebody.asks("OPEN");
        assertThat(somebody.asks("TAKE_CAMERA").body()).contains("CAMERA_ON");

        organizer.decidesOn(event, "END_SESSIONS", Map.of("presenter", event + "-presenter-1"));

        await().until(page::hasEnded);
      }
      assertThat(somebody.opens(somebody.room()).statusCode()).isEqualTo(403);
      assertThat(somebody.enters(earlier).body()).contains("LINK_REPLACED");
      await().until(() -> mailbox.mails(email, INVITED + request.title()).size() == 2);
      var invitations = mailbox.mails(email, INVITED + request.title());
      assertThat(ann.enters(Mailbox.roomLink(invitations.getLast(), 0)).statusCode())
          .isEqualTo(303);
      assertThat(ann.sees().get("you").get("camera").asText()).isEqualTo("OFF");
    }
  }

  private static Request with(Request request, Map<String, Object> another) {
    return request.with(
        "presenters", List.of(Organizer.presenter("Ann", request.email(0)), another));
  }

  private void corrects(long event, int number, String email) {
    organizer.decidesOn(
        event,
        "CORRECT_ADDRESS",
        Map.of("presenter", event + "-presenter-" + number, "email", email));
  }
}
