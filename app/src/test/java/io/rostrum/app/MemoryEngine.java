package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A real engine in memory. It speaks gRPC only. */
public final class MemoryEngine implements AutoCloseable {
  private static final String PROBE = "probe";

  private final ZeebeTestEngine engine = EngineFactory.create();
  private final EngineRecords records;
  private final CamundaClient client;

  public MemoryEngine() {
    EngineLog log = new EngineLog(engine);
    records = new EngineRecords(log);
    engine.start();
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create(grpcAddress()))
            .preferRestOverGrpc(false)
            .build();
  }

  public String grpcAddress() {
    return "http://" + engine.getGatewayAddress();
  }

  /** What happened in it. */
  public EngineRecords records() {
    return records;
  }

  /** What a test says to it itself. */
  public CamundaClient client() {
    return client;
  }

  /** Moves its clock on, and returns when it answers again; timers that are due fire. */
  public void moveOn(Duration duration) {
    engine.increaseTime(duration);
    probe();
  }

  /**
   * Waits until no worker has anything to do. After a long jump of the clock that takes a while:
   * the events that earlier tests left behind are reminded of, and come to nothing, one after
   * another.
   */
  public void awaitNoJob() {
    await()
        .alias("the end of all jobs")
        .atMost(Duration.ofMinutes(5))
        .pollDelay(Duration.ZERO)
        .until(records::jobsInFlight, Map::isEmpty);
  }

  private void probe() {
    if (records.versions(PROBE) == 0) {
      var process = Bpmn.createExecutableProcess(PROBE).startEvent().endEvent().done();
      client.newDeployResourceCommand().addProcessModel(process, PROBE + ".bpmn").send().join();
    }
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(PROBE)
        .latestVersion()
        .withResult()
        .requestTimeout(Duration.ofSeconds(30))
        .send()
        .join();
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
