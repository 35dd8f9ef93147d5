package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.room.PresenterSeatRepository;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R5")
@DisplayName("R5: a presenter link that the organizer passes on")
class PresenterLinkTest extends RostrumTest {
  private static final String ORGANIZER = "demo@rostrum.example";

  @Autowired private PresenterSeatRepository seats;

  private Request request;
  private long event;

  @BeforeEach
  void scheduled() {
    request = organizer.request();
    event = organizer.schedules(request);
  }

  @Test
  @DisplayName("R5: an address that no mail can be sent to is refused in words, and none is sent")
  void unsendableAddress() {
    URI link = link();
    try (var bea = new Visitor()) {
      var notAscii = bea.claims(link, "Bea", "béa@example.org");
      assertThat(notAscii.statusCode()).isEqualTo(422);
      assertThat(notAscii.body()).contains("a letter before the @", "béa@example.org");
      assertThat(bea.claims(link, "Bea", "b\u200bea@example.org").body())
          .contains("a character inside that cannot be seen");
      String email = address("bea").replace("@", "@bücher.");
      assertThat(bea.claims(link, "Bea", "\u00a0" + email + "\u200e").body())
          .contains("A code is on its way");
      code(address("bea").replace("@", "@xn--bcher-kva."));
    }
  }

  @Test
  @DisplayName(
      "R5: whoever opens it first gives name and address, confirms the address by a code, and has"
          + " it: a seat, an invitation, and from then on it is their personal link")
  void claimed() {
    URI link = link();
    String email = address("bea");
    try (var bea = new Visitor();
        var other = new Visitor()) {
      assertThat(bea.opens(link).body()).contains("You are asked to present", "Your e-mail");
      assertThat(bea.claims(link, "Bea", email).body()).contains("A code is on its way");
      String code = code(email);
      assertThat(bea.proves(link, Mailbox.otherThan(code)).body()).contains("CODE_WRONG");

      assertThat(bea.proves(link, code).statusCode()).isEqualTo(303);

      assertThat(bea.sees().get("you").get("name").asText()).isEqualTo("Bea");
      assertThat(bea.sees().get("you").get("role").asText()).isEqualTo("PRESENTER");
      TestEngine.awaitCompleted(instance("presenter-link"), "Event_Claimed");
      var invitation = mailbox.awaitMail(email, "You are invited");
      assertThat(Mailbox.roomLink(invitation, 0)).isEqualTo(link);
      assertThat(Mailbox.calendar(invitation)).contains("METHOD:REQUEST");
      assertThat(bea.enters(link).statusCode()).isEqualTo(303);
      assertThat(other.enters(link).body()).as("R17 holds for it").contains("CODE_NEEDED");
    }
    assertThat(Mailbox.text(mailbox.awaitMail(ORGANIZER, "Presenter link used: " + title())))
        .contains("Bea (" + email + ")", "Presenter link no. 2", "take Bea back");
    assertThat(seats.countByKeyEventId(Long.toString(event))).isEqualTo(2);
    assertThat(TestEngine.incidents(event)).isEmpty();
  }

  @Test
  @DisplayName("R5: opening it changes nothing; neither does an address that nobody confirms")
  void scanned() {
    URI link = link();
    try (var scanner = new Visitor();
        var bea = new Visitor()) {
      IntStream.range(0, 3).forEach(n -> scanner.opens(link));
      scanner.claims(link, "Scanner", address("scanner"));
      assertThat(scanner.claims(link, " ", "nobody").body())
          .contains("1 to 60 characters", "name@example.org");
      assertThat(scanner.claims(link, "Eve", "eve@example.org\r\nBcc: all@example.org").body())
          .contains("a character inside that cannot be seen");

      String email = address("bea");
      bea.claims(link, "<b>Bea</b>", email);
      assertThat(bea.proves(link, code(email)).statusCode()).isEqualTo(303);
      assertThat(bea.opens(bea.room()).body()).doesNotContain("<b>Bea");
      assertThat(scanner.proves(link, "123456").body()).contains("LINK_CLAIMED");
    }
  }

