package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.LivePage;
import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R17")
@DisplayName("R17: a personal link that went round")
class SharedLinkTest extends RostrumTest {
  private static final String ORGANIZER = "demo@rostrum.example";

  private Request request;
  private String presenter;
  private long event;
  private URI link;

  @BeforeEach
  void invited() {
    request = organizer.request();
    presenter = request.email(0);
    event = organizer.schedules(request);
    link = Mailbox.roomLink(mailbox.awaitMail(presenter, "You are invited"), 0);
  }

  @Test
  @DisplayName(
      "R17: a new link goes to the mailbox, and takes the room over when it is entered, not before")
  void newLink() {
    try (var ann = new Visitor();
        var thief = new Visitor();
        var phone = new Visitor()) {
      ann.enters(link);
      LivePage page = ann.stays();
      try (page) {
        await().until(() -> ann.sees().get("people").size() == 1);
        assertThat(thief.enters(link).body()).contains("LINK_IN_USE");
        assertThat(thief.asksFor(link, "LINK").body()).contains("A new link is on its way");
        URI renewed = Mailbox.roomLink(mailbox.awaitMail(presenter, "Your new link"), 0);

        assertThat(renewed).isNotEqualTo(link);
        assertThat(ann.enters(link).statusCode()).as("asking takes nobody off air").isEqualTo(303);
        assertThat(ann.sees().get("people")).hasSize(1);

        assertThat(phone.enters(renewed).statusCode()).isEqualTo(303);

        assertThat(phone.sees().get("you").get("role").asText()).isEqualTo("PRESENTER");
        assertThat(ann.opens(ann.room()).statusCode()).isEqualTo(403);
        assertThat(thief.enters(link).body()).contains("LINK_REPLACED");
        assertThat(ann.enters(renewed).body()).contains("LINK_IN_USE");
      }
    }
  }

  @Test
  @DisplayName("R17: while its holder is away, a code to the mailbox lets another browser in, once")
  void code() {
    try (var ann = new Visitor();
        var phone = new Visitor();
        var third = new Visitor()) {
      ann.enters(link);
      assertThat(phone.enters(link).body()).contains("CODE_NEEDED", "Send a code");
      assertThat(phone.proves(link, "123456").body()).contains("CODE_SPENT");
      assertThat(phone.asksFor(link, "CODE").body()).contains("A code is on its way");
      String code = codes().getFirst();

      assertThat(phone.proves(link, Mailbox.otherThan(code)).body()).contains("CODE_WRONG");
      assertThat(phone.proves(link, " " + code.substring(0, 3) + " " + code.substring(3)))
          .extracting(answer -> answer.statusCode())
          .isEqualTo(303);
      assertThat(phone.sees().get("you").get("name").asText()).isEqualTo("Ann");
      third.opens(link);
      assertThat(third.proves(link, code).body()).contains("CODE_SPENT");
      assertThat(ann.opens(ann.room()).statusCode()).isEqualTo(403);
      assertThat(phone.enters(link).statusCode()).isEqualTo(303);
    }
  }

  @Test
  @DisplayName(
      "R17: whoever closes their last page and goes on elsewhere is offered a code at once, and"
          + " nobody is alarmed")
  void anotherDevice() {
    try (var ann = new Visitor();
        var phone = new Visitor()) {
      ann.enters(link);
      LivePage first = ann.stays("first");
      LivePage second = ann.stays("second");
      try (first;
          second) {
        await().until(() -> !first.snapshots().isEmpty() && !second.snapshots().isEmpty());
        assertThat(ann.saysGoodbye("first").statusCode()).isEqualTo(204);
        await().until(first::hasEnded);
        assertThat(second.hasEnded()).isFalse();
        assertThat(ann.saysGoodbye("second").statusCode()).isEqualTo(204);

        assertThat(phone.enters(link).body()).contains("CODE_NEEDED", "Send a code");
        assertThat(ann.enters(link).statusCode()).as("reloaded").isEqualTo(303);
        LivePage third = ann.stays("third");
        try (third) {
          await().until(() -> !third.snapshots().isEmpty());
          assertThat(mailbox.mails(ORGANIZER, "tried elsewhere: " + request.title())).isEmpty();
          assertThat(phone.enters(link).body()).contains("LINK_IN_USE");
        }
      }
    }
  }

