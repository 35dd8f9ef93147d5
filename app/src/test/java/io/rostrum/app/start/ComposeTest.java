package io.rostrum.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.ComposeFile;
import io.rostrum.app.RostrumSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("The containers and Rostrum know the same settings")
class ComposeTest {
  private static final Path ROOT = Path.of("..");
  private static final ComposeFile FILE = ComposeFile.of(ROOT.resolve("docker-compose.yml"));

  /** Every setting that an operator has to think of; the others can stay as they are shipped. */
  private static final Set<String> OPERATORS =
      Set.of(
          "rostrum.public-address",
          "rostrum.installation-key",
          "rostrum.previous-installation-key",
          "rostrum.engine.grpc-address",
          "rostrum.engine.rest-address",
          "rostrum.engine.username",
          "rostrum.engine.password",
          "rostrum.engine.deploys",
          "rostrum.mail.from",
          "rostrum.billing.seller",
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.mail.host",
          "spring.mail.port",
          "spring.mail.username",
          "spring.mail.password",
          "spring.mail.properties.mail.smtp.auth",
          "spring.mail.properties.mail.smtp.starttls.required");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

  @Test
  @DisplayName("each variable that the compose file gives Rostrum is one of its settings")
  void read() throws IOException {
    Map<String, Object> given = new HashMap<>(FILE.environment("rostrum", filledIn()));
    RostrumSettings all = rostrum(given);
    for (String name : given.keySet()) {
      if (name.startsWith("ROSTRUM_")) {
        Map<String, Object> others = new HashMap<>(given);
        others.remove(name);
        assertThat(rostrum(others)).as("without " + name).isNotEqualTo(all);
      }
    }

    DataSourceProperties database =
        binder(given).bind("spring.datasource", DataSourceProperties.class).get();
    assertThat(database.getUrl()).isEqualTo("jdbc:postgresql://postgres:5432/rostrum");
    assertThat(database.getUsername()).isEqualTo("rostrum");
    assertThat(database.getPassword()).isEqualTo("filled-in");
    MailProperties mail = binder(given).bind("spring.mail", MailProperties.class).get();
    assertThat(mail.getHost()).isEqualTo("mailpit");
    assertThat(mail.getPort()).isEqualTo(1025);
    assertThat(mail.getProperties())
        .containsEntry("mail.smtp.auth", "false")
        .containsEntry("mail.smtp.starttls.required", "false");
    assertThat(given.keySet())
        .isEqualTo(OPERATORS.stream().map(ComposeTest::variable).collect(Collectors.toSet()));
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static RostrumSettings rostrum(Map<String, Object> given) {
    return binder(given).bind("rostrum", RostrumSettings.class).get();
  }

  /** With what the variables say before what Rostrum is shipped with. */
  private static Binder binder(Map<String, Object> given) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, given));
    environment.getPropertySources().addLast(shipped());
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment);
  }

  private static PropertySource<?> shipped() {
    try {
      return new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("application.yaml"))
          .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName(
      "what the compose file and Camunda's file leave open stands in .env.example, and no more")
  void example() throws IOException {
    Set<String> open = new TreeSet<>();
    VARIABLE.matcher(text("docker-compose.yml")).results().forEach(hit -> open.add(hit.group(1)));
    assertThat(offered().keySet()).isEqualTo(open);
    Set<String> camundas = new TreeSet<>();
    VARIABLE
        .matcher(text("compose/camunda.yaml"))
        .results()
        .forEach(hit -> camundas.add(hit.group(1)));
    assertThat(FILE.environment("camunda", filledIn()).keySet())
        .containsExactlyInAnyOrderElementsOf(camundas);
  }

  @Test
  @DisplayName(
      "nothing is published beyond this machine; everything has limits, no powers, and comes back")
  void services() {
    Map<String, Map<String, Object>> services = FILE.services();
    assertThat(services.keySet())
        .containsExactlyInAnyOrder("postgres", "camunda", "models", "mailpit", "rostrum");
    services.forEach(
        (name, service) -> {
          assertThat((List<?>) service.getOrDefault("ports", List.of()))
              .as(name)
              .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
          assertThat(service)
              .as(name)
              .containsKeys("mem_limit")
              .containsEntry("read_only", true)
              .containsEntry("cap_drop", List.of("ALL"))
              .containsEntry("security_opt", List.of("no-new-privileges:true"))
              .containsEntry("restart", name.equals("models") ? "on-failure:5" : "unless-stopped");
        });
  }

  @Test
  @DisplayName("a JVM that runs out of memory ends, and is not left with half of its threads")
  void memory() throws IOException {
    assertThat(text("Dockerfile").lines().filter(line -> line.startsWith("ENTRYPOINT")))
        .singleElement()
        .asString()
        .contains("\"-XX:+ExitOnOutOfMemoryError\"");
    assertThat(text("rostrum").lines().filter(line -> line.startsWith("small=(")))
        .singleElement()
        .asString()
        .contains("-XX:+ExitOnOutOfMemoryError");
  }

  /** What {@code .env.example} offers, with something where it leaves a blank. */
  private static Map<String, String> filledIn() throws IOException {
    Map<String, String> settings = new HashMap<>(offered());
    settings.replaceAll((name, value) -> value.isEmpty() ? "filled-in" : value);
    return settings;
  }

  private static Map<String, String> offered() throws IOException {
    return text(".env.example")
        .lines()
        .filter(line -> line.matches("[A-Z_]+=.*"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(line -> line[0], line -> line[1]));
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
