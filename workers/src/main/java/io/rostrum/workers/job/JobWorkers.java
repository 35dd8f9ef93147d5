package io.rostrum.workers.job;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import io.rostrum.workflows.authority.Beginnings;
import io.rostrum.workflows.engine.EngineKeys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one place where workers are registered with the engine. */
@Component
public class JobWorkers implements AutoCloseable {
  private final CamundaClient client;
  private final List<RegisteredWorker<?, ?>> workers;
  private final JobVariables variables;
  private final Beginnings beginnings;
  private final EngineKeys keys;
  private final WorkerSettings settings;
  private final MeterRegistry meters;
  private final List<JobWorker> open = new ArrayList<>();

  JobWorkers(
      CamundaClient client,
      List<Worker<?, ?>> workers,
      Beginnings beginnings,
      EngineKeys keys,
      WorkerSettings settings,
      MeterRegistry meters) {
    this.client = client;
    this.keys = keys;
    this.variables = new JobVariables(client.getConfiguration().getJsonMapper());
    this.workers = workers.stream().<RegisteredWorker<?, ?>>map(RegisteredWorker::of).toList();
    this.beginnings = beginnings;
    this.settings = settings;
    this.meters = meters;
  }

  /** Starts taking jobs; to be called once the models are deployed. */
  public synchronized void open() {
    workers.forEach(worker -> open.add(open(worker)));
  }

  /** The workers, one for each job type. */
  public List<RegisteredWorker<?, ?>> workers() {
    return workers;
  }

  private <V extends Record, R extends Record> JobWorker open(RegisteredWorker<V, R> worker) {
    return client
        .newWorker()
        .jobType(worker.jobType())
        .handler(new JobRunner<>(worker, variables, beginnings, keys, settings, meters))
        .name("rostrum")
        .timeout(settings.timeout())
        .maxJobsActive(settings.maxJobs())
        .fetchVariables(worker.reads())
        .streamEnabled(settings.streaming())
        .open();
  }

  /** Takes no more jobs, until it is opened again. */
  @Override
  public synchronized void close() {
    open.forEach(JobWorker::close);
    open.clear();
  }
}
