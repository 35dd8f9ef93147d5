package io.rostrum.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Starts child processes in the order of their needs, and ends all of them when one of them ends.
 */
final class Supervisor {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(15);

  private final PlatformSettings settings;
  private final Consumer<String> progress;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final List<Child> children = new ArrayList<>();
  private final CompletableFuture<PlatformException> failure = new CompletableFuture<>();
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private boolean stopping;

  Supervisor(PlatformSettings settings, Consumer<String> progress, Duration patience) {
    this.settings = settings;
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Starts all and returns when all are ready.
   *
   * @throws PlatformException when one ends instead, or is not ready in time; the others are
   *     stopped
   */
  Map<String, Child> start(List<Service> services) {
    Map<String, Child> started = new LinkedHashMap<>();
    services.forEach(service -> ready.remove(service.name()));
    Instant begin = Instant.now();
    Instant report = begin.plus(BETWEEN_REPORTS);
    try {
      while (!waiting(services).isEmpty()) {
        for (Service service : services) {
          advance(service, started, begin);
        }
        if (Instant.now().isAfter(report)) {
          progress.accept("  still waiting for " + waiting(services));
          report = Instant.now().plus(BETWEEN_REPORTS);
        }
        pause(services, begin);
      }
      return started;
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  private void advance(Service service, Map<String, Child> started, Instant begin) {
    if (ready.contains(service.name())) {
      return;
    }
    if (!started.containsKey(service.name())) {
      if (ready.containsAll(service.needs())) {
        started.put(service.name(), start(service));
      }
    } else if (isHealthy(service)) {
      ready.add(service.name());
      long seconds = Duration.between(begin, Instant.now()).toSeconds();
      progress.accept("  %s: ready after %d s".formatted(service.title(), seconds));
    }
  }

  private synchronized Child start(Service service) {
    if (stopping) {
      throw failure.getNow(new PlatformException("Rostrum is being stopped."));
    }
    Child child = Child.start(service, settings);
    children.add(child);
    child.onExit().thenRunAsync(() -> ended(child));
    return child;
  }

  private void pause(List<Service> services, Instant begin) {
    if (failure.isDone()) {
      throw failure.join();
    }
    if (Duration.between(begin, Instant.now()).compareTo(patience) > 0) {
      throw new PlatformException(
          "Not ready after %2$d s: %1$s. The logs are in %3$s."
              .formatted(waiting(services), patience.toSeconds(), settings.logs()));
    }
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("The start was interrupted.", e);
    }
  }

  private String waiting(List<Service> services) {
    return services.stream()
        .filter(service -> !ready.contains(service.name()))
        .map(service -> service.title() + answers.getOrDefault(service.name(), ""))
        .collect(Collectors.joining(", "));
  }

  private boolean isHealthy(Service service) {
    try {
      var request = HttpRequest.newBuilder(service.health()).timeout(Duration.ofSeconds(3)).build();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      answers.put(service.name(), " (its health check answers %d)".formatted(status));
      return status == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void ended(Child child) {
    synchronized (this) {
      if (stopping || child.isEnding()) {
        return;
      }
    }
    failure.complete(
        new PlatformException(
            "%s ended by itself (exit code %d), so the rest is stopped. Its log: %s"
                .formatted(child.title(), child.exitCode(), child.log())));
    stop();
  }

  /** Completed when a child ended that nobody had asked to. */
  CompletableFuture<PlatformException> failure() {
    return failure;
  }

  /** Stops all, the last started first. */
  void stop() {
    List<Child> running;
    synchronized (this) {
      stopping = true;
      running = List.copyOf(children).reversed();
    }
    synchronized (failure) {
      for (Child child : running) {
        if (child.isRunning()) {
          progress.accept("  stopping " + child.title());
        }
        child.stop();
      }
    }
  }
}
