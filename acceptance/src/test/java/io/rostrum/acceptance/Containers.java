package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.ComposeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the compose file says, with hosts and ports of this machine in place of the containers'. */
final class Containers {
  static final String FROM = "webinars@rostrum.example.org";
  static final Place PLACE = Place.CONTAINERS;
  static final String ADDRESS = "http://127.0.0.1:" + PLACE.port();

  /** As somebody might have them in {@code .env}. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("ROSTRUM_PUBLIC_ADDRESS", ADDRESS),
          Map.entry("ROSTRUM_INSTALLATION_KEY", "kB2fW0sYxg7Qm4Vn9cTzLr1HdUe6JpAiO8"),
          Map.entry("ROSTRUM_MAIL_FROM", FROM),
          Map.entry("ROSTRUM_BILLING_SELLER", "Rostrum of the North,Stockholm,SE-123"),
          Map.entry("POSTGRES_PASSWORD", "postgres' own"),
          Map.entry("CAMUNDA_DATABASE_PASSWORD", "camunda's \"own\""),
          Map.entry("ROSTRUM_DATABASE_PASSWORD", "rostrum's own"),
          Map.entry("CAMUNDA_DEPLOYER_PASSWORD", "the deployer's key"),
          Map.entry("CAMUNDA_ROSTRUM_PASSWORD", "rostrum's key to Camunda"));

  private final ComposeFile file = ComposeFile.of(Path.of("..", "docker-compose.yml"));

  Map<String, String> postgresEnvironment() {
    return file.environment("postgres", SETTINGS);
  }

  /**
   * Of what deploys the models.
   *
   * @param address of what answers in Camunda's place
   */
  Map<String, String> modelsEnvironment(String address, Path models) {
    Map<String, String> environment = new HashMap<>(file.environment("models", SETTINGS));
    replace(environment, "CAMUNDA_ADDRESS", "http://camunda:8080", address);
    replace(environment, "MODELS", "/models", models.toString());
    return environment;
  }

  /** For the local engine, so that it asks Rostrum for the password that Camunda would ask for. */
  Map<String, String> engineEnvironment() {
    return Map.of("ROSTRUM_PASSWORD_ROSTRUM", SETTINGS.get("CAMUNDA_ROSTRUM_PASSWORD"));
  }

  /**
   * @param database the port of PostgreSQL
   * @param mail the port of the mail server
   */
  Map<String, String> rostrumEnvironment(int database, int mail) {
    Map<String, String> environment = new HashMap<>(file.environment("rostrum", SETTINGS));
    replace(environment, "ROSTRUM_ENGINE_GRPC_ADDRESS", "camunda:26500", local(PLACE.grpcPort()));
    replace(environment, "ROSTRUM_ENGINE_REST_ADDRESS", "camunda:8080", local(PLACE.restPort()));
    replace(environment, "SPRING_DATASOURCE_URL", "postgres:5432", "127.0.0.1:" + database);
    replace(environment, "SPRING_MAIL_HOST", "mailpit", "127.0.0.1");
    replace(environment, "SPRING_MAIL_PORT", "1025", Integer.toString(mail));
    // The local engine takes models by gRPC only, so here Rostrum has to deploy them.
    replace(environment, "ROSTRUM_ENGINE_DEPLOYS", "false", "true");
    environment.put("SERVER_PORT", Integer.toString(PLACE.port()));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(PLACE.port()));
    // In place of Tasklist and Operate, which come with Camunda only.
    environment.put("ROSTRUM_DESK_ENABLED", "true");
    // Without the first an archive that does not fit is passed over in silence.
    Object limit = file.services().get("rostrum").get("mem_limit");
    environment.put("JAVA_TOOL_OPTIONS", "-Xshare:on -XX:MaxRAM=" + limit);
    return environment;
  }

  private static String local(int port) {
    return "127.0.0.1:" + port;
  }

  private static void replace(
      Map<String, String> environment, String name, String theirs, String ours) {
    assertThat(environment.get(name)).contains(theirs);
    environment.compute(name, (key, value) -> value.replace(theirs, ours));
  }

  /**
   * Does what Docker would do to see whether a service is well.
   *
   * @param port in place of the container's
   */
  boolean isHealthy(String service, int port) throws IOException, InterruptedException {
    var check = (Map<?, ?>) file.services().get(service).get("healthcheck");
    List<String> command =
        new ArrayList<>(((List<?>) check.get("test")).stream().map(Object::toString).toList());
    if (command.removeFirst().equals("CMD-SHELL")) {
      command.addAll(0, List.of("sh", "-c"));
    }
    command.add(command.removeLast().replace("$$", "$").replace("/9600 ", "/" + port + " "));
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("PGPORT", Integer.toString(port));
    return builder.start().waitFor() == 0;
  }
}
