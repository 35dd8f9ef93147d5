package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatformSettingsTest {
  private static final Path FOLDER = Path.of("some", "folder");

  @Test
  @DisplayName("Without a variable every port is the documented one")
  void defaults() {
    var settings = PlatformSettings.fromEnvironment(FOLDER, Map.of());

    for (Port port : Port.values()) {
      assertThat(settings.port(port)).isEqualTo(port.defaultNumber());
    }
    assertThat(settings.address(Port.WEB)).isEqualTo("http://localhost:8080");
    assertThat(settings.folder()).isAbsolute();
    assertThat(settings.controlledClock()).isFalse();
  }

  @Test
  @DisplayName("A variable moves one port, another the folder; the distribution stays shared")
  void environment() {
    var settings =
        PlatformSettings.fromEnvironment(
            FOLDER, Map.of("ROSTRUM_WEB_PORT", " 9080 ", "ROSTRUM_FOLDER", "/elsewhere"));

    assertThat(settings.port(Port.WEB)).isEqualTo(9080);
    assertThat(settings.port(Port.SEARCH)).isEqualTo(9200);
    assertThat(settings.data()).isEqualTo(Path.of("/elsewhere/data"));
    assertThat(settings.distributions()).isEqualTo(FOLDER.toAbsolutePath());
  }

  @Test
  @DisplayName("What is no port number is refused, with the variable's name")
  void noNumber() {
    for (String value : List.of("eighty", "0", "65536", "-1")) {
      var environment = Map.of("ROSTRUM_SEARCH_PORT", value);
      assertThatThrownBy(() -> PlatformSettings.fromEnvironment(FOLDER, environment))
          .isInstanceOf(PlatformException.class)
          .hasMessageContaining("ROSTRUM_SEARCH_PORT")
          .hasMessageContaining(value);
    }
  }

  @Test
  @DisplayName("One number for two ports is refused, with both variables' names")
  void sameNumber() {
    var environment = Map.of("ROSTRUM_WEB_PORT", "8088");

    assertThatThrownBy(() -> PlatformSettings.fromEnvironment(FOLDER, environment))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("ROSTRUM_WEB_PORT")
        .hasMessageContaining("ROSTRUM_BROKER_REST_PORT");
  }

  @Test
  @DisplayName("./rostrum help names every port's variable and its number")
  void help() throws Exception {
    String script = Files.readString(Path.of("..", "rostrum"));

    for (Port port : Port.values()) {
      assertThat(script)
          .containsPattern(
              "%s +%s \\(%d\\)".formatted(port.variable(), port.use(), port.defaultNumber()));
    }
  }
}
