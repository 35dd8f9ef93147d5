package io.rostrum.localengine.engine;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.process.test.engine.GrpcGateway;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.stream.api.RecordProcessor;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.FeatureFlags;
import io.grpc.BindableService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rostrum.localengine.CannotStart;
import io.rostrum.localengine.log.FileLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The workflow engine of Camunda's process test library, put together from its parts: with a log on
 * the disk, and a state that need not be in memory.
 */
public final class DurableEngine implements AutoCloseable {
  private static final int PARTITION = 1;

  private final FileLog log;
  private final State state;
  private final Snapshots snapshots;
  private final Requests requests = new Requests();
  private final Progress progress;
  private final EngineClock clock;
  private final ActorScheduler scheduler;
  private final LogStream stream;
  private final GrpcGateway gateway;
  private final StreamProcessor processor;
  private final LogCommands commands;

  private DurableEngine(
      FileLog log,
      State state,
      Snapshots snapshots,
      EngineClock clock,
      int port,
      Consumer<IOException> onFailure) {
    this.log = log;
    this.state = state;
    this.snapshots = snapshots;
    this.clock = clock;
    progress = new Progress(onFailure);
    scheduler =
        ActorScheduler.newActorScheduler()
            .setActorClock(clock.clock())
            .setCpuBoundActorThreadCount(1)
            .setIoBoundActorThreadCount(1)
            .build();
    scheduler.start();
    stream =
        LogStream.builder()
            .withPartitionId(PARTITION)
            .withLogStorage(log)
            .withClock(clock.clock())
            .withMeterRegistry(new SimpleMeterRegistry())
            .build();
    var writer = new RequestWriter(stream.newLogStreamWriter(), requests);
    commands = new LogCommands(log, writer, requests, PARTITION);
    gateway = new GrpcGateway(writer, requests, port);
    processor = processor();
  }

  /**
   * Goes on where an earlier engine stopped, or was killed, and returns when it takes commands.
   *
   * @param port of its gRPC gateway, which it tells clients
   * @param onFailure told if it fails once it has begun
   * @throws CannotStart if the state does not fit the log, or the log cannot be processed
   */
  public static DurableEngine start(
      FileLog log, Path folder, int port, Consumer<IOException> onFailure) throws IOException {
    var snapshots = new Snapshots(folder.resolve("snapshots"));
    refuseIfApart(log, snapshots);
    State state = State.open(folder.resolve("state"), snapshots);
    var clock = new EngineClock(folder.resolve("clock-ahead"));
    var engine = new DurableEngine(log, state, snapshots, clock, port, onFailure);
    engine.open();
    return engine;
  }

  private static void refuseIfApart(FileLog log, Snapshots snapshots) throws IOException {
    long remembered = snapshots.newestPosition().orElse(0L);
    boolean isGap = log.lowest() > remembered + 1;
    boolean isAhead = remembered > Math.max(log.highest(), 0);
    if (isGap || isAhead) {
      throw new CannotStart(
          "The engine's log has the records %d to %d and its newest snapshot ends at %d, so something between them was deleted. Put back a copy of the whole data folder, or delete all data and begin anew."
              .formatted(log.lowest(), log.highest(), remembered));
    }
  }

  private StreamProcessor processor() {
    return StreamProcessor.builder()
        .logStream(stream)
        .zeebeDb(state.database())
        .commandResponseWriter(new AnswerWriter(requests))
        .partitionCommandSender(gateway.commandSender())
        .recordProcessors(List.of(processes()))
        .addLifecycleListener(progress)
        .actorSchedulingService(scheduler)
        .clock(new ControllableStreamClockImpl(clock.clock()))
        .meterRegistry(new SimpleMeterRegistry())
        .build();
  }

  private RecordProcessor processes() {
    var security = new SecurityConfiguration();
    security.getAuthorizations().setEnabled(false);
    return new Engine(
        context ->
            EngineProcessors.createEngineProcessors(
                context,
                PARTITION,
                new SubscriptionCommandSender(context.getPartitionId(), gateway.commandSender()),
                gateway.commandSender(),
                FeatureFlags.createDefault(),
                gateway.jobStreamer(),
                SearchClientsProxy.noop(),
                new BrokerRequestAuthorizationConverter(security)),
        new EngineConfiguration().setEnableIdentitySetup(false),
        security);
  }

  private void open() throws IOException {
    processor.openAsync(false);
    if (!progress.begins()) {
      close();
      throw new CannotStart(
          "The engine cannot go on from its log; its own words stand above. Put back a copy of the data folder, or delete all data and begin anew.");
    }
  }

  /** Whether it takes commands. */
  public boolean isHealthy() {
    return progress.isGoingOn();
  }

  /** What a gRPC server serves: the engine's gateway. */
  public BindableService service() {
    return gateway.service();
  }

  public Commands commands() {
    return commands;
  }

  /** Everything that was ever done, as far as it is kept. */
  public LogStream stream() {
    return stream;
  }

  public EngineClock clock() {
    return clock;
  }

  /**
   * Writes down what it remembers, so that the next start need not begin with the first record.
   *
   * @return position of the first record that a start from there still needs
   */
  public long snapshot() throws IOException {
    long processed = processor.getLastProcessedPositionAsync().join();
    snapshots.begin(state.database());
    // The state may know of records that the disk does not have yet.
    log.awaitCommitted(processor.getLastWrittenPositionAsync().join());
    snapshots.keep(Math.max(processed, 0));
    return processed;
  }

  /** Tells all who wait for an answer that there will be none. */
  public void abandonRequests() {
    requests.stop();
  }

  @Override
  public void close() throws IOException {
    requests.stop();
    processor.closeAsync().join();
    stream.close();
    stopThreads();
    state.close();
  }

  private void stopThreads() throws IOException {
    try {
      scheduler.close();
    } catch (Exception e) {
      throw new IOException("The engine's threads do not stop", e);
    }
  }
}
