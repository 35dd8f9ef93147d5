package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlledClockTest {
  private static final Duration STEP = Duration.ofMinutes(90);

  @TempDir private Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/actuator/clock/add",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + " " + body);
          exchange.sendResponseHeaders(asked.size() > 1 ? 404 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  @DisplayName("A clock is moved by milliseconds; who refuses to move theirs is named")
  void moved() {
    var settings = settings(true);

    ControlledClock.move(settings, Port.APPLICATION, STEP);

    assertThat(asked).containsExactly("POST {\"offsetMilli\": 5400000}");
    assertThatThrownBy(() -> ControlledClock.move(settings, Port.APPLICATION, STEP))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("The clock of Rostrum was not moved")
        .hasMessageContaining("404");
  }

  @Test
  @DisplayName("A clock that is not controlled is not even asked")
  void notControlled() {
    assertThatThrownBy(() -> ControlledClock.move(settings(false), Port.APPLICATION, STEP))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("controlled clock");
    assertThat(asked).isEmpty();
  }

  private PlatformSettings settings(boolean controlled) {
    var ports = Map.of(Port.APPLICATION, server.getAddress().getPort());
    return new PlatformSettings(folder, folder, ports, controlled);
  }
}
