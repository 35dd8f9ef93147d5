package io.rostrum.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.ReadsTheLog;
import io.rostrum.app.RostrumApplication;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;

@DisplayName("What keeps Rostrum from starting is said in one line")
@ReadsTheLog
class StartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  @DisplayName("a setting that is missing or too short, by its name and never with its value")
  void settings(CapturedOutput output) {
    assertThatThrownBy(
        () ->
            start(
                "--rostrum.installation-key=a-secret-that-is-too-short",
                "--spring.mail.host=127.0.0.1",
                "--spring.datasource.url=jdbc:h2:mem:start"));

    assertThat(Errors.in(output))
        .singleElement()
        .asString()
        .contains("rostrum.public-address is missing: set the address")
        .contains("rostrum.installation-key is too short: set a secret text");
    assertThat(output.getAll()).doesNotContain("a-secret", "\tat ", "condition evaluation");
  }

  @ParameterizedTest
  @CsvSource({
    "--spring.datasource.url=, spring.datasource.url is missing: set one like jdbc:postgresql:",
    "--spring.datasource.url=postgresql://db/rostrum, spring.datasource.url is no address",
    "--spring.mail.host=, spring.mail.host is missing: set the name of the mail server",
    "--rostrum.mail.from=Rostrum <events@example.org>, rostrum.mail.from is no e-mail address",
    "--rostrum.engine.username=rostrum, rostrum.engine.password go together: set both"
  })
  @DisplayName("a setting that others read, and would not name")
  void othersSettings(String wrong, String said, CapturedOutput output) {
    assertThatThrownBy(
        () -> TestApplication.run(List.of("--spring.datasource.url=jdbc:h2:mem:start", wrong)));

    assertThat(Errors.in(output)).singleElement().asString().contains(said);
    assertThat(output.getAll()).doesNotContain("\tat ");
  }

  @Test
  @DisplayName("an address that is none")
  void addresses(CapturedOutput output) {
    assertThatThrownBy(
        () ->
            TestApplication.run(
                List.of(
                    "--spring.datasource.url=jdbc:h2:mem:start",
                    "--rostrum.public-address=https://example.org/events",
                    "--rostrum.engine.grpc-address=camunda:26500",
                    "--rostrum.engine.rest-address=http:camunda")));

    assertThat(Errors.in(output))
        .singleElement()
        .asString()
        .contains("rostrum.public-address is no web address without a path: set one like")
        .contains("rostrum.engine.grpc-address is no web address: set one like http://")
        .contains("rostrum.engine.rest-address is no web address");
    assertThat(output.getAll()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local-installation-key-for-one-machine-only",
        "abababababababababababababababababababab",
        // Of five characters, with all their pairs.
        "aabacadaebbcbdbeccdceddeeaabacadaebbc",
        "12345678901234567890123456789012",
        "qwertyuiopqwertyuiopqwertyuiopqwertyuiop"
      })
  @DisplayName("a key that anybody could know")
  void weakKey(String key, CapturedOutput output) {
    assertThatThrownBy(
        () ->
            start(
                "--rostrum.installation-key=" + key,
                "--rostrum.public-address=http://localhost",
                "--spring.mail.host=127.0.0.1",
                "--spring.datasource.url=jdbc:h2:mem:start"));

    assertThat(Errors.in(output)).singleElement().asString().contains("openssl rand -base64 48");
    assertThat(output.getAll()).doesNotContain(key, "\tat ");
  }

  @Test
  @DisplayName("a previous key that anybody could know, which would still open rooms")
  void weakPreviousKey(CapturedOutput output) {
    assertThatThrownBy(
        () ->
            TestApplication.run(
                List.of(
                    "--spring.datasource.url=jdbc:h2:mem:start",
                    "--rostrum.previous-installation-key=" + "ab".repeat(20))));

    assertThat(Errors.in(output))
        .singleElement()
        .asString()
        .contains("rostrum.previous-installation-key is easily guessed", "Leave it empty");
    assertThat(output.getAll()).doesNotContain("abababab", "\tat ");
  }

  @Test
  @DisplayName("a database that is away, does not exist or lets nobody in")
  void database() {
    assertThat(trouble("jdbc:postgresql://127.0.0.1:1/rostrum")).isEqualTo(DatabaseTrouble.AWAY);
    assertThat(DatabaseTrouble.of(new SQLException("", "28P01"))).contains(DatabaseTrouble.REFUSED);
    assertThat(DatabaseTrouble.of(new SQLException("", "3D000"))).contains(DatabaseTrouble.MISSING);
    assertThat(DatabaseTrouble.of(new SQLException("", "57P03"))).contains(DatabaseTrouble.AWAY);
    assertThat(DatabaseTrouble.of(new SQLException("", "53300"))).contains(DatabaseTrouble.FULL);
    assertThat(DatabaseTrouble.of(new SQLException("", "42601"))).isEmpty();
    var wrapped = new IllegalStateException(new SQLException("Password of x", "28P01"));
    assertThat(new StartFailures().analyze(wrapped).getDescription())
        .contains("does not let Rostrum in")
        .doesNotContain("Password of x");
  }

  @Test
  @DisplayName("a database that comes later is waited for, and then all is well")
  void databaseComesLater(CapturedOutput output) throws Exception {
    int port = RostrumTest.freePort();
    String url = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (var executor = Executors.newSingleThreadExecutor()) {
      var start =
          executor.submit(
              () -> TestApplication.run(List.of(url, "--spring.datasource.username=postgres")));
      await()
          .atMost(PATIENCE)
          .until(() -> output.getAll().contains("The database does not answer."));
      try (var database = EmbeddedPostgres.builder().setPort(port).start();
          var rostrum = start.get()) {
        assertThat(rostrum.isRunning()).as("%s with %s", rostrum, database).isTrue();
        assertThat(Errors.in(output)).isEmpty();
      }
    }
  }

  private static DatabaseTrouble trouble(String url) {
    try {
      DriverManager.getConnection(url, "nobody", "").close();
      throw new AssertionError("There is a database at " + url);
    } catch (SQLException e) {
      return DatabaseTrouble.of(e).orElseThrow();
    }
  }

  private static void start(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add(TestApplication.PLAIN_LOG);
    SpringApplication.run(RostrumApplication.class, all.toArray(String[]::new)).close();
  }
}
