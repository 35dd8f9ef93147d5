package io.rostrum.app.room;

import io.rostrum.app.room.Instance.Attendee;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An open page that is nothing but a socket and a virtual thread, so a thousand of it are cheap.
 */
final class PlainPage implements AutoCloseable {
  // A thousand pages that kept all they were ever shown would fill the memory.
  private static final int KEPT = 40;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Socket socket;
  private final Attendee attendee;
  private final URI presence;
  private volatile boolean open = true;

  /** What the stream said, and when by {@link System#nanoTime()}. */
  record Line(long at, String text) {}

  private PlainPage(Socket socket, Attendee attendee, URI presence) {
    this.socket = socket;
    this.attendee = attendee;
    this.presence = presence;
  }

  /**
   * Connects to the stream of updates.
   *
   * @param port of the instance that it connects to
   * @param answers the port of the instance that its answers to pings reach
   */
  static PlainPage open(int port, int answers, Attendee attendee) {
    try {
      URI presence = URI.create("http://127.0.0.1:" + answers + attendee.api() + "/presence");
      var page = new PlainPage(new Socket("127.0.0.1", port), attendee, presence);
      page.ask();
      Thread.ofVirtual().start(page::read);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlainPage open(int port, Attendee attendee) {
    return open(port, port, attendee);
  }

  private void ask() throws IOException {
    String head =
        "GET %s/updates HTTP/1.1\nHost: localhost\nConnection: close\nCookie: %s\n\n"
            .formatted(attendee.api(), attendee.cookie());
    OutputStream out = socket.getOutputStream();
    out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(this::receive);
    } catch (IOException | UncheckedIOException gone) {
      // Closed by the test.
    }
    open = false;
  }

  private void receive(String text) {
    lines.add(new Line(System.nanoTime(), text));
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
    if (text.equals("event: ping")) {
      HTTP.sendAsync(
          HttpRequest.newBuilder(presence)
              .header("Cookie", attendee.cookie())
              .POST(BodyPublishers.noBody())
              .build(),
          BodyHandlers.discarding());
    }
  }

  /** Whether the server still holds the line. */
  boolean isOpen() {
    return open;
  }

  /** The first line that has this text in it. */
  Optional<Line> shows(String text) {
    return shows(text, Long.MIN_VALUE);
  }

  /**
   * The first line that has this text in it, from some moment on.
   *
   * @param since by {@link System#nanoTime()}
   */
  Optional<Line> shows(String text, long since) {
    return lines.stream()
        .filter(line -> line.at() > since && line.text().contains(text))
        .findFirst();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
