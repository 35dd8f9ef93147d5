package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The secret in somebody's browser")
class BrowserCookieTest extends RostrumTest {
  private static final String PLANTED = "0123456789".repeat(4) + "abc";

  @Autowired private ParticipantRepository participants;

  @Test
  @DisplayName("that a stranger planted there is replaced, and nothing is bound to it")
  void planted() throws Exception {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    for (URI link : new URI[] {invited.presenter(), invited.attendees()}) {
      HttpResponse<String> opened = with(PLANTED, HttpRequest.newBuilder(link).GET());
      assertThat(given(opened)).isNotEqualTo(PLANTED);
      HttpResponse<String> entered = with(PLANTED, form(link, "name=Ann"));
      assertThat(entered.statusCode()).isEqualTo(400);
      assertThat(entered.body()).contains("COOKIE_MISSING");
      assertThat(given(entered)).isNotEqualTo(PLANTED);
    }
    assertThat(participants.findByEventId(invited.eventId()))
        .noneMatch(person -> person.isAt(LinkTokens.hash(PLANTED)));
  }

  @Test
  @DisplayName("from before secrets were signed opens the room that it is bound to, and no other")
  void fromBefore() throws Exception {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    Invited other = Invited.to(organizer.request(), organizer, mailbox);
    String secret = "before-" + "0123456789".repeat(4).substring(0, 36);
    var bob =
        Participant.attendee(
            invited.eventId(), invited.eventId() + "-bob", "Bob", LinkTokens.hash(secret));
    participants.save(bob);
    URI room = invited.attendees().resolve("/room/" + bob.eventId() + "/" + bob.participantId());

    assertThat(with(secret, HttpRequest.newBuilder(room).GET()).statusCode()).isEqualTo(200);
    HttpResponse<String> again = with(secret, form(invited.attendees(), "name=Robert"));
    assertThat(again.headers().firstValue("Location")).contains(room.getPath());
    assertThat(again.headers().map()).doesNotContainKey("set-cookie");
    assertThat(with(secret, form(other.attendees(), "name=Bob")).body()).contains("COOKIE_MISSING");
  }

  @Test
  @Tag("R17")
  @DisplayName(
      "R17: forgotten, gives back the place in every room, and the link can be entered anew")
  void forgotten() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    Invited other = Invited.to(organizer.request(), organizer, mailbox);
    try (var shared = new Visitor();
        var ann = new Visitor()) {
      shared.enters(other.attendees(), "Ann");
      URI otherRoom = shared.room();
      shared.enters(invited.presenter());
      URI room = shared.room();
      assertThat(ann.enters(invited.presenter()).body()).contains("CODE_NEEDED");
      assertThat(shared.opens(room).body()).contains("href=\"/forget\"");
      assertThat(shared.opens(invited.presenter()).body()).contains("href=\"/forget\"");
      assertThat(shared.opens(room.resolve("/forget")).body()).contains("Forget this browser");
      assertThat(shared.opens(room).statusCode()).isEqualTo(200);

      HttpResponse<String> forgotten = shared.forgets(room);
      assertThat(forgotten.body()).contains("This browser is forgotten");
      assertThat(forgotten.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allMatch(cookie -> cookie.startsWith("rostrum-browser=;"))
          .allMatch(cookie -> cookie.contains("Max-Age=0"));

      assertThat(shared.opens(room).statusCode()).isEqualTo(403);
      assertThat(shared.opens(otherRoom).statusCode()).isEqualTo(403);
      assertThat(ann.enters(invited.presenter()).statusCode()).isEqualTo(303);
      assertThat(ann.opens(room).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("asked to be forgotten without one, nothing is there to forget")
  void nothingToForget() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var nobody = new Visitor()) {
      assertThat(nobody.forgets(invited.attendees()).statusCode()).isEqualTo(200);
    }
  }

  private static HttpRequest.Builder form(URI link, String form) {
    return HttpRequest.newBuilder(link)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static HttpResponse<String> with(String secret, HttpRequest.Builder request)
      throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          request.header("Cookie", "rostrum-browser=" + secret).build(), BodyHandlers.ofString());
    }
  }

  private static String given(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }
}
