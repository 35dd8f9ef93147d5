package io.rostrum.workflows.engine;

/**
 * A user task that somebody completed.
 *
 * @param taskKey the key of the element instance, which no other passage through the task has
 * @param completedBy the Tasklist user it was assigned to when it was completed; empty if to nobody
 */
public record CompletedTask(String taskKey, String completedBy) {}
