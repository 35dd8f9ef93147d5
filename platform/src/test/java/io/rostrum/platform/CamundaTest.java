package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamundaTest {
  @TempDir private Path folder;
  private PlatformSettings settings;
  private Map<String, String> broker;
  private Map<String, String> web;

  @BeforeEach
  void describe() {
    settings = TestSettings.in(folder);
    var camunda = new Camunda(settings, folder.resolve("distribution"));
    broker = camunda.broker().environment();
    web = camunda.web().environment();
  }

  @Test
  @DisplayName("Both processes listen on this machine only, on the ports of the settings")
  void addresses() {
    for (var environment : List.of(broker, web)) {
      assertThat(environment)
          .containsEntry("SERVER_ADDRESS", "127.0.0.1")
          .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    }
    assertThat(broker)
        .containsEntry("SERVER_PORT", "" + settings.port(Port.BROKER_REST))
        .containsEntry("CAMUNDA_DATABASE_URL", "http://127.0.0.1:" + settings.port(Port.SEARCH));
    assertThat(web).containsEntry("SERVER_PORT", "" + settings.port(Port.WEB));
  }

  @Test
  @DisplayName("No placeholder is left, and the clock moves only for tests")
  void placeholders() {
    assertThat(broker.values()).noneMatch(value -> value.matches(".*\\{\\w+}.*"));
    assertThat(web.values()).noneMatch(value -> value.matches(".*\\{\\w+}.*"));
    assertThat(broker).containsEntry("ZEEBE_CLOCK_CONTROLLED", "false");
  }
}
