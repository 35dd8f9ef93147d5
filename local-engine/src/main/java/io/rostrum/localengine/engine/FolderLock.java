package io.rostrum.localengine.engine;

import io.rostrum.localengine.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two engines on one folder would destroy each other's log. The lock goes with its process. */
public record FolderLock(FileChannel file) implements AutoCloseable {

  /**
   * @throws CannotStart if another engine has the folder
   */
  public static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(file)) {
      return new FolderLock(file);
    }
    file.close();
    throw new CannotStart(
        "Another engine works with the folder %s, so this one does not start. Stop the other, or give this one a folder of its own."
            .formatted(folder.toAbsolutePath()));
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
