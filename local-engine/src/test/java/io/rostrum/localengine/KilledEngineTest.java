package io.rostrum.localengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An engine that ends in the middle of its work")
class KilledEngineTest {
  private static final int CLIENTS = 8;
  private static final int FEW = 60;

  @TempDir Path folder;

  @Test
  @DisplayName("by SIGKILL, three times, has all that it confirmed, and gives no key twice")
  void killed() {
    var load = new Load();
    for (int life = 1; life <= 3; life++) {
      int before = load.confirmed().size();
      try (var engine = EngineProcess.start(data());
          var client = engine.client()) {
        if (life == 1) {
          Load.deploy(client);
        }
        ExecutorService starters = load.startsUntilItFails(client, CLIENTS);
        await().atMost(Duration.ofSeconds(60)).until(() -> load.confirmed().size() > before + FEW);
        engine.kill();
        awaitEnd(starters);
      }
    }
    assertNothingLost(load);
  }

  @Test
  @DisplayName("by a full disk says so in one sentence, ends, and has all that it confirmed")
  void fullDisk() {
    var load = new Load();
    try (var engine = EngineProcess.start(data());
        var client = engine.client()) {
      Load.deploy(client);
      engine.limitFiles(3 << 20);
      awaitEnd(load.startsUntilItFails(client, CLIENTS));

      assertThat(engine.exitCode()).isEqualTo(1);
      assertThat(engine.output()).contains("The engine stops: ", "df -h", "start it again");
      assertThat(engine.output()).doesNotContain("\tat ");
    }
    assertThat(load.confirmed()).isNotEmpty();
    assertNothingLost(load);
  }

  @Test
  @DisplayName("keeps its folder from a second engine, which says so and does not start")
  void second() {
    try (var first = EngineProcess.start(data());
        var second = EngineProcess.launch(data())) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.output())
          .contains("Another engine works with the folder", "a folder of its own");
      assertThat(first.output()).doesNotContain("ERROR");
    }
  }

  private void assertNothingLost(Load load) {
    try (var engine = EngineProcess.start(data());
        var client = engine.client()) {
      assertThat(Load.found(client)).containsAll(load.confirmed());
    }
  }

  private static void awaitEnd(ExecutorService starters) {
    await().atMost(Duration.ofSeconds(60)).until(starters::isTerminated);
  }

  private Path data() {
    return folder.resolve("data");
  }
}
