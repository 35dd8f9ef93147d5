package io.rostrum.media.janus;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A real Janus, run as people run it. */
final class JanusProcess implements AutoCloseable {
  private static final String SECRET = "of-the-tests";

  private final Path folder;
  private final int port = freePort();
  private Process process;

  /**
   * Skips the test where Janus is not installed.
   *
   * @param name of its folder in {@code target/janus}, where its log stays
   */
  JanusProcess(String name) {
    this.folder = Path.of("target/janus", name);
    boolean installed =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "janus")));
    assumeTrue(installed, "There is no Janus here: apt-get install --no-install-recommends janus");
    start();
  }

  JanusSettings settings() {
    return new JanusSettings(URI.create("ws://127.0.0.1:" + port), SECRET, Version.parse("1.1.2"));
  }

  void start() {
    var run = new ProcessBuilder("janus/run", folder.toString());
    run.environment().put("ROSTRUM_MEDIA_PORT", Integer.toString(port));
    run.environment().put("ROSTRUM_MEDIA_SECRET", SECRET);
    run.environment().put("ROSTRUM_MEDIA_RTP_PORTS", "31000-31999");
    run.redirectErrorStream(true);
    run.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    try {
      Files.createDirectories(folder);
      process = run.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await().atMost(Duration.ofSeconds(10)).until(this::listens);
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it be, but not run. */
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
