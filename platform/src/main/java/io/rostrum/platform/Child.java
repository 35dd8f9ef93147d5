package io.rostrum.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process of the platform. */
public final class Child {
  private static final long SECONDS_TO_STOP = 40;

  /**
   * Ends the child when the end of the pipe is reached before a line: the process at its other end
   * is gone, even when it was killed.
   */
  private static final String GUARD =
      """
      read line && exit
      kill -TERM "$1" || exit
      for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
        sleep 1
        kill -0 "$1" || exit
      done
      kill -KILL "$1"
      """;

  private final Service service;
  private final Path log;
  private final Path pidFile;
  private final Process process;
  private final Process guard;
  private volatile boolean ending;

  private Child(Service service, Path log, Path pidFile, Process process, Process guard) {
    this.service = service;
    this.log = log;
    this.pidFile = pidFile;
    this.process = process;
    this.guard = guard;
    process.onExit().thenRun(this::release);
  }

  static Child start(Service service, PlatformSettings settings) {
    Path log = settings.logs().resolve(service.name() + ".log");
    Path pidFile = settings.run().resolve(service.name() + ".pid");
    try {
      Files.createDirectories(settings.logs());
      if (Files.exists(log)) {
        Path previous = settings.logs().resolve(service.name() + ".previous.log");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
      var builder = new ProcessBuilder(service.command());
      builder.environment().clear();
      builder.environment().putAll(service.environment());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return guarded(service, log, pidFile, builder.start());
    } catch (IOException e) {
      throw new PlatformException(
          "Cannot start %s: %s.".formatted(service.title(), e.getMessage()), e);
    }
  }

  private static Child guarded(Service service, Path log, Path pidFile, Process process)
      throws IOException {
    try {
      process.getOutputStream().close();
      PidFile.write(pidFile, process.toHandle());
      return new Child(service, log, pidFile, process, guard(process));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Process guard(Process process) throws IOException {
    return new ProcessBuilder("sh", "-c", GUARD, "guard", Long.toString(process.pid()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private synchronized void release() {
    try (OutputStream pipe = guard.getOutputStream()) {
      if (guard.isAlive()) {
        pipe.write('\n');
      }
    } catch (IOException e) {
      guard.destroy();
    }
  }

  /** Its name for people. */
  public String title() {
    return service.title();
  }

  String name() {
    return service.name();
  }

  /** The file that holds all it wrote since it was started. */
  public Path log() {
    return log;
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Whether somebody asked it to end; if not, its end is a failure. */
  boolean isEnding() {
    return ending;
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Asks it to end, waits until it has, and kills it when it takes too long. */
  public void stop() {
    ending = true;
    process.destroy();
    awaitEnd(SECONDS_TO_STOP);
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    ending = true;
    process.destroyForcibly();
    awaitEnd(SECONDS_TO_STOP);
  }

  private void awaitEnd(long seconds) {
    boolean interrupted = Thread.interrupted();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      release();
      guard.waitFor();
      Files.deleteIfExists(pidFile);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      interrupted = true;
    } catch (IOException e) {
      // A file that names a dead process is known as such by whoever reads it.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
