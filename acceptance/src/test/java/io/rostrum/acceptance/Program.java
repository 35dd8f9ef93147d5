package io.rostrum.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One of the running programs. It ends with the tests, however they end. */
final class Program {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final int SECONDS_TO_STOP = 20;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name;
  private final URI health;
  private final Path log;
  private final Process process;

  private Program(String name, URI health, Path log, Process process) {
    this.name = name;
    this.health = health;
    this.log = log;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * Starts it and returns at once.
   *
   * @param health answers 200 when it is ready
   * @param log what it writes; goes on where it ended before
   * @param environment changes the variables that it is given
   */
  static Program start(
      String name,
      URI health,
      Path log,
      List<String> command,
      Consumer<Map<String, String>> environment) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    environment.accept(builder.environment());
    try {
      Files.createDirectories(log.getParent());
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new Program(name, health, log, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what an earlier run left behind, which is known by what stands on its command line. */
  static void endLeftOver(String sign) {
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> process.info().commandLine().orElse("").contains(sign))
        .forEach(ProcessHandle::destroyForcibly);
  }

  Program awaitReady() {
    await(name + " is ready")
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(100))
        .failFast(
            "%s ended by itself; what it wrote is in %s".formatted(name, log),
            () -> !process.isAlive())
        .until(this::isReady);
    return this;
  }

  private boolean isReady() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it at once, as a power cut would: SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
