package io.rostrum.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Answers the script that deploys in Camunda's place: notes what is deployed and by whom, and keeps
 * the mark as an engine does.
 */
final class DeployedTo implements AutoCloseable {
  static final String MARK = "rostrum-engine.dmn";

  private static final Pattern FILE = Pattern.compile("name=\"resources\"; filename=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("<text>(.*)</text>");

  private final HttpServer server;

  /** The names of the files that were deployed together. */
  final List<List<String>> deployed = new CopyOnWriteArrayList<>();

  /** How whoever deployed them said who they are. */
  final List<String> who = new CopyOnWriteArrayList<>();

  /** What whoever deploys something, or asks for the mark, is answered. */
  volatile int deploying = 200;

  volatile int asking = 200;

  /** What an engine answers, in one of two ways, that has no mark. */
  volatile int unmarked = 404;

  /** What the mark says; empty if there is none. */
  volatile String mark = "";

  DeployedTo() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/v2/deployments", this::deploy);
    server.createContext("/v2/decision-definitions/evaluation", this::evaluate);
    server.createContext("/token", this::token);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void deploy(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    List<String> files = FILE.matcher(body).results().map(hit -> hit.group(1)).sorted().toList();
    deployed.add(files);
    who.add(exchange.getRequestHeaders().getFirst("Authorization"));
    if (files.contains(MARK)) {
      mark = VALUE.matcher(body).results().map(hit -> hit.group(1)).findFirst().orElseThrow();
    }
    answer(exchange, deploying, "");
  }

  private void evaluate(HttpExchange exchange) throws IOException {
    if (!body(exchange).contains("\"decisionDefinitionId\": \"rostrum-engine\"")) {
      answer(exchange, 400, "Another decision");
    } else if (asking != 200) {
      answer(exchange, asking, "Forbidden");
    } else if (mark.isEmpty()) {
      answer(exchange, unmarked, "... but no decision found for id 'rostrum-engine'");
    } else {
      answer(exchange, 200, mark);
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    who.add(body(exchange));
    answer(exchange, 200, "{\"access_token\": \"a.b.c\", \"expires_in\": 300}");
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
