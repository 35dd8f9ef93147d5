package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccupationTest {
  @TempDir private Path folder;
  private final List<String> progress = new ArrayList<>();
  private PlatformSettings settings;
  private Process other;

  @BeforeEach
  void startAnother() throws Exception {
    settings = TestSettings.in(folder);
    other = new ProcessBuilder("sleep", "300").start();
  }

  @AfterEach
  void stopIt() {
    other.destroyForcibly();
  }

  @Test
  @DisplayName("A folder has one platform at a time, and the second is told which process has it")
  void oneAtATime() {
    try (var first = Occupation.of(settings, progress::add)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Occupation.of(settings, progress::add))
          .isInstanceOf(PlatformException.class)
          .hasMessageContaining("already running")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    Occupation.of(settings, progress::add).close();
    assertThat(Occupation.launcher(settings)).isEmpty();
  }

  @Test
  @DisplayName("What a killed platform left running is stopped by the next")
  void leftover() {
    PidFile.write(pidFile("broker"), other.toHandle());

    Occupation.of(settings, progress::add).close();

    assertThat(other.isAlive()).isFalse();
    assertThat(progress).singleElement().asString().contains("broker", "" + other.pid());
  }

  @Test
  @DisplayName("A process that merely has the number of one of ours is left alone")
  void foreign() throws Exception {
    PidFile.write(pidFile("broker"), other.toHandle());
    String longAgo = other.pid() + " " + Instant.now().minusSeconds(3600);
    Files.writeString(pidFile("broker"), longAgo);
    Files.writeString(pidFile("web"), "nonsense");

    assertThat(Occupation.stopLeftovers(settings, progress::add)).isZero();
    assertThat(other.isAlive()).isTrue();
  }

  private Path pidFile(String name) {
    return settings.run().resolve(name + ".pid");
  }
}
