package io.rostrum.workers.job;

/**
 * Which step of which process a job belongs to. A repeated job has the same keys.
 *
 * @param processInstanceKey the instance, as Operate shows it
 * @param elementInstanceKey this passage through the step
 */
public record Step(long processInstanceKey, long elementInstanceKey) {}
