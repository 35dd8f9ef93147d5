package io.rostrum.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

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

  Service broker(Path distribution) {
    Map<String, String> environment = camunda();
    environment.putAll(
        Map.of(
            "SERVER_PORT", port(Port.BROKER_REST),
            "MANAGEMENT_SERVER_PORT", port(Port.BROKER_MANAGEMENT),
            "CAMUNDA_REST_QUERY_ENABLED", "true",
            "ZEEBE_BROKER_DATA_DIRECTORY", settings.data().resolve(BROKER).toString(),
            "ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1",
            "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", port(Port.BROKER_COMMAND),
            "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", port(Port.BROKER_INTERNAL),
            "ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1",
            "ZEEBE_BROKER_GATEWAY_NETWORK_PORT", port(Port.BROKER_GRPC)));
    String exporter = "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_";
    environment.putAll(
        Map.of(
            exporter + "CLASSNAME",
            "io.camunda.zeebe.exporter.opensearch.OpensearchExporter",
            exporter + "ARGS_URL",
            searchAddress(),
            exporter + "ARGS_INDEX_PREFIX",
            "zeebe-record",
            exporter + "ARGS_BULK_SIZE",
            "1000",
            exporter + "ARGS_BULK_DELAY",
            "1",
            "ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT",
            "128MB",
            "ZEEBE_CLOCK_CONTROLLED",
            Boolean.toString(settings.controlledClock())));
    return new Service(
        BROKER,
        "Zeebe",
        camundaCommand(distribution, "StandaloneBroker", "-Xmx768m"),
        environment,
        settings.uri(Port.BROKER_MANAGEMENT, "/actuator/health/readiness"),
        Set.of());
  }

  Service web(Path distribution) {
    Map<String, String> environment = camunda();
    environment.putAll(
        Map.of(
            "SPRING_PROFILES_ACTIVE",
            "operate,tasklist,auth",
            "SERVER_PORT",
            port(Port.WEB),
            "MANAGEMENT_SERVER_PORT",
            port(Port.WEB_MANAGEMENT),
            "ZEEBE_GATEWAY_CLUSTER_HOST",
            "127.0.0.1",
            "ZEEBE_GATEWAY_CLUSTER_PORT",
            port(Port.WEB_INTERNAL),
            // A cluster of its own: the broker's would open the engine's API to whoever may sign
            // in.
            "ZEEBE_GATEWAY_CLUSTER_CLUSTERNAME",
            "web",
            "ZEEBE_GATEWAY_CLUSTER_INITIALCONTACTPOINTS",
            "127.0.0.1:" + port(Port.WEB_INTERNAL),
            "CAMUNDA_TASKLIST_ZEEBE_RESTADDRESS",
            settings.uri(Port.BROKER_REST, "").toString()));
    for (String application : List.of("OPERATE", "TASKLIST")) {
      String prefix = "CAMUNDA_" + application;
      environment.put(prefix + "_DATABASE", "opensearch");
      environment.put(prefix + "_OPENSEARCH_URL", searchAddress());
      environment.put(prefix + "_ZEEBEOPENSEARCH_URL", searchAddress());
      environment.put(prefix + "_ZEEBE_GATEWAYADDRESS", "127.0.0.1:" + port(Port.BROKER_GRPC));
    }
    return new Service(
        WEB,
        "Tasklist and Operate",
        camundaCommand(distribution, "StandaloneCamunda", "-Xmx640m", QUICK_START),
        environment,
        settings.uri(Port.WEB_MANAGEMENT, "/actuator/health/readiness"),
        Set.of(SEARCH));
  }

  /** Rostrum's own jar; it gets the caller's environment, which may hold its settings. */
  Service application(Path jar, List<String> arguments) {
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
            "--rostrum.inbox.smtp-port=" + port(Port.MAIL));
    command.addAll(arguments);
    var health = settings.uri(Port.APPLICATION, "/actuator/health");
    return new Service(APPLICATION, "Rostrum", command, System.getenv(), health, Set.of(BROKER));
  }

  private List<String> camundaCommand(Path distribution, String main, String... options) {
    List<String> command = java(options);
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlog4j2.configurationFile=" + logging(),
            "-Dlogging.config=" + logging(),
            "-Dbasedir=" + settings.run(),
            "-cp",
            distribution.resolve("config") + ":" + distribution.resolve("lib") + "/*",
            "io.camunda.application." + main));
    return command;
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Dfile.encoding=UTF-8"));
    command.addAll(List.of(arguments));
    return command;
  }

  private Map<String, String> camunda() {
    Map<String, String> environment = inherited();
    environment.putAll(
        Map.of(
            "SERVER_ADDRESS", "127.0.0.1",
            "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
            "CAMUNDA_DATABASE_TYPE", "opensearch",
            "CAMUNDA_DATABASE_URL", searchAddress()));
    return environment;
  }

  private static Map<String, String> inherited() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().retainAll(PASSED_ON);
    return environment;
  }

  private String searchAddress() {
    return settings.uri(Port.SEARCH, "").toString();
  }

  private String port(Port port) {
    return Integer.toString(settings.port(port));
  }

  private Path logging() {
    Path file = settings.run().resolve("log4j2.xml");
    try (InputStream resource = Services.class.getResourceAsStream("log4j2.xml")) {
      Files.createDirectories(file.getParent());
      Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new PlatformException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
