package io.rostrum.app.room;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Sends requests byte for byte, also such as no HTTP library lets through. */
final class Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Wire() {}

  /** What came back. The body may still be in chunks; it is only searched. */
  record Answer(int status, String head, String body) {

    Optional<String> header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }

    private static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new AssertionError("No answer in HTTP: " + text);
      }
      return new Answer(
          Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
  }

  private static byte[] message(String head, String body) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
    return message.toByteArray();
  }

  /**
   * Sends a request and reads until the server closes the line.
   *
   * @param line for example {@code GET / HTTP/1.1}
   * @param headers each ending with a line break, which may be {@code \n} alone
   */
  static Answer send(URI server, String line, String headers, String body) {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    String length = bytes == 0 ? "" : "Content-Length: " + bytes + "\n";
    String host = headers.contains("Host:") ? "" : "Host: " + server.getAuthority() + "\n";
    String head = line + "\n" + host + headers + length + "Connection: close\n\n";
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      // In one piece: the server may answer a head that it does not like, and close the line.
      socket.getOutputStream().write(message(head, body));
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(line.substring(0, Math.min(80, line.length())), e);
    }
  }
}
