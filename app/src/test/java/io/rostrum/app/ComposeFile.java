package io.rostrum.app;

import static java.util.regex.Matcher.quoteReplacement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker-compose.yml} says.
 *
 * @param services what stands in it of each
 */
public record ComposeFile(Map<String, Map<String, Object>> services) {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<name>[A-Z_]+):(?:-(?<otherwise>[^}]*)|\\?[^}]*)}");

  /**
   * @throws UncheckedIOException if it cannot be read
   */
  public static ComposeFile of(Path file) {
    try {
      Map<String, Map<String, Map<String, Object>>> compose =
          new Yaml().load(Files.readString(file));
      return new ComposeFile(compose.get("services"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The variables that a service is given.
   *
   * @param settings those of {@code .env}
   * @throws IllegalArgumentException if one is missing that has to be there
   */
  public Map<String, String> environment(String service, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    ((Map<?, ?>) services.get(service).get("environment"))
        .forEach(
            (name, value) ->
                environment.put(
                    name.toString(),
                    VARIABLE
                        .matcher(value.toString())
                        .replaceAll(found -> quoteReplacement(setting(found, settings)))));
    return environment;
  }

  private static String setting(MatchResult found, Map<String, String> settings) {
    String otherwise = found.group("otherwise");
    String setting = settings.getOrDefault(found.group("name"), otherwise);
    if (setting == null) {
      throw new IllegalArgumentException(found.group("name") + " is missing");
    }
    return setting;
  }
}
