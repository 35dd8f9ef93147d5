package io.rostrum.workflows.engine;

/**
 * A user task that somebody completed.
 *
 * @param taskKey the key of the element instance, which no other passage through the task has
 * @param userTaskKey the key that the task has among user tasks
 * @param assignee the Tasklist user it was assigned to when it was completed; empty if to nobody
 */
public record CompletedTask(String taskKey, long userTaskKey, String assignee) {}
