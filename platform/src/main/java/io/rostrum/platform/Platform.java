package io.rostrum.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A whole Camunda 8 on this machine – OpenSearch, Zeebe, Tasklist and Operate – as child processes
 * of this one, and Rostrum beside them. They end with it, however it ends.
 */
public final class Platform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PlatformSettings settings;
  private final Occupation occupation;
  private final Supervisor supervisor;
  private final Thread hook = new Thread(this::stop);
  private Duration ahead = Duration.ZERO;
  private Child application;

  private Platform(PlatformSettings settings, Occupation occupation, Consumer<String> progress) {
    this.settings = settings;
    this.occupation = occupation;
    this.supervisor = new Supervisor(settings, progress, PATIENCE);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts Camunda without Rostrum and returns when it is ready.
   *
   * @throws PlatformException when one runs in this folder already, a port is busy, or a process
   *     does not become ready
   */
  public static Platform start(PlatformSettings settings, Consumer<String> progress) {
    return start(settings, List.of(), progress);
  }

  /**
   * Starts Camunda and Rostrum's jar, as side by side as they allow; see {@link #start}.
   *
   * @param jar the application
   */
  public static Platform startWithApplication(
      PlatformSettings settings, Path jar, Consumer<String> progress) {
    Service application = new Services(settings).application(jar, Duration.ZERO, List.of());
    return start(settings, List.of(application), progress);
  }

  private static Platform start(
      PlatformSettings settings, List<Service> more, Consumer<String> progress) {
    Build build = Build.read();
    Occupation occupation = Occupation.of(settings, progress);
    try {
      BusyPorts.refuse(settings);
      Path distribution =
          Distribution.unpacked(
              build.camundaArchive(),
              settings.distributions(),
              "camunda-zeebe-" + build.camundaVersion(),
              progress);
      var platform = new Platform(settings, occupation, progress);
      platform.start(build, distribution, more);
      return platform;
    } catch (RuntimeException e) {
      occupation.close();
      throw e;
    }
  }

  private void start(Build build, Path distribution, List<Service> more) {
    var services = new Services(settings);
    var camunda = new Camunda(settings, distribution);
    List<Service> all = new ArrayList<>();
    all.add(services.search(build));
    all.add(camunda.broker());
    all.add(camunda.web());
    all.addAll(more);
    try {
      application = supervisor.start(all).get(Services.APPLICATION);
      Users.write(settings);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts Rostrum's jar beside the platform, where the clock was moved to, and returns when it is
   * ready.
   *
   * @param arguments given to it after the platform's own, so they win
   */
  public synchronized Child startApplication(Path jar, List<String> arguments) {
    return start(new Services(settings).application(jar, ahead, arguments));
  }

  /**
   * Starts Rostrum in another way than this platform's, and returns when it is ready. It has to
   * listen on the platform's port for it.
   *
   * @param command program and arguments
   * @param environment all variables that it is given
   */
  public synchronized Child startApplication(
      List<String> command, Map<String, String> environment) {
    return start(new Services(settings).application(command, environment));
  }

  private Child start(Service service) {
    // Its need, the broker, is ready by now.
    application = supervisor.start(List.of(service)).get(Services.APPLICATION);
    return application;
  }

  /** Rostrum as it was started last. */
  public synchronized Optional<Child> application() {
    return Optional.ofNullable(application);
  }

  /**
   * Moves Rostrum's time on, if it runs, and then the broker's: when the job of a timer arrives,
   * Rostrum is not behind. Tasklist, Operate and who is signed in there stay where they are. A job
   * in flight times out and is given out once more.
   *
   * @throws PlatformException when the settings don't allow it, or a clock was not moved
   */
  public synchronized void moveClock(Duration step) {
    if (application().filter(Child::isRunning).isPresent()) {
      ControlledClock.move(settings, Port.APPLICATION, step);
    }
    ControlledClock.move(settings, Port.BROKER_MANAGEMENT, step);
    ahead = ahead.plus(step);
  }

  public PlatformSettings settings() {
    return settings;
  }

  /** Completed with the reason when a process ended by itself and the others were stopped. */
  public CompletableFuture<PlatformException> failure() {
    return supervisor.failure();
  }

  /** Stops all processes; data and logs stay. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This is the shutdown.
    }
  }

  private void stop() {
    supervisor.stop();
    occupation.close();
  }
}
