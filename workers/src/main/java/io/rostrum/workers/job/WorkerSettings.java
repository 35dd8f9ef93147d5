package io.rostrum.workers.job;

import java.time.Duration;

/**
 * How jobs are taken and repeated.
 *
 * @param timeout how long a job is a worker's before the engine gives it to another
 * @param maxJobs how many jobs of one type are worked on at the same time
 * @param streaming whether the engine pushes jobs instead of being asked for them
 * @param firstBackoff the pause before a failed job is tried again; doubled each time
 * @param longestBackoff the longest such pause, shorter than the timeout
 */
public record WorkerSettings(
    Duration timeout,
    int maxJobs,
    boolean streaming,
    Duration firstBackoff,
    Duration longestBackoff) {}
