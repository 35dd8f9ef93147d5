package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.util.VersionUtil;
import io.rostrum.localengine.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How the engine itself is. */
record Cluster(BooleanSupplier isHealthy, Optional<EngineClock> clock) {
  private static final String HOST = "127.0.0.1";
  private static final int BROKER_PORT = 26501;

  void addTo(Router router) {
    router.get("/v2/topology", Router.EVERYBODY, this::topology);
  }

  /** What is answered to whoever asks, without a password. */
  void addOpenTo(Router router) {
    router
        .get("/v2/status", Router.EVERYBODY, this::status)
        .get("/actuator/health", Router.EVERYBODY, this::health);
    clock.ifPresent(
        movable ->
            router.post("/actuator/clock/add", Router.EVERYBODY, call -> moveClock(call, movable)));
  }

  private Reply topology(Call call) {
    ObjectNode topology = JsonNodeFactory.instance.objectNode();
    ObjectNode broker =
        topology
            .putArray("brokers")
            .addObject()
            .put("nodeId", 0)
            .put("host", HOST)
            .put("port", BROKER_PORT)
            .put("version", VersionUtil.getVersion());
    broker
        .putArray("partitions")
        .addObject()
        .put("partitionId", 1)
        .put("role", "leader")
        .put("health", isHealthy.getAsBoolean() ? "healthy" : "unhealthy");
    return Reply.json(
        topology
            .putNull("clusterId")
            .put("clusterSize", 1)
            .put("partitionsCount", 1)
            .put("replicationFactor", 1)
            .put("gatewayVersion", VersionUtil.getVersion())
            .put("lastCompletedChangeId", "-1"));
  }

  private Reply status(Call call) {
    if (!isHealthy.getAsBoolean()) {
      throw Engine.unavailable("The engine does not take commands");
    }
    return Reply.NO_CONTENT;
  }

  private Reply health(Call call) {
    boolean isUp = isHealthy.getAsBoolean();
    return Reply.json(
        isUp ? 200 : 503,
        JsonNodeFactory.instance.objectNode().put("status", isUp ? "UP" : "DOWN"));
  }

  private static Reply moveClock(Call call, EngineClock clock) {
    JsonNode offset = call.body().path("offsetMilli");
    if (!offset.isIntegralNumber() || offset.longValue() < 0) {
      throw Problem.invalid(
          "offsetMilli has to be a whole number of milliseconds: the clock goes forward only");
    }
    clock.moveOn(Duration.ofMillis(offset.longValue()));
    Instant now = Instant.now().plus(clock.ahead());
    return Reply.json(
        JsonNodeFactory.instance
            .objectNode()
            .put("epochMilli", now.toEpochMilli())
            .put("instant", now.toString()));
  }
}
