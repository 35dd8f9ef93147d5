package io.rostrum.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process beyond the life of the one that started it. */
final class PidFile {
  /** The system's clock may have been set since; two processes of one id are further apart. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  private PidFile() {}

  static void write(Path file, ProcessHandle process) {
    String start = process.info().startInstant().map(Instant::toString).orElse("");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, process.pid() + " " + start + "\n");
    } catch (IOException e) {
      throw new PlatformException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }

  /** The process written there, if it still runs: an id that now is another process's is not it. */
  static Optional<ProcessHandle> read(Path file) {
    try {
      String[] parts = Files.readString(file).strip().split(" ");
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> parts.length == 2 && startedAt(process, Instant.parse(parts[1])));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant start) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) < 0)
        .orElse(false);
  }
}
