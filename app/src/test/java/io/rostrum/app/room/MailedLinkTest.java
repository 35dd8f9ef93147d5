package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Mailbox;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link as mail clients leave it")
class MailedLinkTest extends RostrumTest {

  /** What stood behind a link, or what was made of it. */
  private static final List<String> TAILS =
      List.of(
          ".",
          ",",
          ")",
          "!",
          "*",
          "'",
          ":",
          "]",
          "|",
          ">",
          "%3E",
          "%3e.",
          "%20",
          "%C2%A0",
          "%E2%80%8B",
          "%E2%80%A6",
          "%0D%0A",
          "%22%3E",
          "%5D",
          "/",
          "//",
          "=20",
          "&nbsp;",
          ".%20See%20you%20there",
          "%3Chttps://events.example/join%3E");

  @Test
  @DisplayName("leads to the link: what stands behind the 43 characters of its token is cut")
  void tails() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);

    for (URI link : List.of(invited.organizer(), invited.presenter(), invited.attendees())) {
      for (String tail : TAILS) {
        Wire.Answer answer = open(link, tail + "?from=mail");
        assertThat(answer.status()).as(tail).isEqualTo(303);
        assertThat(answer.header("Location")).as(tail).contains(link.getPath());
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
      }
    }
    try (var ann = new Visitor()) {
      assertThat(ann.enters(invited.presenter()).statusCode())
          .as("nothing is used up")
          .isEqualTo(303);
    }
  }

  @Test
  @DisplayName("of a presenter link leads to it, too")
  void presenterLink() {
    var request = organizer.request();
    organizer.decidesOn(organizer.schedules(request), "PRESENTER_LINK", Map.of());
    URI link =
        Mailbox.roomLink(
            mailbox.awaitMail("demo@rostrum.example", "Presenter link: " + request.title()), 0);

    assertThat(open(link, "%3E.").header("Location")).contains(link.getPath());
  }

  @Test
  @DisplayName("is no link when more or fewer characters of a token stand there")
  void otherTokens() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    String path = invited.presenter().getPath();

    for (String other :
        List.of(path + "x", path + "_.", path.substring(0, path.length() - 1) + ".")) {
      Wire.Answer answer = open(invited.presenter().resolve(other), "");
      assertThat(answer.status()).as(other).isEqualTo(404);
      assertThat(answer.body()).contains("LINK_UNKNOWN").doesNotContain(invited.token());
    }
  }

  @Test
  @DisplayName("never leads out of here")
  void elsewhere() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    String token = invited.token();

    for (String path :
        List.of(
            "//evil.example/" + token + ".",
            "/join//evil.example/" + token + ".",
            "/join/%0D%0ASet-Cookie:a/" + token + ".")) {
      Wire.Answer answer = Wire.send(invited.presenter(), "GET " + path + " HTTP/1.1", "", "");
      assertThat(answer.header("Location")).as(path).isEmpty();
      assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
    }
  }

  private static Wire.Answer open(URI link, String tail) {
    return Wire.send(link, "GET " + link.getRawPath() + tail + " HTTP/1.1", "", "");
  }
}
