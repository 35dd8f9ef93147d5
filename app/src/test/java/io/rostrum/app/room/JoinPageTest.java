package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A link from a mail")
class JoinPageTest extends RostrumTest {

  @Test
  @DisplayName("opened without entering, says who it is for and binds nothing to the browser")
  void openingChangesNothing() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var scanner = new Visitor();
        var ann = new Visitor()) {
      HttpResponse<String> page = scanner.opens(invited.presenter());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("You are Ann, presenter", "Enter the room");
      assertThat(ann.enters(invited.presenter()).statusCode()).isEqualTo(303);
    }
  }

  @Test
  @DisplayName("keeps its secret: neither the room's address nor its page, and strict headers")
  void secret() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor()) {
      HttpResponse<String> entered = ann.enters(invited.presenter());
      assertThat(entered.headers().firstValue("Location").orElseThrow())
          .isEqualTo(ann.room().getPath())
          .doesNotContain(invited.token());
      assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("HttpOnly", "SameSite=Lax", "Path=/");

      HttpResponse<String> room = ann.opens(ann.room());
      assertThat(room.statusCode()).isEqualTo(200);
      assertThat(room.body()).doesNotContain(invited.token());
      assertThat(ann.opens(URI.create(invited.presenter() + "/more")).body())
          .doesNotContain(invited.token());
      assertThat(room.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(room.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(room.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  @DisplayName("is not lost by a double click: both are the same browser")
  void doubleClick() throws Exception {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var threads = Executors.newFixedThreadPool(2)) {
      ann.opens(invited.presenter());
      Callable<HttpResponse<String>> click = () -> ann.presses(invited.presenter(), "");
      for (var answer : threads.invokeAll(List.of(click, click))) {
        assertThat(answer.get().statusCode()).isEqualTo(303);
      }
    }
  }

  @Test
  @DisplayName("cannot be entered by a browser that keeps no cookie, and says why")
  void noCookie() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var cookieless = new Visitor();
        var ann = new Visitor()) {
      HttpResponse<String> refused = cookieless.presses(invited.presenter(), "");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("COOKIE_MISSING");
      assertThat(ann.enters(invited.presenter()).statusCode()).isEqualTo(303);
    }
  }

  @Test
  @DisplayName("lets an attendee in under a name, and under another when they come again")
  void attendee() {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var bob = new Visitor()) {
      HttpResponse<String> nameless = bob.enters(invited.attendees(), "  ");
      assertThat(nameless.statusCode()).isEqualTo(422);
      assertThat(nameless.body()).contains("aria-invalid=\"true\"", "1 to 60 characters");

      bob.enters(invited.attendees(), "Bob <b>");
      URI room = bob.room();
      assertThat(bob.opens(invited.attendees()).body()).contains("value=\"Bob &lt;b&gt;\"");
      bob.enters(invited.attendees(), "Robert");
      assertThat(bob.room()).isEqualTo(room);
      assertThat(bob.sees().get("you").get("name").asText()).isEqualTo("Robert");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Origin: https://evil.example"})
  @DisplayName("is not followed for a page of another site")
  void anotherSite(String header) throws Exception {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    var request =
        HttpRequest.newBuilder(invited.attendees())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header.split(": ")[0], header.split(": ")[1])
            .POST(BodyPublishers.ofString("name=Bob"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<String> refused = http.send(request, BodyHandlers.ofString());

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("SENT_BY_ANOTHER_SITE");
      assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-CA,de;q=0.5", "de, fr;q=0.3"})
  @DisplayName("is answered in the language that the browser prefers")
  void language(String preferred) throws Exception {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    var request =
        HttpRequest.newBuilder(invited.presenter()).header("Accept-Language", preferred).build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).body())
          .contains("lang=\"fr\"", "Vous êtes Ann, animateur");
    }
  }

  @Test
  @DisplayName("is answered in the event's language when the browser prefers none")
  void languageOfTheEvent() {
    Invited invited = Invited.to(organizer.request().with("language", "fr"), organizer, mailbox);
    try (var visitor = new Visitor()) {
      assertThat(visitor.opens(invited.attendees()).body()).contains("Entrer dans la salle");
    }
  }
}
