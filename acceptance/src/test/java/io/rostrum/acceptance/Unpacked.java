package io.rostrum.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Jars taken apart, as {@code ./rostrum} does it: they start in half the time. */
final class Unpacked {
  private static final Path FOLDER = Path.of("target", "unpacked");
  private static final Map<Path, Path> DONE = new ConcurrentHashMap<>();

  private Unpacked() {}

  /** The jar to start in place of this one; the first who asks takes it apart. */
  static Path of(Path jar, Path java) {
    return DONE.computeIfAbsent(jar, packed -> unpack(packed, java));
  }

  private static Path unpack(Path jar, Path java) {
    Path name = jar.getFileName();
    Path folder = FOLDER.resolve(name.toString().replace(".jar", ""));
    List<String> command =
        List.of(
            java.toString(),
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new AssertionError(jar + " cannot be taken apart: " + code);
      }
      return folder.resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
