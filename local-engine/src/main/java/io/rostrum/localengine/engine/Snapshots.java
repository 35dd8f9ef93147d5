package io.rostrum.localengine.engine;

import io.camunda.zeebe.db.ZeebeDb;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of the engine's state, each in a folder named by the position of the last record that is
 * in it. A folder whose name says that it is not whole counts for nothing.
 */
final class Snapshots {
  private static final String NOT_WHOLE = "making";

  private final Path folder;

  Snapshots(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    delete(folder.resolve(NOT_WHOLE));
  }

  /** The position that the newest has got to, if there is one. */
  Optional<Long> newestPosition() throws IOException {
    return newest().map(path -> Long.parseLong(path.getFileName().toString()));
  }

  private Optional<Path> newest() throws IOException {
    return all().stream().max(Comparator.naturalOrder());
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> snapshots = Files.list(folder)) {
      return snapshots.filter(path -> !path.endsWith(NOT_WHOLE)).toList();
    }
  }

  /**
   * Copies the newest, or makes an empty folder.
   *
   * @param target what is in it is deleted
   */
  void copyNewestTo(Path target) throws IOException {
    delete(target);
    Files.createDirectories(target);
    Optional<Path> newest = newest();
    if (newest.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.list(newest.get())) {
      for (Path file : files.toList()) {
        copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  // RocksDB never writes into a table that is there.
  private static void copy(Path file, Path target) throws IOException {
    if (file.toString().endsWith(".sst")) {
      Files.createLink(target, file);
    } else {
      Files.copy(file, target);
    }
  }

  /** Begins one, which {@link #keep} ends once the log has all that is in it. */
  void begin(ZeebeDb<?> database) throws IOException {
    delete(folder.resolve(NOT_WHOLE));
    database.createSnapshot(folder.resolve(NOT_WHOLE).toFile());
  }

  /** Makes the one that was begun the newest, and deletes those before. */
  void keep(long position) throws IOException {
    Path making = folder.resolve(NOT_WHOLE);
    try (Stream<Path> files = Files.list(making)) {
      for (Path file : files.toList()) {
        force(file);
      }
    }
    Path kept = folder.resolve("%020d".formatted(position));
    if (Files.exists(kept)) {
      delete(making);
      return;
    }
    Files.move(making, kept, StandardCopyOption.ATOMIC_MOVE);
    for (Path older : all()) {
      if (!older.equals(kept)) {
        delete(older);
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
