package io.rostrum.localengine;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.rostrum.localengine.engine.Checkpoints;
import io.rostrum.localengine.engine.DurableEngine;
import io.rostrum.localengine.engine.FolderLock;
import io.rostrum.localengine.history.History;
import io.rostrum.localengine.log.FileLog;
import io.rostrum.localengine.rest.RestServer;
import io.rostrum.localengine.users.GatewaySignIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine, its gateway and its REST API, as one thing that is started and stopped. */
public final class LocalEngine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LocalEngine.class);
  private static final int SEGMENT_SIZE = 16 << 20;
  private static final long GRACE_SECONDS = 5;

  private final LocalEngineSettings settings;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private DurableEngine engine;
  private Checkpoints checkpoints;
  private History history;
  private Server grpc;
  private RestServer rest;
  private volatile LongSupplier otherReader = () -> Long.MAX_VALUE;

  private interface Part {
    void close() throws IOException;
  }

  private LocalEngine(LocalEngineSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts it, or goes on where it stopped or was killed; returns when it takes commands.
   *
   * @throws CannotStart if it cannot, with what to do
   */
  public static LocalEngine start(LocalEngineSettings settings) {
    var started = new LocalEngine(settings);
    try {
      started.open();
      return started;
    } catch (IOException e) {
      started.closeParts();
      throw new CannotStart(
          "The engine cannot work with the folder %s: %s. See to the disk and to who may write there."
              .formatted(settings.folder().toAbsolutePath(), e.getMessage()),
          e);
    } catch (RuntimeException e) {
      started.closeParts();
      throw e;
    }
  }

  private void open() throws IOException {
    parts.push(FolderLock.take(settings.folder())::close);
    FileLog file =
        FileLog.open(
            settings.folder().resolve("log"), SEGMENT_SIZE, settings.forces(), this::stopBecause);
    parts.push(file::close);
    history = History.open(settings.folder());
    parts.push(history::close);
    engine = DurableEngine.start(file, settings.folder(), settings.grpcPort(), this::stopBecause);
    parts.push(engine::close);
    history.follow(engine.stream(), this::stopBecause);
    file.addCommitListener(history::wake);
    parts.push(history::stopFollowing);
    checkpoints =
        new Checkpoints(
            engine,
            file,
            () -> Math.min(history.force(), otherReader.getAsLong()),
            this::stopBecause);
    parts.push(checkpoints::close);
    var gateway =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.grpcPort()))
            .addService(engine.service());
    settings.users().map(GatewaySignIn::new).ifPresent(gateway::intercept);
    grpc = gateway.build();
    listen();
    parts.push(this::stopGrpc);
    rest =
        RestServer.start(
            settings.restPort(),
            settings.users(),
            history,
            engine.commands(),
            this::isHealthy,
            settings.movesClock() ? Optional.of(engine.clock()) : Optional.empty());
    parts.push(rest::close);
  }

  private void listen() {
    try {
      grpc.start();
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d on 127.0.0.1 is taken by another program, so the engine does not start. Stop the other, or choose another port for the gateway (gRPC)."
              .formatted(settings.grpcPort()),
          e);
    }
  }

  // Not by the thread that failed: it has the log's lock.
  private synchronized void stopBecause(Exception cause) {
    if (failure.isDone()) {
      return;
    }
    String sentence =
        "The engine stops: %s. What it has confirmed is kept. See to the disk (df -h tells how full it is), then start it again."
            .formatted(cause.getMessage());
    log.error(sentence);
    failure.complete(sentence);
    Thread.ofPlatform().start(this::answerNothingAnyMore);
  }

  private void answerNothingAnyMore() {
    engine.abandonRequests();
    grpc.shutdownNow();
  }

  /** Completed with a sentence for a person when it has to stop. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  private boolean isHealthy() {
    return !failure.isDone() && engine.isHealthy() && history.isHealthy();
  }

  /** Where its REST API is. */
  public String restAddress() {
    return rest.address();
  }

  public String grpcAddress() {
    return "http://127.0.0.1:" + grpc.getPort();
  }

  /** The engine itself, for tests that look at what it did. */
  public DurableEngine engine() {
    return engine;
  }

  /**
   * Keeps of the log what somebody has not read yet, for tests that look at what the engine did.
   *
   * @param readUpTo the position of the last record that was read
   */
  public void keepLogFor(LongSupplier readUpTo) {
    otherReader = readUpTo;
  }

  /** What happened in it, for tests that look at the tables. */
  public History history() {
    return history;
  }

  /**
   * Moves its clock on; timers that are due fire.
   *
   * @throws IllegalStateException if the settings don't let anybody
   */
  public void moveClock(Duration step) {
    if (!settings.movesClock()) {
      throw new IllegalStateException("This engine's clock goes as the machine's does");
    }
    engine.clock().moveOn(step);
  }

  private void stopGrpc() throws IOException {
    engine.abandonRequests();
    grpc.shutdown();
    try {
      if (!grpc.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        grpc.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it so that the next start is quick. */
  @Override
  public void close() {
    try {
      if (!failure.isDone()) {
        checkpoints.take();
      }
    } catch (IOException e) {
      log.warn("No snapshot could be written, so the next start takes longer: {}", e.getMessage());
    }
    closeParts();
  }

  private void closeParts() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (IOException | RuntimeException e) {
        log.warn("Something could not be closed", e);
      }
    }
  }
}
