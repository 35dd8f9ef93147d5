package io.rostrum.app.room;

import io.rostrum.app.room.Instance.Attendee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A browser that is nothing but its cookie, so a thousand of it are cheap. */
final class Guest {
  private static final HttpClient HTTP = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private final URI server;
  private final Optional<String> address;
  private Optional<String> cookie = Optional.empty();

  private Guest(URI server, Optional<String> address) {
    this.server = server;
    this.address = address;
  }

  static Guest of(Instance rostrum) {
    return new Guest(URI.create("http://127.0.0.1:" + rostrum.port()), Optional.empty());
  }

  /** Behind a proxy that says from where. */
  static Guest of(Instance rostrum, String address) {
    return new Guest(of(rostrum).server, Optional.of(address));
  }

  /** In the browser that somebody entered from. */
  static Guest of(Instance rostrum, Attendee attendee) {
    Guest guest = of(rostrum);
    guest.cookie = Optional.of(attendee.cookie());
    return guest;
  }

  /** Opens a link or another page. */
  HttpResponse<String> opens(String path) {
    return send(request(path).GET());
  }

  /** Opens a link and enters under a name. */
  HttpResponse<String> enters(String path, String name) {
    HttpResponse<String> page = opens(path);
    return page.statusCode() == 200 ? presses(path, name) : page;
  }

  /** Enters on a page that was opened before. */
  HttpResponse<String> presses(String path, String name) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    cookie.ifPresent(kept -> request.header("Cookie", kept));
    address.ifPresent(from -> request.header("X-Forwarded-For", from));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      answer.headers().firstValue("Set-Cookie").ifPresent(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    cookie = Optional.of(setCookie.split(";")[0]);
  }
}
