package io.rostrum.workers.job;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one place where workers are registered with the engine. */
@Component
public class JobWorkers implements AutoCloseable {
  private final CamundaClient client;
  private final List<Worker<?, ?>> workers;
  private final WorkerSettings settings;
  private final List<JobWorker> open = new ArrayList<>();

  JobWorkers(CamundaClient client, List<Worker<?, ?>> workers, WorkerSettings settings) {
    this.client = client;
    this.workers = List.copyOf(workers);
    this.settings = settings;
  }

  /** Starts taking jobs; to be called once the models are deployed. */
  public synchronized void open() {
    workers.forEach(worker -> open.add(open(worker)));
  }

  /** The job types that have a worker. */
  public List<String> jobTypes() {
    return workers.stream().map(Worker::jobType).toList();
  }

  /** The workers themselves, for those who compare them with the models. */
  public List<Worker<?, ?>> workers() {
    return workers;
  }

  private <V extends Record, R extends Record> JobWorker open(Worker<V, R> worker) {
    List<String> variables =
        Stream.of(worker.variables().getRecordComponents()).map(RecordComponent::getName).toList();
    return client
        .newWorker()
        .jobType(worker.jobType())
        .handler(new JobRunner<>(worker, settings))
        .name("rostrum")
        .timeout(settings.timeout())
        .maxJobsActive(settings.maxJobs())
        .fetchVariables(variables)
        .streamEnabled(settings.streaming())
        .backoffSupplier(
            BackoffSupplier.newBackoffBuilder()
                .minDelay(settings.firstBackoff().toMillis())
                .maxDelay(settings.longestBackoff().toMillis())
                .build())
        .open();
  }

  @Override
  public synchronized void close() {
    open.forEach(JobWorker::close);
    open.clear();
  }
}