  @Test
  @DisplayName("R5: a code proves the address that it was mailed to, in the browser that asked")
  void otherAddress() {
    URI link = link();
    String first = address("first");
    String second = address("second");
    try (var bea = new Visitor();
        var thief = new Visitor()) {
      bea.claims(link, "Bea", first);
      String code = code(first);
      thief.claims(link, "Thief", address("thief"));
      assertThat(thief.proves(link, code).body()).contains("CODE_WRONG");

      assertThat(bea.claims(link, "Bea", second).body()).contains("on its way");
      assertThat(bea.proves(link, code).body()).as("of the first address").contains("CODE_WRONG");
      assertThat(bea.proves(link, code(second)).statusCode()).isEqualTo(303);
      assertThat(thief.proves(link, code(address("thief"))).body())
          .as("whoever comes later has nothing")
          .contains("LINK_CLAIMED");
      assertThat(thief.asksFor(link, "CODE").body()).contains("LINK_CLAIMED");
      thief.claims(link, "Thief", address("thief"));
      assertThat(thief.asksFor(link, "LINK").body()).contains("LINK_CLAIMED");
      assertThat(mailbox.mails(second, "elsewhere")).as("that is no sharing").isEmpty();
    }
  }

  @Test
  @DisplayName("R5: of two who confirm in the same moment exactly one has it")
  void race() {
    URI link = link();
    List<String> emails = List.of(address("one"), address("two"));
    try (var one = new Visitor();
        var two = new Visitor()) {
      one.claims(link, "One", emails.get(0));
      two.claims(link, "Two", emails.get(1));
      String codeOfOne = code(emails.get(0));
      String codeOfTwo = code(emails.get(1));

      var first = CompletableFuture.supplyAsync(() -> one.proves(link, codeOfOne));
      var second = CompletableFuture.supplyAsync(() -> two.proves(link, codeOfTwo));

      assertThat(List.of(first.join(), second.join()))
          .extracting(HttpResponse::statusCode)
          .containsOnlyOnce(303);
    }
    TestEngine.awaitCompleted(instance("presenter-link"), "Event_Claimed");
    assertThat(seats.countByKeyEventId(Long.toString(event))).isEqualTo(2);
  }

  @Test
  @DisplayName("R5: an address that has a place already gets no second one, and no second mail")
  void invitedAlready() {
    URI link = link();
    String ann = request.email(0);
    try (var visitor = new Visitor()) {
      String shouted = ann.toUpperCase(Locale.ROOT);
      visitor.claims(link, "Ann again", shouted);
      assertThat(visitor.proves(link, code(shouted)).body()).contains("INVITED_ALREADY");
      assertThat(visitor.opens(link).body()).as("it is free still").contains("asked to present");
    }
    assertThat(mailbox.mails(ann, "You are invited")).hasSize(1);
  }

