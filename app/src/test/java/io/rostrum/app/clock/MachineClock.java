package io.rostrum.app.clock;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clock of the machine that an application runs on, set wrong by a test. */
public final class MachineClock {

  private MachineClock() {}

  /** An initializer of an application. */
  public static ApplicationContextInitializer<GenericApplicationContext> wrongBy(Duration skew) {
    return application ->
        application.registerBean(
            DatabaseTime.class,
            () ->
                new DatabaseTime(
                    application.getBean(JdbcTemplate.class), () -> Instant.now().plus(skew)));
  }
}
