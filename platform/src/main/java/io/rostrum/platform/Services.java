package io.rostrum.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processes a platform consists of, and how each is started. */
final class Services {
  static final String SEARCH = "search";
  static final String BROKER = "broker";
  static final String WEB = "web";
  static final String APPLICATION = "application";

  /** The only variables of the caller that Camunda gets: any other may be one of its settings. */
  private static final Set<String> PASSED_ON =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");

  /**
   * Without the second compiler a process is ready in two thirds of the time on two cores, and
   * takes a quarter less memory. Not for the broker: its speed is everybody's.
   */
  static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  /** By name, because OpenSearch is not on the class path here. */
  private static final String SEARCH_MAIN = "io.rostrum.platform.SearchEngine";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final PlatformSettings settings;

  Services(PlatformSettings settings) {
    this.settings = settings;
  }

  Service search(Build build) {
    List<String> command =
        java(
            "-Xms768m",
            "-Xmx768m",
            QUICK_START,
            "-Dlog4j2.configurationFile=" + logging(),
            "-cp",
            build.searchClassPath(),
            SEARCH_MAIN,
            settings.data().resolve(SEARCH).toString(),
            Integer.toString(settings.port(Port.SEARCH)),
            Integer.toString(settings.port(Port.SEARCH_TRANSPORT)));
    var health = settings.uri(Port.SEARCH, "/_cluster/health?wait_for_status=yellow&timeout=1s");
    return new Service(SEARCH, "OpenSearch", command, inherited(), health, Set.of());
  }

  /**
   * Rostrum's own jar; it gets the caller's environment, which may hold its settings.
   *
   * @param ahead how far a controlled clock was moved before
   */
  Service application(Path jar, Duration ahead, List<String> arguments) {
    List<String> command =
        java(
            "-Xmx384m",
            QUICK_START,
            "-jar",
            jar.toAbsolutePath().toString(),
            "--spring.profiles.active=local",
            "--server.address=127.0.0.1",
            "--server.port=" + port(Port.APPLICATION),
            "--rostrum.data-folder=" + settings.data().resolve(APPLICATION),
            "--rostrum.engine.grpc-address=" + settings.uri(Port.BROKER_GRPC, ""),
            "--rostrum.engine.rest-address=" + settings.uri(Port.BROKER_REST, ""),
            "--rostrum.inbox.smtp-port=" + port(Port.MAIL),
            "--rostrum.clock.controlled=" + settings.controlledClock(),
            "--rostrum.clock.ahead=" + ahead);
    command.addAll(arguments);
    return application(command, System.getenv());
  }

  /** Rostrum, started in any way, at its port. */
  Service application(List<String> command, Map<String, String> environment) {
    var health = settings.uri(Port.APPLICATION, "/actuator/health");
    return new Service(APPLICATION, "Rostrum", command, environment, health, Set.of(BROKER));
  }

  static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Dfile.encoding=UTF-8"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What of the caller's environment a process may see. */
  static Map<String, String> inherited() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().retainAll(PASSED_ON);
    return environment;
  }

  /** The file that tells Camunda and OpenSearch to log to their standard output. */
  Path logging() {
    Path file = settings.run().resolve("log4j2.xml");
    try (InputStream resource = Services.class.getResourceAsStream("log4j2.xml")) {
      Files.createDirectories(file.getParent());
      Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new PlatformException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }

  private String port(Port port) {
    return Integer.toString(settings.port(port));
  }
}
