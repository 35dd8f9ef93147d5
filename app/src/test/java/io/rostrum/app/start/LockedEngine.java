package io.rostrum.app.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayImplBase;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * As much of an engine, without jobs, as is needed to ask who it lets in, which version it is, and
 * who completed a task: what Camunda answers with basic authentication, of versions that the local
 * engine is not.
 */
final class LockedEngine implements AutoCloseable {
  private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private static final JsonMapper JSON = new JsonMapper();

  private static final String UNAUTHORIZED =
      """
      {"type": "about:blank", "title": "Unauthorized", "status": 401,
       "detail": "An Authentication object was not found in the SecurityContext",
       "instance": "/v2/user-tasks/search"}
      """;

  private static final String NOTHING_RUNS =
      """
      {"items": [], "page": {"totalItems": 0, "hasMoreTotalItems": false}}
      """;

  private static final String NOT_FOUND =
      """
      {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "No endpoint",
       "instance": "/v2/user-tasks"}
      """;

  private final String version;
  private final String tasks;
  private final String authorization;
  private final Server grpc;
  private final HttpServer rest;

  /**
   * @param tasks what the search for user tasks would answer if it were asked for all, as JSON
   * @param authorization the header of those whom it lets in
   */
  LockedEngine(String version, String tasks, String authorization) throws IOException {
    this.version = version;
    this.tasks = tasks;
    this.authorization = authorization;
    this.grpc =
        NettyServerBuilder.forAddress(ANY_PORT)
            .intercept(new Door())
            .addService(new Gateway())
            .build()
            .start();
    this.rest = HttpServer.create(ANY_PORT, 0);
    rest.createContext("/v2/user-tasks/search", this::search);
    rest.createContext(
        "/v2/process-instances/search", exchange -> answer(exchange, 200, NOTHING_RUNS));
    rest.createContext("/v2/user-tasks/", exchange -> answer(exchange, 404, NOT_FOUND));
    rest.start();
  }

  /**
   * The header of whoever gives a name and a password.
   *
   * @param credentials both, with a colon between
   */
  static String basic(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
  }

  /** Its addresses, as arguments of an application. */
  List<String> settings() {
    return List.of(
        "--rostrum.engine.grpc-address=" + grpcAddress(),
        "--rostrum.engine.rest-address=" + restAddress());
  }

  String grpcAddress() {
    return "http://127.0.0.1:" + grpc.getPort();
  }

  String restAddress() {
    return "http://127.0.0.1:" + rest.getAddress().getPort();
  }

  private final class Door implements ServerInterceptor {
    @Override
    public <A, B> ServerCall.Listener<A> interceptCall(
        ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
      if (authorization.equals(headers.get(AUTHORIZATION))) {
        return next.startCall(call, headers);
      }
      call.close(Status.UNAUTHENTICATED.withDescription("Invalid credentials"), new Metadata());
      return new ServerCall.Listener<>() {};
    }
  }

  private final class Gateway extends GatewayImplBase {
    @Override
    public void topology(TopologyRequest request, StreamObserver<TopologyResponse> answer) {
      answer.onNext(TopologyResponse.newBuilder().setGatewayVersion(version).build());
      answer.onCompleted();
    }

    @Override
    public void evaluateDecision(
        EvaluateDecisionRequest request, StreamObserver<EvaluateDecisionResponse> answer) {
      answer.onError(
          Status.NOT_FOUND.withDescription("There is no such decision").asRuntimeException());
    }

    @Override
    public void activateJobs(
        ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> answer) {
      // There are none.
      answer.onCompleted();
    }
  }

  /** Has an audit log, as 8.9 has, which says this of one task. */
  void auditLog(long userTask, String entries) {
    rest.createContext(
        "/v2/user-tasks/%d/audit-logs/search".formatted(userTask),
        exchange -> answer(exchange, 200, entries));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void search(HttpExchange exchange) throws IOException {
    boolean known = authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
    answer(exchange, known ? 200 : 401, known ? found(asked) : UNAUTHORIZED);
  }

  /** Those of the tasks that are in the state that is asked for. */
  private String found(JsonNode asked) {
    JsonNode answer = JSON.readTree(tasks);
    String state = asked.at("/filter/state/$eq").asString("");
    ((ArrayNode) answer.get("items"))
        .removeIf(task -> !state.isEmpty() && !task.get("state").asString().equals(state));
    return answer.toString();
  }

  @Override
  public void close() {
    grpc.shutdownNow();
    rest.stop(0);
  }
}
