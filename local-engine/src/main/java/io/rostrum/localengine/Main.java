package io.rostrum.localengine;

import io.rostrum.localengine.users.Users;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The engine as a program of its own. */
public final class Main {
  private static final String USAGE =
      """
      Usage: java -jar rostrum-local-engine.jar [--NAME=VALUE ...]

        --folder=PATH       where it keeps its data (./data)
        --grpc-port=NUMBER  of its gateway (26500)
        --rest-port=NUMBER  of its REST API (8088)
        --moves-clock=true  lets its clock be moved on, for tests (false)

      Both ports are on 127.0.0.1 only. Users are demo, amelie, nora (organizers), view (reads)
      and rostrum (everything); the password of each is its name, or what the environment has
      as ROSTRUM_PASSWORD_DEMO and so on.
      """;

  private static final Map<String, String> DEFAULTS =
      Map.of("folder", "data", "grpc-port", "26500", "rest-port", "8088", "moves-clock", "false");

  private Main() {}

  /** Runs until it is stopped by a signal; 1 if it could not start or go on. */
  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    // Before the first logger; not by logback's own name, which would rule all who embed the
    // engine.
    System.setProperty("logback.configurationFile", "local-engine-logback.xml");
    try {
      run(settings(arguments));
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(LocalEngineSettings settings) {
    LocalEngine engine = LocalEngine.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
    System.out.printf(
        "The engine is ready: gRPC at %s, REST at %s, data in %s.%n",
        engine.grpcAddress(), engine.restAddress(), settings.folder().toAbsolutePath());
    // It has said why.
    engine.failure().join();
    // Its threads cannot end in an orderly way, and what it confirmed is on the disk.
    Runtime.getRuntime().halt(1);
  }

  private static LocalEngineSettings settings(String[] arguments) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      if (parts.length != 2 || !DEFAULTS.containsKey(name)) {
        throw new CannotStart("\"%s\" is no setting.%n%n%s".formatted(argument, USAGE).strip());
      }
      values.put(name, parts[1]);
    }
    return new LocalEngineSettings(
        Path.of(values.get("folder")),
        port(values, "grpc-port"),
        port(values, "rest-port"),
        true,
        Boolean.parseBoolean(values.get("moves-clock")),
        Optional.of(new Users(Main::password)));
  }

  // On a command line everybody on the machine would see it.
  private static Optional<String> password(String user) {
    return Optional.ofNullable(System.getenv("ROSTRUM_PASSWORD_" + user.toUpperCase(Locale.ROOT)));
  }

  private static int port(Map<String, String> values, String name) {
    String value = values.get(name);
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new CannotStart(
          "--%s is to be a port, 0 to 65535, and is \"%s\".".formatted(name, value));
    }
    return Integer.parseInt(value);
  }
}
