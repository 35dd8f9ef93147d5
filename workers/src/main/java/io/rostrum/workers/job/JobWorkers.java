package io.rostrum.workers.job;

import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.rostrum.workflows.authority.Beginnings;
import io.rostrum.workflows.engine.EngineKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The one place where workers are registered with the engine. */
@Component
public class JobWorkers implements AutoCloseable {
  private final Supplier<CamundaClient> clients;
  private final List<RegisteredWorker<?, ?>> workers;
  private final JobVariables variables;
  private final Beginnings beginnings;
  private final EngineKeys keys;
  private final WorkerSettings settings;
  private final MeterRegistry meters;
  private Optional<CamundaClient> open = Optional.empty();

  /**
   * @param clients makes a client for these workers alone, as long as they are open. A client that
   *     closes a worker twice while one of its streams is being opened again never returns; this
   *     way each is closed once, with its client.
   */
  JobWorkers(
      CamundaClient client,
      Supplier<CamundaClient> clients,
      List<Worker<?, ?>> workers,
      Beginnings beginnings,
      EngineKeys keys,
      WorkerSettings settings,
      MeterRegistry meters) {
    this.clients = clients;
    this.keys = keys;
    this.variables = new JobVariables(client.getConfiguration().getJsonMapper());
    this.workers = workers.stream().<RegisteredWorker<?, ?>>map(RegisteredWorker::of).toList();
    this.beginnings = beginnings;
    this.settings = settings;
    this.meters = meters;
  }

  /** Starts taking jobs; to be called once the models are deployed. */
  public synchronized void open() {
    CamundaClient client = clients.get();
    open = Optional.of(client);
    workers.forEach(worker -> open(client, worker));
  }

  /** The workers, one for each job type. */
  public List<RegisteredWorker<?, ?>> workers() {
    return workers;
  }

  private <V extends Record, R extends Record> void open(
      CamundaClient client, RegisteredWorker<V, R> worker) {
    client
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
    open.ifPresent(CamundaClient::close);
    open = Optional.empty();
  }
}
