package io.rostrum.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The right to run in a folder: one process has it, and loses it when it ends, however it ends. */
final class Occupation implements AutoCloseable {
  static final String LAUNCHER = "launcher";

  private final PlatformSettings settings;
  private final FileChannel channel;

  private Occupation(PlatformSettings settings, FileChannel channel) {
    this.settings = settings;
    this.channel = channel;
  }

  /**
   * Takes the folder, and stops what a killed predecessor left running in it.
   *
   * @throws PlatformException when another process has it
   */
  static Occupation of(PlatformSettings settings, Consumer<String> progress) {
    try {
      Files.createDirectories(settings.run());
      var channel =
          FileChannel.open(
              settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel).isEmpty()) {
        channel.close();
        throw alreadyRunning(settings);
      }
      stopLeftovers(settings, progress);
      Files.deleteIfExists(readyFile(settings));
      PidFile.write(pidFile(settings, LAUNCHER), ProcessHandle.current());
      return new Occupation(settings, channel);
    } catch (IOException e) {
      throw new PlatformException(
          "Cannot use the folder %s: %s.".formatted(settings.folder(), e.getMessage()), e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static PlatformException alreadyRunning(PlatformSettings settings) {
    String process =
        launcher(settings).map(handle -> " (process %d)".formatted(handle.pid())).orElse("");
    return new PlatformException(
        "Rostrum is already running in %s%s. Stop it with: ./rostrum down"
            .formatted(settings.folder(), process));
  }

  /** The process that runs the platform of this folder now. */
  static Optional<ProcessHandle> launcher(PlatformSettings settings) {
    return PidFile.read(pidFile(settings, LAUNCHER));
  }

  static Optional<ProcessHandle> child(PlatformSettings settings, String name) {
    return PidFile.read(pidFile(settings, name));
  }

  /** Stops children whose parent is gone; returns how many there were. */
  static int stopLeftovers(PlatformSettings settings, Consumer<String> progress) {
    int found = 0;
    for (String name : namesFromLastToFirst()) {
      Optional<ProcessHandle> leftover = child(settings, name);
      if (leftover.isPresent()) {
        found++;
        long pid = leftover.get().pid();
        progress.accept("  stopping what was left running: %s (process %d)".formatted(name, pid));
        end(leftover.get());
      }
    }
    return found;
  }

  static List<String> namesFromLastToFirst() {
    return List.of(Services.APPLICATION, Services.WEB, Services.BROKER, Services.SEARCH);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(40, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException | ExecutionException e) {
      process.destroyForcibly();
      throw new PlatformException("Stopping process %d failed.".formatted(process.pid()), e);
    }
  }

  /** Holds what a person is told when all is ready; is there as long as it is. */
  static Path readyFile(PlatformSettings settings) {
    return settings.run().resolve("ready.txt");
  }

  private static Path pidFile(PlatformSettings settings, String name) {
    return settings.run().resolve(name + ".pid");
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        Files.deleteIfExists(readyFile(settings));
        Files.deleteIfExists(pidFile(settings, LAUNCHER));
        channel.close();
      }
    } catch (IOException e) {
      throw new PlatformException("Cannot leave the folder: " + e.getMessage() + ".", e);
    }
  }
}
