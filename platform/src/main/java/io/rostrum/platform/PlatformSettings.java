package io.rostrum.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the platform lives and listens.
 *
 * @param distributions folder for unpacked software, shared by all platforms of this machine
 * @param folder folder of this platform alone: its data, its logs, what runs now
 * @param ports the numbers of ports; one that is not named has its default
 * @param controlledClock whether tests may move the broker's clock and Rostrum's
 */
public record PlatformSettings(
    Path distributions, Path folder, Map<Port, Integer> ports, boolean controlledClock) {

  public PlatformSettings {
    distributions = distributions.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
    ports = complete(ports);
    Map<Integer, Port> seen = new HashMap<>();
    ports.forEach((port, number) -> requireFree(seen.put(number, port), port, number));
  }

  private static Map<Port, Integer> complete(Map<Port, Integer> chosen) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      int number = chosen.getOrDefault(port, port.defaultNumber());
      if (number < 1 || number > 65_535) {
        throw new PlatformException(
            "The port of %s is %d, and it must lie between 1 and 65535: set %s."
                .formatted(port.use(), number, port.variable()));
      }
      ports.put(port, number);
    }
    return Collections.unmodifiableMap(ports);
  }

  private static void requireFree(Port other, Port port, int number) {
    if (other != null) {
      throw new PlatformException(
          "Port %d is given to both %s and %s: set %s or %s."
              .formatted(number, other.use(), port.use(), other.variable(), port.variable()));
    }
  }

  /**
   * The settings that a person made with environment variables, over the defaults: everything in
   * one folder, and a clock that nobody moves.
   *
   * @throws PlatformException when a variable does not hold a port number
   */
  public static PlatformSettings fromEnvironment(Path folder, Map<String, String> environment) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      String text = environment.getOrDefault(port.variable(), "");
      if (!text.isBlank()) {
        ports.put(port, number(port, text.strip()));
      }
    }
    String own = environment.getOrDefault("ROSTRUM_FOLDER", "");
    return new PlatformSettings(folder, own.isBlank() ? folder : Path.of(own), ports, false);
  }

  private static int number(Port port, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new PlatformException(
          "%s is \"%s\", which is no port number: give a number between 1 and 65535."
              .formatted(port.variable(), text));
    }
  }

  public int port(Port port) {
    return ports.get(port);
  }

  /** The address to reach a port at, without a trailing slash. */
  public String address(Port port) {
    return "http://localhost:" + port(port);
  }

  URI uri(Port port, String path) {
    return URI.create("http://127.0.0.1:" + port(port) + path);
  }

  Path data() {
    return folder.resolve("data");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path run() {
    return folder.resolve("run");
  }
}
