package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of data folders, made and restored as docs/operations.md says for volumes.
 *
 * @param folder for the copies
 */
record Backup(Path folder) {

  /** Copies all that is there; nobody may write to it meanwhile. */
  void make(String name, Path data) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    run("tar", "-C", data.toString(), "-czf", file(name), ".");
  }

  /** Deletes all that is there. */
  void lose(Path data) {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the copy back, with owners and rights. */
  void restore(String name, Path data) throws IOException, InterruptedException {
    Files.createDirectories(data);
    run("tar", "-C", data.toString(), "-xzf", file(name));
  }

  private String file(String name) {
    return folder.resolve(name + ".tar.gz").toString();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    assertThat(exitCode).as("%s", List.of(command)).isZero();
  }
}
