package io.rostrum.app;

import io.rostrum.workflows.engine.CompletedTask;
import io.rostrum.workflows.engine.CompletedTasks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who completed which task: the engine in memory has no search that would tell. */
public final class Hands implements CompletedTasks {

  private record Task(long processInstanceKey, String elementId) {}

  private final Map<Task, List<CompletedTask>> completed = new ConcurrentHashMap<>();

  void completed(long processInstanceKey, String elementId, long elementInstanceKey, String user) {
    completed
        .computeIfAbsent(
            new Task(processInstanceKey, elementId), key -> new CopyOnWriteArrayList<>())
        .add(new CompletedTask(Long.toString(elementInstanceKey), user));
  }

  @Override
  public List<CompletedTask> find(long processInstanceKey, String elementId) {
    return List.copyOf(completed.getOrDefault(new Task(processInstanceKey, elementId), List.of()));
  }
}
