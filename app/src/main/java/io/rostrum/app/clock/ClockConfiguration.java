package io.rostrum.app.clock;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one clock that all of Rostrum reads. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  private static final String CONTROLLED = "rostrum.clock.controlled";

  @Bean
  @ConditionalOnMissingBean
  @DependsOnDatabaseInitialization
  DatabaseTime databaseTime(JdbcTemplate database) {
    return new DatabaseTime(database, InstantSource.system());
  }

  @Bean
  @ConditionalOnBooleanProperty(CONTROLLED)
  MovableClock movableClock(DatabaseTime time, ClockSettings settings, Environment environment) {
    if (!environment.acceptsProfiles(Profiles.of("local"))) {
      throw new InvalidConfigurationPropertyValueException(
          CONTROLLED,
          true,
          "A clock that anybody may move is for tests on one machine. Set it to false, or start"
              + " with the profile \"local\".");
    }
    return new MovableClock(time::instant, settings.ahead());
  }

  @Bean
  @ConditionalOnBooleanProperty(CONTROLLED)
  ClockEndpoint clockEndpoint(MovableClock clock) {
    return new ClockEndpoint(clock);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock(DatabaseTime time) {
    InstantSource source = time::instant;
    return source.withZone(ZoneOffset.UTC);
  }
}
