package io.rostrum.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rostrum.app.RostrumApplication;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("What keeps Rostrum from starting is said in one line")
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @Test
  @DisplayName("a setting that is missing or too short, by its name and never with its value")
  void settings(CapturedOutput output) {
    assertThatThrownBy(() -> start("--rostrum.installation-key=a-secret-that-is-too-short"));

    assertThat(said(output))
        .singleElement()
        .asString()
        .contains("rostrum.public-address is missing: set the address")
        .contains("rostrum.installation-key is too short: set a secret text");
    assertThat(output.getAll()).doesNotContain("a-secret", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local-installation-key-for-one-machine-only",
        "abababababababababababababababababababab"
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

    assertThat(said(output)).singleElement().asString().contains("openssl rand -base64 48");
    assertThat(output.getAll()).doesNotContain(key, "\tat ");
  }

  @Test
  @DisplayName("a database that is away, does not exist or lets nobody in")
  void database() {
    assertThat(trouble("jdbc:postgresql://127.0.0.1:1/rostrum")).isEqualTo(DatabaseTrouble.AWAY);
    assertThat(DatabaseTrouble.of(new SQLException("", "28P01"))).contains(DatabaseTrouble.REFUSED);
    assertThat(DatabaseTrouble.of(new SQLException("", "3D000"))).contains(DatabaseTrouble.MISSING);
    assertThat(DatabaseTrouble.of(new SQLException("", "57P03"))).contains(DatabaseTrouble.AWAY);
    assertThat(DatabaseTrouble.of(new SQLException("", "42601"))).isEmpty();
    var wrapped = new IllegalStateException(new SQLException("Password of x", "28P01"));
    assertThat(new StartFailures().analyze(wrapped).getDescription())
        .contains("does not let Rostrum in")
        .doesNotContain("Password of x");
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
    SpringApplication.run(RostrumApplication.class, arguments).close();
  }

  private static List<String> said(CapturedOutput output) {
    return output.getAll().lines().filter(line -> line.contains(" ERROR ")).toList();
  }
}
