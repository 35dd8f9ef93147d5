package io.rostrum.app.crash;

import static org.awaitility.Awaitility.await;

import io.rostrum.app.WatchedEngine;
import io.rostrum.app.crash.Standby.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.dialect.H2Dialect;

/**
 * Rostrum as a process of its own, on a database in a file. It is killed at each crash point that
 * it comes to for the first time, and started again.
 */
final class CrashingRostrum implements AutoCloseable {
  /** How long a worker has a job for itself. */
  private static final Duration LEASE = Duration.ofSeconds(4);

  /** The first one made the tables, compared them, and deployed all models. */
  private static final List<String> ON_STANDBY =
      List.of(
          "--rostrum.engine.models=classpath*:bpmn/room-change/*.*",
          "--spring.flyway.enabled=false",
          "--spring.jpa.hibernate.ddl-auto=none",
          "--spring.jpa.database-platform=" + H2Dialect.class.getName(),
          "--spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> survived = new LinkedHashSet<>();
  private final Set<String> ofWorkers = ConcurrentHashMap.newKeySet();
  private final WatchedEngine engine;
  private final QuickStart java;
  private final int port;
  private final Path log;
  private final List<String> settings;
  private Duration ahead = Duration.ZERO;
  private Process process;
  // On standby.
  private Process next;
  // The one that makes the cache is not killed.
  private boolean primed;
  private boolean closed;

  /**
   * @param port where it serves the room
   * @param log what all its processes write
   * @param settings as arguments
   */
  CrashingRostrum(
      WatchedEngine engine, QuickStart java, int port, Path log, List<String> settings) {
    this.engine = engine;
    this.java = java;
    this.port = port;
    this.log = log;
    this.settings = settings;
    process = launch(List.of());
    new Order(ahead, survived).tell(process);
    await().ignoreExceptions().until(this::isReady);
    // By its handle, which leaves it its output: it has to write the cache.
    process.toHandle().destroy();
    process.onExit().join();
    next = launch(ON_STANDBY);
    synchronized (this) {
      primed = true;
      start();
    }
  }

  /**
   * What it is told at each start.
   *
   * @param smtpPort of a mail server that outlives it, as its database in the folder does
   */
  static List<String> settings(WatchedEngine engine, int smtpPort, Path folder) {
    List<String> settings = new ArrayList<>();
    settings.add("--spring.profiles.active=local");
    settings.add("--spring.mail.port=" + smtpPort);
    settings.add("--rostrum.data-folder=" + folder);
    settings.add("--rostrum.inbox.smtp-port=0");
    settings.add("--rostrum.workers.timeout=" + LEASE.toSeconds() + "s");
    settings.add("--rostrum.workers.longest-backoff=2s");
    // Whoever hears nothing tries again at once, which people don't.
    settings.add("--rostrum.api.burst=100");
    settings.add("--rostrum.api.per-second=20");
    // It is started some forty times, and all its repositories take a third of a start.
    settings.add("--spring.data.jpa.repositories.bootstrap-mode=lazy");
    settings.add("--springdoc.api-docs.enabled=false");
    settings.add("--rostrum.desk.enabled=false");
    settings.add("--rostrum.engine.grpc-address=" + engine.grpcAddress());
    settings.add("--rostrum.engine.rest-address=" + engine.restAddress());
    return settings;
  }

  private synchronized void start() {
    if (closed) {
      return;
    }
    process = next;
    new Order(ahead, survived).tell(process);
    next = launch(ON_STANDBY);
  }

  private Process launch(List<String> more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(settings);
    arguments.addAll(more);
    arguments.add("--server.port=" + port);
    arguments.add("--rostrum.clock.controlled=true");
    try {
      Process launched = java.start(CrashMain.class, arguments);
      // A virtual one that waits for output holds the processor that it is on: two of them, and no
      // other virtual thread of this machine would go on.
      Thread.ofPlatform().daemon().start(() -> read(launched));
      return launched;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Process running) {
    try (BufferedReader output = running.inputReader();
        var kept =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        kept.append(line).append('\n').flush();
        if (line.startsWith(CrashPoints.THERE)) {
          ofWorkers.add(line.substring(CrashPoints.THERE.length()));
        }
        if (line.startsWith(CrashPoints.HERE)) {
          crashAt(line.substring(CrashPoints.HERE.length()), running);
        }
      }
    } catch (IOException e) {
      // Whoever kills it closes its output.
    }
  }

  private synchronized void crashAt(String point, Process running) {
    // What the dead one still says is old.
    if (primed && running == process && running.isAlive()) {
      survived.add(point);
      crash();
    }
  }

  /**
   * Kills it as a power cut would, and starts it again. The dead one's jobs are given out again
   * when its lease is over; that time passes at once, for both clocks.
   */
  synchronized void crash() {
    process.destroyForcibly().onExit().join();
    ahead = ahead.plus(LEASE);
    engine.moveOn(LEASE);
    start();
  }

  /** The crash points so far, in the order they came up. */
  synchronized Set<String> survived() {
    return new LinkedHashSet<>(survived);
  }

  /** The crash points of all its workers. */
  Set<String> ofWorkers() {
    return ofWorkers;
  }

  /** Moves Rostrum's time on and then the engine's. */
  void moveOn(Duration step) {
    engine.awaitNoJob();
    await().ignoreExceptions().until(this::isReady);
    synchronized (this) {
      ahead = ahead.plus(step);
    }
    post("/actuator/clock/add", "{\"offsetMilli\": %d}".formatted(step.toMillis()));
    engine.moveOn(step);
  }

  /** Rostrum's time. */
  synchronized Instant now() {
    return Instant.now().plus(ahead);
  }

  private boolean isReady() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address("/actuator/health")).build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  private void post(String path, String body) {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    int status = http.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    if (status != 200) {
      throw new AssertionError(path + " answers " + status);
    }
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  @Override
  public synchronized void close() {
    closed = true;
    next.destroyForcibly().onExit().join();
    process.destroyForcibly().onExit().join();
    http.close();
  }
}
