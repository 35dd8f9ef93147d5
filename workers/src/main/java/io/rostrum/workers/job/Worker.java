package io.rostrum.workers.job;

/**
 * Carries out one step of a process. A worker is thin: it takes typed variables, asks the domain,
 * and returns what the process has to know. The same job may come twice.
 *
 * @param <V> the variables it reads; each component is fetched by its name
 * @param <R> the variables it writes, one a component
 */
public interface Worker<V extends Record, R extends Record> {

  /** The job type that the model names. */
  String jobType();

  /**
   * Whether it takes the instance for one that began where its model begins. A job of any other is
   * refused before it comes here, unless the worker does not rely on that.
   */
  default boolean trustsItsInstance() {
    return true;
  }

  /**
   * Does the work.
   *
   * @throws io.rostrum.workflows.engine.Unrepairable if no repetition would help
   */
  R carryOut(V variables, Step step);
}