  @Test
  @Tag("R10")
  @DisplayName(
      "R5, R10: when no seat is left they wait in line, the organizer is told why and how to get"
          + " more, and the seat comes with a link that nobody else has")
  void waits() {
    List<Map<String, Object>> ten =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> Organizer.presenter("P" + i, address("p" + i)))
            .toList();
    Request full = organizer.request().with("presenters", ten);
    event = organizer.schedules(full);
    request = full;
    URI link = link();
    String email = address("bea");
    try (var bea = new Visitor();
        var eve = new Visitor()) {
      bea.claims(link, "Bea", email);
      assertThat(bea.proves(link, code(email)).body()).contains("You are on the waiting list");
      TestEngine.awaitCompleted(instance("presenter-link"), "Event_ClaimedWaiting");
      assertThat(
              Mailbox.text(mailbox.awaitMail(ORGANIZER, "Not enough presenter seats: " + title())))
          .contains("- Bea", "Buy presenter seats");
      mailbox.awaitMail(email, "Waiting for a presenter seat");
      assertThat(bea.proves(link, code(email)).body())
          .as("sent again: the answer may have been lost")
          .contains("You are on the waiting list");
      assertThat(bea.claims(link, "Bea", email).body()).contains("You are on the waiting list");
      assertThat(bea.opens(link).body()).contains("waits for a presenter seat");
      assertThat(eve.claims(link, "Eve", address("eve")).body()).contains("LINK_CLAIMED");

      organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", event + "-presenter-1"));

      URI own = Mailbox.roomLink(mailbox.awaitMail(email, "A presenter seat is yours"), 0);
      assertThat(own).as("others have the one that was passed on").isNotEqualTo(link);
      assertThat(eve.enters(link).body()).contains("LINK_CLAIMED");
      assertThat(bea.enters(own).statusCode()).isEqualTo(303);
    }
  }

  @Test
  @Tag("R6")
  @DisplayName("R5, R6: until it is used the organizer can have it sent again, or take it back")
  void withdrawn() {
    URI link = link();
    String id = event + "-presenter-2";
    organizer.decidesOn(event, "RESEND", Map.of("presenter", id));
    await().until(() -> links().size() == 2);
    assertThat(links()).containsOnly(link);
    organizer.decidesOn(
        event, "CORRECT_ADDRESS", Map.of("presenter", id, "email", address("right")));
    await().until(() -> organizer.manages(event).get("problems").toString().contains("no address"));

    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", id));

    TestEngine.awaitCompleted(instance("presenter-link"), "Event_Withdrawn");
    try (var bea = new Visitor()) {
      var refused = bea.claims(link, "Bea", address("bea"));
      assertThat(refused.statusCode()).isEqualTo(410);
      assertThat(refused.body()).contains("LINK_TAKEN_BACK");
    }
  }

  @Test
  @DisplayName("R5: after the event it opens nothing, and its process is over")
  void unused() {
    URI link = link();
    URI own = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var ann = new Visitor();
        var bea = new Visitor()) {
      ann.enters(own);
      ann.asks("OPEN");
      assertThat(ann.asks("CLOSE").body()).contains("ENDED");
      TestEngine.awaitCompleted(instance("presenter-link"), "Event_Unused");
      assertThat(bea.opens(link).body()).contains("EVENT_OVER");
    }
  }

  @Test
  @DisplayName("R5: when the event is called off it opens nothing, and its process is over")
  void calledOff() {
    URI link = link();
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The hall is closed"));
    TestEngine.awaitCompleted(instance("presenter-link"), "Event_Unused");
    try (var bea = new Visitor()) {
      assertThat(bea.claims(link, "Bea", address("bea")).body()).contains("EVENT_CANCELLED");
    }
  }

  @Test
  @DisplayName("R5: neither its token, nor a code, nor an address is in any variable")
  void secrets() {
    URI link = link();
    String email = address("secret");
    try (var bea = new Visitor()) {
      bea.claims(link, "Bea", email);
      String code = code(email);
      bea.proves(link, code);
      mailbox.awaitMail(email, "You are invited");
      String token = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);

      assertThat(TestEngine.variables(event))
          .isNotEmpty()
          .noneMatch(text -> text.contains(token) || text.contains(email))
          .noneMatch(text -> text.equals('"' + code + '"'));
    }
  }

  @Test
  @DisplayName("R5: few codes are mailed for one link in an hour, whoever asks")
  void askedTooOften() {
    URI link = link();
    try (var eve = new Visitor()) {
      eve.claims(link, "Eve", address("victim"));
      IntStream.range(0, 9).forEach(n -> eve.asksFor(link, "CODE"));
      assertThat(eve.asksFor(link, "CODE").body()).contains("ASKED_TOO_OFTEN");
    }
  }

  /** Decides for a presenter link and reads it from the organizer's mail. */
  private URI link() {
    organizer.decidesOn(event, "PRESENTER_LINK", Map.of());
    await().until(() -> !links().isEmpty());
    return links().getFirst();
  }

  private List<URI> links() {
    return mailbox.mails(ORGANIZER, "Presenter link: " + title()).stream()
        .map(mail -> Mailbox.roomLink(mail, 0))
        .toList();
  }

  private String title() {
    return request.title();
  }

  private String address(String name) {
    return name + event + "@example.org";
  }

  private String code(String email) {
    return Mailbox.code(mailbox.awaitMail(email, "Your code"));
  }

  private long instance(String process) {
    var ofEvent = TestEngine.instances("eventId", Long.toString(event));
    return TestEngine.instances(process).stream()
        .filter(ofEvent::contains)
        .findFirst()
        .orElseThrow();
  }
}
