package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.rostrum.localengine.LocalEngine;
import io.rostrum.localengine.LocalEngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A local engine that nothing is left of, with what happened in it. */
public final class WatchedEngine implements AutoCloseable {
  private static final String PROBE = "probe";

  private final Path folder;
  private final CamundaClient client;
  private LocalEngine engine;
  private EngineRecords records;
  private LocalEngineSettings settings;

  public WatchedEngine() {
    folder = temporaryFolder();
    settings = LocalEngineSettings.forTests(folder);
    engine = LocalEngine.start(settings);
    records = watch(engine);
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create(grpcAddress()))
            .restAddress(URI.create(restAddress()))
            .preferRestOverGrpc(false)
            .build();
  }

  /** Stops it; its addresses stay the same when it is started again. */
  public void stop() {
    URI grpc = URI.create(grpcAddress());
    URI rest = URI.create(restAddress());
    settings =
        new LocalEngineSettings(
            folder, grpc.getPort(), rest.getPort(), false, true, Optional.empty());
    records.close();
    engine.close();
  }

  /** Once it is stopped: what it had is gone. */
  public void loseData() {
    try {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again with what it had. */
  public void startAgain() {
    engine = LocalEngine.start(settings);
    records = watch(engine);
  }

  private static EngineRecords watch(LocalEngine engine) {
    EngineRecords records = EngineRecords.of(engine.engine().stream());
    engine.keepLogFor(records::readUpTo);
    return records;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("rostrum-engine");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String grpcAddress() {
    return engine.grpcAddress();
  }

  public String restAddress() {
    return engine.restAddress();
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
    engine.moveClock(duration);
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
    records.close();
    engine.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
