package io.rostrum.benchmarks;

import io.rostrum.localengine.LocalEngine;
import io.rostrum.localengine.LocalEngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The engine that both sides of a comparison run on.
 *
 * @param grpcAddress its gateway
 * @param restAddress its REST API
 * @param stop ends it, if it was started for the benchmarks
 */
record Engines(URI grpcAddress, URI restAddress, Runnable stop) implements AutoCloseable {
  // Not in the system's folder for temporary files, which may be in memory.
  private static final Path FOLDER = Path.of("target", "benchmarks-engine");

  /** See {@link Settings}. */
  static Engines of(Settings settings) {
    return switch (settings.engine()) {
      case "local" -> local();
      case String address ->
          new Engines(URI.create(address), URI.create(settings.rest()), () -> {});
    };
  }

  private static Engines local() {
    empty();
    var engine =
        LocalEngine.start(new LocalEngineSettings(FOLDER, 0, 0, true, false, Optional.empty()));
    return new Engines(
        URI.create(engine.grpcAddress()), URI.create(engine.restAddress()), engine::close);
  }

  private static void empty() {
    try {
      FileSystemUtils.deleteRecursively(FOLDER);
      Files.createDirectories(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
