package io.rostrum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody's browser, without the browser: it keeps cookies and follows the room's addresses. */
public final class Visitor implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String device;
  private URI room;

  /** In a browser that says nothing of itself. */
  public Visitor() {
    this("");
  }

  /**
   * @param device what the browser says that it is
   */
  public Visitor(String device) {
    this.device = device;
  }

  /** Opens a link without entering, as a mail scanner does too. */
  public HttpResponse<String> opens(URI link) {
    return send(HttpRequest.newBuilder(link).GET());
  }

  /** Opens the link and presses <em>Enter the room</em>; attendees give a name. */
  public HttpResponse<String> enters(URI link, String name) {
    opens(link);
    return presses(link, name);
  }

  /** Presses <em>Enter the room</em> on a page that was opened before. */
  public HttpResponse<String> presses(URI link, String name) {
    return sends(link, "name", name);
  }

  /** Presses the button that sends a code, or a new link: {@code CODE} or {@code LINK}. */
  public HttpResponse<String> asksFor(URI link, String what) {
    return sends(link, "ask", what);
  }

  /** Types the code from the mail and enters. */
  public HttpResponse<String> proves(URI link, String code) {
    return sends(link, "ask=PROVE&code", code);
  }

  /** Says who they are on the page of a presenter link. */
  public HttpResponse<String> claims(URI link, String name, String email) {
    opens(link);
    return sends(link, "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&name", name);
  }

  private HttpResponse<String> sends(URI link, String field, String value) {
    String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    var response =
        send(
            HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    response.headers().firstValue("Location").ifPresent(location -> room = link.resolve(location));
    return response;
  }

  public HttpResponse<String> enters(URI link) {
    return enters(link, "");
  }

  /** Has this browser forgotten. */
  public HttpResponse<String> forgets(URI link) {
    return sends(link.resolve("/forget"), "ask", "FORGET");
  }

  /** Asks for a change in the room, for example {@code OPEN}. */
  public HttpResponse<String> asks(String action) {
    return send(
        HttpRequest.newBuilder(api("/changes"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"action\":\"" + action + "\"}")));
  }

  /** Answers a ping, as the page does for as long as it is open. */
  public HttpResponse<String> answersPing() {
    return send(HttpRequest.newBuilder(api("/presence")).POST(BodyPublishers.noBody()));
  }

  /** Says that a page is being closed, as browsers do. */
  public HttpResponse<String> saysGoodbye(String page) {
    return send(HttpRequest.newBuilder(api("/goodbye?page=" + page)).POST(BodyPublishers.noBody()));
  }

  /** Asks for a change that is about somebody else. */
  public HttpResponse<String> asks(String action, String targetId) {
    return send(
        HttpRequest.newBuilder(api("/changes"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"action\":\"%s\",\"target\":\"%s\"}".formatted(action, targetId))));
  }

  /** Asks for a change under an id of the page's making, a UUID. */
  public HttpResponse<String> asksWithId(String action, String changeId) {
    return send(
        HttpRequest.newBuilder(api("/changes"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"action\":\"%s\",\"id\":\"%s\"}".formatted(action, changeId))));
  }

  /** The participant id. */
  public String id() {
    return room.getPath().substring(room.getPath().lastIndexOf('/') + 1);
  }

  /** What the page shows. */
  public JsonNode sees() {
    return json(send(HttpRequest.newBuilder(api("")).GET()));
  }

  /** Stays in the room until the presence is closed: a page's connection for live updates. */
  public LivePage stays() {
    return new LivePage(http, api("/updates"));
  }

  /** The same, by a page that has an id. */
  public LivePage stays(String page) {
    return new LivePage(http, api("/updates?page=" + page));
  }

  public URI room() {
    return room;
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + response.body(), e);
    }
  }

  private URI api(String path) {
    return room.resolve("/api" + room.getPath() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.header("User-Agent", device).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
