package io.rostrum.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A page of a room that stays open: a socket, a virtual thread, and an answer to each ping. */
final class OpenPage implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SHOWN = "shown";

  private final Browser browser;
  private final String api;
  private final Socket socket;
  private final CompletableFuture<String> outcome = new CompletableFuture<>();

  private OpenPage(Browser browser, String api, Socket socket) {
    this.browser = browser;
    this.api = api;
    this.socket = socket;
  }

  /**
   * Connects to the stream of updates.
   *
   * @param api the path of somebody in a room
   */
  static OpenPage open(Browser browser, String api) throws IOException {
    var page = new OpenPage(browser, api, new Socket("127.0.0.1", browser.server().getPort()));
    String head =
        "GET %s/updates HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: %s\r\nX-Forwarded-For: %s\r\n\r\n"
            .formatted(api, browser.cookie(), browser.address());
    page.socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    Thread.ofVirtual().start(page::read);
    return page;
  }

  private void read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String status = reader.readLine();
      if (status != null && !status.contains(" 200")) {
        outcome.complete(status.split(" ")[1]);
      }
      reader.lines().forEach(this::receive);
    } catch (IOException | UncheckedIOException gone) {
      // Closed, by either side.
    }
    outcome.complete("closed");
  }

  private void receive(String line) {
    if (line.equals("event: room")) {
      outcome.complete(SHOWN);
    } else if (line.equals("event: ping")) {
      URI presence = browser.server().resolve(api + "/presence");
      HTTP.sendAsync(
          HttpRequest.newBuilder(presence)
              .header("Cookie", browser.cookie())
              .header("X-Forwarded-For", browser.address())
              .POST(BodyPublishers.noBody())
              .build(),
          BodyHandlers.discarding());
    }
  }

  /** Waits until the room is shown; {@code shown}, {@code closed} or the status of a refusal. */
  String outcome() {
    return outcome.join();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
