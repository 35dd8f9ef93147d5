package io.rostrum.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir private Path folder;
  private final List<String> progress = new CopyOnWriteArrayList<>();
  private final AtomicBoolean healthy = new AtomicBoolean(true);
  private HttpServer health;
  private PlatformSettings settings;
  private Supervisor supervisor;

  @BeforeEach
  void open() throws Exception {
    health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    health.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(healthy.get() ? 200 : 503, -1);
          exchange.close();
        });
    health.start();
    settings = TestSettings.in(folder);
    supervisor = new Supervisor(settings, progress::add, Duration.ofSeconds(20));
  }

  @AfterEach
  void close() {
    supervisor.stop();
    health.stop(0);
  }

  @Test
  @DisplayName(
      "When one process dies the others are stopped, and the dead one and its log are named")
  void oneDies() {
    var children =
        supervisor.start(
            List.of(service("first", "exec sleep 300"), service("second", "exec sleep 300")));
    long pid = PidFile.read(settings.run().resolve("first.pid")).orElseThrow().pid();

    ProcessHandle.of(pid).orElseThrow().destroyForcibly();

    await().atMost(10, SECONDS).until(() -> !children.get("second").isRunning());
    assertThat(supervisor.failure().join())
        .hasMessageContaining("The first ended by itself")
        .hasMessageContaining("first.log");
  }

  @Test
  @DisplayName(
      "A process that ends instead of becoming ready ends the start, and what it wrote is kept")
  void endsAtStart() {
    healthy.set(false);
    var services =
        List.of(service("good", "exec sleep 300"), service("bad", "echo no licence; exit 3"));

    assertThatThrownBy(() -> supervisor.start(services))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("The bad ended by itself (exit code 3)");

    assertThat(settings.logs().resolve("bad.log")).hasContent("no licence");
    assertThat(PidFile.read(settings.run().resolve("good.pid"))).isEmpty();
  }

  @Test
  @DisplayName("What never becomes ready is named with what its health check answers")
  void neverReady() {
    healthy.set(false);
    supervisor = new Supervisor(settings, progress::add, Duration.ofSeconds(1));

    assertThatThrownBy(() -> supervisor.start(List.of(service("slow", "exec sleep 300"))))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("The slow (its health check answers 503)");
  }

  @Test
  @DisplayName("A process waits for the one it needs, and is stopped before it")
  void order() {
    var second = service("second", "exec sleep 300", "first");

    supervisor.start(List.of(second, service("first", "exec sleep 300")));
    supervisor.stop();

    assertThat(progress.stream().map(line -> line.replaceAll(":.*", "").strip()))
        .containsExactly("The first", "The second", "stopping The second", "stopping The first");
    assertThat(supervisor.failure()).isNotDone();
  }

  @Test
  @DisplayName("A process that was stopped on purpose can be started again, and the rest goes on")
  void restart() {
    var other = supervisor.start(List.of(service("other", "exec sleep 300"))).get("other");
    var service = service("again", "echo run; exec sleep 300", "other");
    supervisor.start(List.of(service)).get("again").kill();

    var again = supervisor.start(List.of(service)).get("again");

    assertThat(again.isRunning()).isTrue();
    assertThat(other.isRunning()).isTrue();
    assertThat(supervisor.failure()).isNotDone();
    await().until(() -> Files.readString(again.log()).equals("run\n"));
    assertThat(settings.logs().resolve("again.previous.log")).exists();
  }

  @Test
  @DisplayName("After the stop nothing is started any more")
  void stopped() {
    supervisor.stop();

    assertThatThrownBy(() -> supervisor.start(List.of(service("late", "exec sleep 300"))))
        .isInstanceOf(PlatformException.class);
    assertThat(settings.run().resolve("late.pid")).doesNotExist();
  }

  private Service service(String name, String script, String... needs) {
    var uri = URI.create("http://127.0.0.1:" + health.getAddress().getPort() + "/");
    return new Service(
        name,
        "The " + name,
        List.of("sh", "-c", script),
        Map.of("PATH", System.getenv("PATH")),
        uri,
        Set.of(needs));
  }
}