  @Test
  @DisplayName("R17: a code that is mistyped too often is worth nothing, and few are sent an hour")
  void guessedCode() {
    try (var ann = new Visitor();
        var thief = new Visitor()) {
      ann.enters(link);
      thief.opens(link);
      thief.asksFor(link, "CODE");
      String code = codes().getFirst();
      IntStream.range(0, 5).forEach(n -> thief.proves(link, Mailbox.otherThan(code)));

      assertThat(thief.proves(link, code).body()).contains("CODE_SPENT");

      thief.asksFor(link, "CODE");
      thief.asksFor(link, "CODE");
      var fourth = thief.asksFor(link, "CODE");
      assertThat(fourth.statusCode()).isEqualTo(429);
      assertThat(fourth.body()).contains("ASKED_TOO_OFTEN");
      await().until(() -> codes().size() == 3);
      assertThat(Set.copyOf(codes())).hasSizeGreaterThan(1);
    }
  }

  @Test
  @DisplayName(
      "R17: tried from three browsers it is suspended, a task shows the organizer what happened,"
          + " and a code still lets the holder in")
  void suspended() {
    try (var ann = new Visitor();
        var phone = new Visitor()) {
      ann.enters(link);
      LivePage page = ann.stays();
      try (page) {
        await().until(() -> ann.sees().get("people").size() == 1);
        for (int n = 0; n < 3; n++) {
          try (var stranger = new Visitor()) {
            stranger.enters(link);
          }
        }
        assertThat(ann.enters(link).statusCode()).as("the holder goes on").isEqualTo(303);
      }
      assertThat(phone.enters(link).body()).contains("LINK_SUSPENDED", "Send a code");
      long sharing = sharing();
      assertThat(shown(sharing).get("who")).isEqualTo("Ann");
      assertThat((List<?>) shown(sharing).get("tries")).hasSize(3);
      organizer.completes(sharing, "Task_SeeSharing", "demo", Map.of());
      await().until(() -> completed(sharing).contains("Event_SharingSeen"));

      phone.asksFor(link, "CODE");
      assertThat(phone.proves(link, codes().getLast()).statusCode()).isEqualTo(303);
    }
  }

  @Test
  @DisplayName("R17: the organizer's own link is looked after in the same way")
  void organizersLink() {
    URI own = Mailbox.roomLink(mailbox.awaitMail(ORGANIZER, "Scheduled: " + request.title()), 0);
    try (var demo = new Visitor();
        var phone = new Visitor()) {
      demo.enters(own);
      phone.enters(own);
      phone.asksFor(own, "LINK");
      URI renewed =
          Mailbox.roomLink(mailbox.awaitMail(ORGANIZER, "Your new link: " + request.title()), 0);

      assertThat(phone.enters(renewed).statusCode()).isEqualTo(303);
      assertThat(phone.sees().get("you").get("role").asText()).isEqualTo("ORGANIZER");
      assertThat(demo.enters(own).body()).contains("LINK_REPLACED");
    }
  }

  @Test
  @DisplayName("R17: no token and no code is in any variable")
  void secrets() {
    try (var ann = new Visitor();
        var phone = new Visitor()) {
      ann.enters(link);
      phone.enters(link);
      phone.asksFor(link, "CODE");
      String code = codes().getFirst();
      phone.asksFor(link, "LINK");
      URI renewed = Mailbox.roomLink(mailbox.awaitMail(presenter, "Your new link"), 0);
      phone.proves(link, code);

      assertThat(TestEngine.variables(event))
          .isNotEmpty()
          .noneMatch(text -> text.contains(token(link)) || text.contains(token(renewed)))
          .noneMatch(text -> text.equals('"' + code + '"'));
    }
  }

  private List<String> codes() {
    mailbox.awaitMail(presenter, "Your code");
    return mailbox.mails(presenter, "Your code").stream().map(Mailbox::code).toList();
  }

  private static String token(URI link) {
    return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
  }

  private long sharing() {
    await().until(() -> sharings().size() == 1);
    return sharings().getFirst();
  }

  private List<Long> sharings() {
    Set<Long> concerned = TestEngine.instances("eventId", Long.toString(event));
    return TestEngine.instances("personal-link").stream()
        .filter(concerned::contains)
        .filter(key -> TestEngine.entered(key).contains("Task_SeeSharing"))
        .toList();
  }

  private Map<String, Object> shown(long sharing) {
    return organizer.shown(sharing, "Task_SeeSharing", "shared");
  }

  private static List<String> completed(long instance) {
    return TestEngine.completed(instance);
  }
}
