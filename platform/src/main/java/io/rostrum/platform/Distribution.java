package io.rostrum.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Camunda's archive, unpacked once. */
final class Distribution {

  private Distribution() {}

  /**
   * The unpacked distribution; unpacks it when it is not there yet.
   *
   * @throws PlatformException when the archive is missing or damaged, or the disk is full
   */
  static Path unpacked(Path archive, Path folder, String name, Consumer<String> progress) {
    Path whole = folder.resolve(name);
    if (Files.isDirectory(whole)) {
      return whole;
    }
    Path part = folder.resolve(name + ".part");
    try {
      Files.createDirectories(folder);
      try (var channel = FileChannel.open(folder.resolve(name + ".lock"), CREATE_AND_WRITE);
          var lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(whole)) {
          Build.requirePresent(archive);
          progress.accept("Unpacking Camunda (once)");
          delete(part);
          Files.createDirectories(part);
          unpack(archive, part);
          // The name it is known by appears in one step: what is there is whole.
          Files.move(part.resolve(name), whole, StandardCopyOption.ATOMIC_MOVE);
          delete(part);
        }
      }
      return whole;
    } catch (IOException e) {
      throw new PlatformException(
          "Cannot unpack %s into %s: %s.".formatted(archive, folder, e.getMessage()), e);
    }
  }

  private static final StandardOpenOption[] CREATE_AND_WRITE = {
    StandardOpenOption.CREATE, StandardOpenOption.WRITE
  };

  /** The archive goes through a pipe, so that tar ends with this process and not after it. */
  private static void unpack(Path archive, Path target) throws IOException {
    Process tar =
        new ProcessBuilder("tar", "--no-same-owner", "-xzf", "-", "-C", target.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream from = Files.newInputStream(archive);
        OutputStream to = tar.getOutputStream()) {
      from.transferTo(to);
    } finally {
      awaitEnd(tar);
    }
    if (tar.exitValue() != 0) {
      throw new IOException(
          "the archive is damaged or the disk is full; delete the archive and start again");
    }
  }

  private static void awaitEnd(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new PlatformException("Unpacking Camunda was interrupted.", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
