package io.rostrum.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Camunda's distribution, run as two processes. */
final class Camunda {
  private final PlatformSettings settings;
  private final Services services;
  private final Path distribution;

  Camunda(PlatformSettings settings, Path distribution) {
    this.settings = settings;
    this.services = new Services(settings);
    this.distribution = distribution;
  }

  Service broker() {
    return new Service(
        Services.BROKER,
        "Zeebe",
        command("StandaloneBroker", "-Xmx768m"),
        environment("broker.properties"),
        settings.uri(Port.BROKER_MANAGEMENT, "/actuator/health/readiness"),
        Set.of());
  }

  Service web() {
    return new Service(
        Services.WEB,
        "Tasklist and Operate",
        command("StandaloneCamunda", "-Xmx640m", Services.QUICK_START),
        environment("web.properties"),
        settings.uri(Port.WEB_MANAGEMENT, "/actuator/health/readiness"),
        Set.of(Services.SEARCH));
  }

  private List<String> command(String main, String... options) {
    List<String> command = Services.java(options);
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlog4j2.configurationFile=" + services.logging(),
            "-Dlogging.config=" + services.logging(),
            "-Dbasedir=" + settings.run(),
            "-cp",
            distribution.resolve("config") + ":" + distribution.resolve("lib") + "/*",
            "io.camunda.application." + main));
    return command;
  }

  private Map<String, String> environment(String resource) {
    Properties variables = new Properties();
    try (InputStream stream = Camunda.class.getResourceAsStream(resource)) {
      variables.load(stream);
    } catch (IOException e) {
      throw new PlatformException("Cannot read " + resource + ": " + e.getMessage() + ".", e);
    }
    Map<String, String> environment = Services.inherited();
    for (String name : variables.stringPropertyNames()) {
      environment.put(name, filled(variables.getProperty(name)));
    }
    return environment;
  }

  private String filled(String text) {
    String result =
        text.replace("{data}", settings.data().resolve(Services.BROKER).toString())
            .replace("{clock}", Boolean.toString(settings.controlledClock()));
    for (Port port : Port.values()) {
      result = result.replace("{" + port + "}", Integer.toString(settings.port(port)));
    }
    return result;
  }
}
