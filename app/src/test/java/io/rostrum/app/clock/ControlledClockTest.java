package io.rostrum.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.TestDatabase;
import io.rostrum.app.inbox.LocalTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A clock that tests may move")
class ControlledClockTest extends LocalTest {
  @Autowired private Clock clock;

  @Test
  @DisplayName("is moved on, for all of Rostrum, as Zeebe's is")
  void movedOn() {
    Instant before = clock.instant();

    var answer = post("add", "{\"offsetMilli\": 100000}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Duration.between(before, clock.instant())).isBetween(seconds(100), seconds(110));
    assertThat(get("/actuator/clock").body()).contains("\"instant\"");
  }

  @Test
  @DisplayName("is not moved back, nor by what is no number, nor in another way")
  void forwardOnly() {
    Instant before = clock.instant();

    assertThat(post("add", "{\"offsetMilli\": -1}").statusCode()).isEqualTo(400);
    assertThat(post("add", "{\"offsetMilli\": \"soon\"}").statusCode()).isEqualTo(400);
    assertThat(post("add", "{}").statusCode()).isEqualTo(400);
    assertThat(post("pin", "{\"offsetMilli\": 100000}").statusCode()).isEqualTo(400);
    assertThat(clock.instant()).isBetween(before, before.plusSeconds(10));
  }

  @Test
  @DisplayName("starts as far ahead as it is told, and is refused without the profile \"local\"")
  void start() {
    var runner =
        new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues("rostrum.clock.controlled=true", "rostrum.clock.ahead=30h");

    runner
        .withPropertyValues("spring.profiles.active=local")
        .run(
            context ->
                assertThat(context.getBean(Clock.class).instant())
                    .isAfter(Instant.now().plus(Duration.ofHours(29))));
    runner.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("rostrum.clock.controlled"));
  }

  private HttpResponse<String> post(String how, String body) {
    return send(
        HttpRequest.newBuilder(address("/actuator/clock/" + how))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(ClockConfiguration.class)
  @EnableConfigurationProperties(ClockSettings.class)
  static class Settings {
    // One for each time that they are started with.
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    JdbcTemplate database() throws SQLException {
      return new JdbcTemplate(TestDatabase.empty("clock_" + DATABASES.incrementAndGet()));
    }
  }
}
