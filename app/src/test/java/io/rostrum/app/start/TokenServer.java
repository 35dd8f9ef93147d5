package io.rostrum.app.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives clients that know a secret a token, as OAuth's client credentials grant has it. */
final class TokenServer implements AutoCloseable {
  static final String TOKEN = "a-token-of-an-hour";

  private final HttpServer server;
  private final String secret;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  TokenServer(String secret) throws IOException {
    this.secret = "client_secret=" + URLEncoder.encode(secret, UTF_8);
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/oauth/token", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:%d/oauth/token".formatted(server.getAddress().getPort());
  }

  /** What it was asked, as forms are sent. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    asked.add(request);
    boolean known = List.of(request.split("&")).contains(secret);
    String answer =
        known
            ? "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                .formatted(TOKEN)
            : "{\"error\": \"access_denied\"}";
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? 200 : 401, answer.length());
    exchange.getResponseBody().write(answer.getBytes(UTF_8));
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
