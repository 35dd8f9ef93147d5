package io.rostrum.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as an engine's REST API would, and refuses what the real one cannot be made to. */
final class PretendEngine implements AutoCloseable {
  static final String PASSWORD = "colon:in it, é";

  /** What it was asked, such as {@code POST /v2/user-tasks/search}. */
  final List<Asked> asked = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private volatile int status = 200;

  PretendEngine() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What everything but a wrong password is answered with from now on. */
  void answersWith(int status) {
    this.status = status;
  }

  /** From now on it drops every connection without a word. */
  void goesAway() {
    status = 0;
  }

  void comesBack() {
    status = 200;
    asked.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (status == 0) {
      exchange.close();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    asked.add(new Asked(request, new String(body, StandardCharsets.UTF_8)));
    int answered = knows(exchange) ? status : 401;
    String text =
        answered == 200
            ? "{\"username\":\"demo\",\"displayName\":\"Demo Organizer\",\"authorizedComponents\":[\"*\"]}"
            : "{\"status\":%d,\"title\":\"NO\",\"detail\":\"The engine says no\"}"
                .formatted(answered);
    String type = answered == 200 ? "application/json" : "application/problem+json";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Set-Cookie", "engine-session=not-for-browsers");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answered, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static boolean knows(HttpExchange exchange) {
    byte[] both = ("demo:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String expected = "Basic " + Base64.getEncoder().encodeToString(both);
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** One request. */
  record Asked(String request, String body) {}
}
