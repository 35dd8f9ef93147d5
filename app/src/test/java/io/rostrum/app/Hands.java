package io.rostrum.app;

import io.rostrum.workflows.engine.CompletedTask;
import io.rostrum.workflows.engine.CompletedTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who completed which task, in a file: the engine in memory has no search that would tell, and the
 * application may be another process.
 */
public final class Hands implements CompletedTasks {
  private final Path file;

  public Hands(Path file) {
    this.file = file;
  }

  void completed(long processInstanceKey, String elementId, long elementInstanceKey, String user) {
    String line = task(processInstanceKey, elementId) + elementInstanceKey + " " + user + "\n";
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<CompletedTask> find(long processInstanceKey, String elementId) {
    String task = task(processInstanceKey, elementId);
    try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
      return lines
          .filter(line -> line.startsWith(task))
          .map(line -> line.substring(task.length()).split(" ", 2))
          .map(rest -> new CompletedTask(rest[0], rest[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String task(long processInstanceKey, String elementId) {
    return processInstanceKey + " " + elementId + " ";
  }
}
