package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyPortsTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("Free ports are no obstacle")
  void free() {
    assertThatCode(() -> BusyPorts.refuse(TestSettings.in(folder))).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("Every busy port is named, with its use, its variable and its holder")
  void busy() throws Exception {
    var settings = TestSettings.in(folder);
    try (var web = new ServerSocket(settings.port(Port.WEB), 1, InetAddress.getLoopbackAddress());
        var everywhere = new ServerSocket(settings.port(Port.SEARCH))) {

      assertThatThrownBy(() -> BusyPorts.refuse(settings))
          .isInstanceOf(PlatformException.class)
          .hasMessageContaining("port " + web.getLocalPort() + " for Tasklist and Operate")
          .hasMessageContaining("ROSTRUM_WEB_PORT")
          .hasMessageContaining("port " + everywhere.getLocalPort() + " for OpenSearch")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("java");
    }
  }
}
