package io.rostrum.app.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The connections to an engine that is away")
class EngineConnectionsTest {
  private static final int LOOPBACK_BACKLOG = 50;

  /** By themselves they are tried at once, after 1 s, after 2.6 s, after 5 s and so on. */
  private static final Duration FAR_LESS_THAN_BY_THEMSELVES = Duration.ofMillis(2500);

  @Test
  @DisplayName("are tried again when they are told to, not only when their own time has come")
  void triedAgain() throws IOException {
    var connections = new EngineConnections();
    var tries = new AtomicInteger();
    try (var closed = new ServerSocket(0, LOOPBACK_BACKLOG, InetAddress.getLoopbackAddress());
        var client = client(closed, connections)) {
      Thread.ofVirtual().start(() -> hangUp(closed, tries));
      assertThatThrownBy(() -> client.newTopologyRequest().send().join())
          .isInstanceOf(ClientStatusException.class);

      await()
          .atMost(FAR_LESS_THAN_BY_THEMSELVES)
          .until(
              () -> {
                connections.tryAgain();
                return tries.get() >= 5;
              });
    }
  }

  private static CamundaClient client(ServerSocket engine, EngineConnections connections) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create("http://127.0.0.1:" + engine.getLocalPort()))
        .preferRestOverGrpc(false)
        .withInterceptors(connections)
        .build();
  }

  private static void hangUp(ServerSocket engine, AtomicInteger tries) {
    try {
      while (true) {
        engine.accept().close();
        tries.incrementAndGet();
      }
    } catch (IOException e) {
      // The test is over.
    }
  }
}
