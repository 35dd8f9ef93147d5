package io.rostrum.workers.job;

/**
 * Which step of which process a job belongs to. A repeated job has the same keys, and no other job
 * has them, of whichever engine ({@link io.rostrum.workflows.engine.EngineKeys}).
 *
 * @param processInstanceKey the instance; while the first engine lives, as Operate shows it
 * @param elementInstanceKey this passage through the step
 */
public record Step(long processInstanceKey, long elementInstanceKey) {}
