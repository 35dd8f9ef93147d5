package io.rostrum.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.PickySmtp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The engine and Rostrum as people run them, on ports and data of their own. Rostrum's settings can
 * be changed as people do: by environment variables.
 */
final class RunningRostrum implements AutoCloseable {
  /** How a setting begins that names another mail server than Rostrum's own. */
  static final String MAIL_SERVER = "--spring.mail.port=";

  private static final Path JAR = Path.of("..", "app", "target", "rostrum.jar");
  private static final Path ENGINE_JAR =
      Path.of("..", "local-engine", "target", "rostrum-local-engine-all.jar");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Place place;
  private final Path data;
  private final Map<String, String> engineEnvironment;
  private final Clocks clocks;

  /** Through it mails come to Rostrum's own inbox, but for those that nobody takes. */
  private final PickySmtp door;

  private Program engine;
  private Program application;

  private RunningRostrum(Place place, Map<String, String> environment) {
    this.place = place;
    this.engineEnvironment = environment;
    data = place.folder().resolve("data");
    clocks = new Clocks(address(place.port()), address(place.restPort()));
    door = PickySmtp.before(place.mailPort());
    Program.endLeftOver("=" + data);
    deleteData();
    startsEngine();
  }

  /** Starts everything with empty data and returns when it is ready. */
  static RunningRostrum start(Place place) {
    var rostrum = startEngine(place, Map.of());
    rostrum.startApplication();
    return rostrum;
  }

  /**
   * Starts the engine with empty data, and Rostrum not yet.
   *
   * @param environment variables that the engine is given besides
   */
  static RunningRostrum startEngine(Place place, Map<String, String> environment) {
    return new RunningRostrum(place, environment);
  }

  private void deleteData() {
    if (Files.notExists(place.folder())) {
      return;
    }
    try (Stream<Path> files = Files.walk(place.folder())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data of the last run cannot be deleted", e);
    }
  }

  private void startsEngine() {
    List<String> command =
        java(
            "-Xmx192m",
            ENGINE_JAR,
            "--folder=" + data.resolve("engine"),
            "--grpc-port=" + place.grpcPort(),
            "--rest-port=" + place.restPort(),
            "--moves-clock=true");
    engine = started("engine", place.restPort(), command, given -> given.putAll(engineEnvironment));
  }

  private static List<String> java(String memory, Path jar, String... arguments) {
    var command = new ArrayList<String>();
    // Quick to start rather than fast, as ./rostrum has it.
    command.addAll(
        List.of(JAVA.toString(), memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(Unpacked.of(jar, JAVA).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Program started(
      String name, int port, List<String> command, Consumer<Map<String, String>> environment) {
    URI health = URI.create(address(port) + "/actuator/health");
    return Program.start(name, health, log(name), command, environment);
  }

  private static String address(int port) {
    return "http://localhost:" + port;
  }

  private Path log(String name) {
    return place.folder().resolve("logs").resolve(name + ".log");
  }

  /** What each of the running programs wrote into its log. */
  Map<String, Path> logs() {
    return Stream.of("application", "engine").collect(toMap(name -> name, this::log));
  }

  /** The files in which the engine writes down all that it does. */
  List<Path> engineRecords() {
    return files(data.resolve("engine").resolve("log"));
  }

  /** What the engine keeps. */
  Path engineData() {
    return data.resolve("engine");
  }

  /** Every mail that was sent, as it came. */
  List<Path> mails() {
    return files(data.resolve("application").resolve("mails")).stream()
        .filter(file -> file.toString().endsWith(".eml"))
        .toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a path: the desk is at {@code /desk}, the inbox at {@code /inbox}. */
  String application() {
    return address(place.port());
  }

  /** Moves the time of the engine and of Rostrum on, for all tests that are still to come. */
  void moveClock(Duration step) {
    clocks.move(step, application.isRunning(), () -> {});
  }

  /**
   * The same, and the engine is killed before it has done what is due by then, and started again.
   */
  void moveClockAmidPowerCut(Duration step) {
    clocks.move(step, application.isRunning(), this::cutEnginesPower);
  }

  private void cutEnginesPower() {
    killEngine();
    startEngineAgain();
  }

  /** The time it is for Rostrum. */
  Instant now() {
    return clocks.now();
  }

  /** Ends the engine as a power cut would; Rostrum goes on. */
  void killEngine() {
    engine.kill();
  }

  /** Starts the engine again, with the data that it had, and returns when it is ready. */
  void startEngineAgain() {
    assertThat(engine.isRunning()).as("the engine runs already").isFalse();
    startsEngine();
    engine.awaitReady();
  }

  /** Lets no mail out, until it is called with false. */
  void turnMailsAway(boolean forNow) {
    door.closeDoor(forNow);
  }

  /** Whether a mail was turned away since that began. */
  boolean hasTurnedMailsAway() {
    return door.hasTurnedAway();
  }

  /** Ends Rostrum as a power cut would; the engine goes on. */
  void killApplication() {
    application.kill();
  }

  /**
   * Starts Rostrum again, and returns when it is ready.
   *
   * @param settings as arguments, for as long as it runs
   */
  void startApplication(String... settings) {
    List<String> command =
        java(
            "-Xmx256m",
            JAR,
            "--spring.profiles.active=local",
            "--server.port=" + place.port(),
            "--rostrum.inbox.smtp-port=" + place.mailPort(),
            "--rostrum.data-folder=" + data.resolve("application"),
            "--rostrum.engine.grpc-address=" + address(place.grpcPort()),
            "--rostrum.engine.rest-address=" + address(place.restPort()),
            "--rostrum.clock.controlled=true",
            "--rostrum.clock.ahead=" + clocks.ahead());
    command.addAll(List.of(settings));
    if (Stream.of(settings).noneMatch(setting -> setting.startsWith(MAIL_SERVER))) {
      command.add(MAIL_SERVER + door.port());
    }
    startApplication(command, environment -> {});
  }

  /**
   * Starts Rostrum in another way than people do on their machine.
   *
   * @param command program and arguments
   * @param environment changes the variables that it is given
   */
  void startApplication(List<String> command, Consumer<Map<String, String>> environment) {
    application = started("application", place.port(), command, environment);
    engine.awaitReady();
    application.awaitReady();
  }

  @Override
  public void close() {
    if (application != null) {
      application.stop();
    }
    engine.stop();
  }
}
