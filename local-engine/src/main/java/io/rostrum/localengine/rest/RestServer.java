package io.rostrum.localengine.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rostrum.localengine.CannotStart;
import io.rostrum.localengine.engine.Commands;
import io.rostrum.localengine.engine.EngineClock;
import io.rostrum.localengine.history.History;
import io.rostrum.localengine.users.User;
import io.rostrum.localengine.users.Users;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** A part of Camunda's REST API v2 over HTTP, on this machine only. */
public final class RestServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RestServer.class);
  private static final int UNAUTHORIZED = 401;
  private static final int GRACE_SECONDS = 1;

  static {
    // Without it each answer of two packets waits 40 ms for the other side.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Api api;

  private RestServer(HttpServer server, Api api) {
    this.server = server;
    this.api = api;
  }

  /**
   * Answers until closed.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param users who may sign in; without any, whoever asks may do everything
   * @param isHealthy whether the engine takes commands
   * @param clock of an engine that lets it be moved, for tests
   * @throws CannotStart if the port is taken
   */
  public static RestServer start(
      int port,
      Optional<Users> users,
      History history,
      Commands commands,
      BooleanSupplier isHealthy,
      Optional<EngineClock> clock) {
    var api = new Api(users, history, commands, isHealthy, clock);
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var started = new RestServer(HttpServer.create(address, 0), api);
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::handle);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new CannotStart(
          "The REST API cannot be opened at 127.0.0.1:%d: %s. Stop what uses that port, or choose another."
              .formatted(port, e.getMessage()),
          e);
    }
  }

  /** Where it is. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try {
      return answer(exchange, path);
    } catch (Problem problem) {
      return Api.describe(problem, path);
    } catch (CannotGetJdbcConnectionException e) {
      return Api.describe(Engine.unavailable("The tables cannot be read now. Try again."), path);
    } catch (RuntimeException e) {
      log.error("{} {} could not be answered", exchange.getRequestMethod(), path, e);
      return Api.describe(
          new Problem(
              500, "INTERNAL", "This could not be answered. The engine's own output says why."),
          path);
    }
  }

  private Reply answer(HttpExchange exchange, String path) throws IOException {
    String authorization =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (api.isOpen(path)) {
      return api.answerAnybody(request(exchange, path));
    }
    User user = api.user(authorization);
    return api.answer(user, request(exchange, path));
  }

  private static Api.Request request(HttpExchange exchange, String path) throws IOException {
    byte[] body = RequestBody.read(exchange.getRequestBody());
    return new Api.Request(exchange.getRequestMethod(), path, query(exchange), body);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> parameters = new HashMap<>();
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("The address of the request cannot be read");
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    if (reply.status() == UNAUTHORIZED) {
      headers.set("WWW-Authenticate", "Basic realm=\"engine\", charset=\"UTF-8\"");
    }
    if (reply.body().length == 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    headers.set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }

  @Override
  public void close() {
    server.stop(GRACE_SECONDS);
    threads.close();
  }
}
