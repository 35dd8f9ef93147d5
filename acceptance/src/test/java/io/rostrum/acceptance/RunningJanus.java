package io.rostrum.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The media server as {@code ./rostrum} runs it, on a port of its own. */
final class RunningJanus implements AutoCloseable {
  private static final Path SCRIPT = Path.of("..", "media", "janus", "run").toAbsolutePath();
  private static final Path FOLDER = Path.of("target", "janus").toAbsolutePath();
  private static final int PORT = 29_188;
  private static final Duration LONGEST_START = Duration.ofSeconds(20);

  private Process process;

  private RunningJanus() {
    start();
  }

  /** Whether there is one on this machine. */
  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/janus"));
  }

  static RunningJanus run() {
    Program.endLeftOver("-F " + FOLDER);
    return new RunningJanus();
  }

  private void start() {
    var builder =
        new ProcessBuilder(SCRIPT.toString(), FOLDER.toString()).redirectErrorStream(true);
    builder.environment().put("ROSTRUM_MEDIA_PORT", String.valueOf(PORT));
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(Path.of("target", "janus.log").toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await("Janus is ready").atMost(LONGEST_START).ignoreExceptions().until(this::answers);
  }

  private boolean answers() throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", PORT));
      return true;
    }
  }

  /** Ends it as a power cut would, and starts it again. */
  void isKilledAndStartedAgain() {
    process.destroyForcibly().onExit().join();
    start();
  }

  /** What Rostrum is told of it. */
  List<String> settings() {
    try {
      return List.of(
          "--rostrum.media.janus-address=ws://127.0.0.1:" + PORT,
          "--rostrum.media.janus-secret=" + Files.readString(FOLDER.resolve("secret")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
