package io.rostrum.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
  @TempDir private Path folder;

  /** Starts one child and waits to be killed. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      var service =
          new Service(
              "orphan",
              "The orphan",
              List.of("sleep", "300"),
              Map.of("PATH", System.getenv("PATH")),
              URI.create("http://127.0.0.1:1/"),
              Set.of());
      Child.start(service, TestSettings.in(Path.of(arguments[0])));
      System.out.println("started");
      Thread.currentThread().join();
    }
  }

  @Test
  @DisplayName("A child does not outlive its parent, even when the parent is killed")
  void killedParent() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .start();
    assertThat(parent.inputReader().readLine()).isEqualTo("started");
    var child = PidFile.read(folder.resolve("run").resolve("orphan.pid")).orElseThrow();

    parent.destroyForcibly();

    await().atMost(10, SECONDS).until(() -> !child.isAlive());
  }
}
