package io.rostrum.workflows.engine;

import java.util.List;

/**
 * Asks the engine who completed a task. What it answers is some seconds behind, and earlier rounds
 * of the same task are in it.
 */
public interface CompletedTasks {

  /**
   * The completed tasks of one element of one instance.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  List<CompletedTask> find(long processInstanceKey, String elementId);
}
