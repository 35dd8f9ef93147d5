package io.rostrum.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.platform.Platform;
import io.rostrum.platform.PlatformSettings;
import io.rostrum.platform.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Camunda and Rostrum as people run them, on ports and data of their own. Rostrum's settings can be
 * changed as people do: by environment variables.
 */
final class RunningRostrum implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "rostrum");
  private static final Path JAR = Path.of("..", "app", "target", "rostrum.jar");

  /** Unpacked Camunda is shared with the platform that people run from this checkout. */
  private static final Path DISTRIBUTIONS = Path.of("..", ".rostrum");

  private static final Map<Port, Integer> PORTS =
      Map.ofEntries(
          Map.entry(Port.WEB, 28080),
          Map.entry(Port.APPLICATION, 28081),
          Map.entry(Port.BROKER_REST, 28088),
          Map.entry(Port.BROKER_GRPC, 27500),
          Map.entry(Port.BROKER_COMMAND, 27501),
          Map.entry(Port.BROKER_INTERNAL, 27502),
          Map.entry(Port.BROKER_MANAGEMENT, 29600),
          Map.entry(Port.WEB_INTERNAL, 27503),
          Map.entry(Port.WEB_MANAGEMENT, 29601),
          Map.entry(Port.SEARCH, 29200),
          Map.entry(Port.SEARCH_TRANSPORT, 29300),
          Map.entry(Port.MAIL, 28025));

  private static final PlatformSettings SETTINGS =
      new PlatformSettings(DISTRIBUTIONS, FOLDER, PORTS, true);

  private static final String INSTANCES = "/v2/process-instances";

  /** Of nothing in no room. */
  private static final String REFUSED_CHANGE =
      """
      {"processDefinitionId": "room-change", "awaitCompletion": true, "requestTimeout": 30000}
      """;

  private final Platform platform;
  private Duration ahead = Duration.ZERO;

  private RunningRostrum(Platform platform) {
    this.platform = platform;
  }

  /** Starts everything with empty data and returns when it is ready. */
  static RunningRostrum start() {
    deleteData();
    return new RunningRostrum(Platform.startWithApplication(SETTINGS, JAR, System.out::println));
  }

  /** Starts Camunda with empty data, and Rostrum not yet. */
  static RunningRostrum startCamunda() {
    deleteData();
    return new RunningRostrum(Platform.start(SETTINGS, System.out::println));
  }

  // What is left of the last run's processes is found by its folder, so only the data goes.
  private static void deleteData() {
    Path data = FOLDER.resolve("data");
    if (Files.notExists(data)) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data of the last run cannot be deleted", e);
    }
  }

  /** What each of the running programs wrote into its log. */
  Map<String, Path> logs() {
    return Stream.of("application", "broker", "web", "search")
        .collect(toMap(name -> name, name -> FOLDER.resolve("logs").resolve(name + ".log")));
  }

  /** Every mail that was sent, as it came. */
  List<Path> mails() {
    Path folder = FOLDER.resolve("data").resolve("application").resolve("mails");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of a port, which is there for the taking while nothing runs. */
  static int port(Port port) {
    return SETTINGS.port(port);
  }

  String tasklist() {
    return platform.settings().address(Port.WEB) + "/tasklist";
  }

  String operate() {
    return platform.settings().address(Port.WEB) + "/operate";
  }

  /** Without a path: the inbox is at {@code /inbox}. */
  String application() {
    return platform.settings().address(Port.APPLICATION);
  }

  /** Moves the time of the engine and of Rostrum on, for all tests that are still to come. */
  void moveClock(Duration step) {
    platform.moveClock(step);
    ahead = ahead.plus(step);
    awaitAnswer();
  }

  // The engine's first answer after a jump may take longer than people in a room are let wait.
  private void awaitAnswer() {
    var address = URI.create(platform.settings().address(Port.BROKER_REST) + INSTANCES);
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(REFUSED_CHANGE))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.sendAsync(request, BodyHandlers.discarding()).join().statusCode())
          .as("a change in a room right after the clock was moved")
          .isEqualTo(200);
    }
  }

  /** Ends Rostrum as a power cut would; Camunda goes on. */
  void killApplication() {
    platform.application().orElseThrow().kill();
  }

  /**
   * Starts Rostrum again.
   *
   * @param settings as arguments, for as long as it runs
   */
  void startApplication(String... settings) {
    platform.startApplication(JAR, List.of(settings));
  }

  /**
   * Starts Rostrum in another way than people do on their machine.
   *
   * @param command program and arguments
   * @param environment all variables that it is given
   */
  void startApplication(List<String> command, Map<String, String> environment) {
    platform.startApplication(command, environment);
  }

  /** The time it is for Rostrum. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  @Override
  public void close() {
    platform.close();
  }
}
