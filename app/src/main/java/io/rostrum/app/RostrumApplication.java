package io.rostrum.app;

import io.rostrum.app.engine.AcceptEngine;
import io.rostrum.app.person.PersonCommand;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Rostrum: job workers, room and configuration in one process; or carries out a command. */
@SpringBootApplication(scanBasePackages = "io.rostrum")
@ConfigurationPropertiesScan
@AutoConfigurationPackage(basePackages = "io.rostrum.workflows")
@EnableScheduling
public class RostrumApplication {
  private static final PropertySource<?> NO_DOOR =
      new MapPropertySource("command", Map.of("server.port", "0", "server.address", "127.0.0.1"));

  public static void main(String[] arguments) {
    if (PersonCommand.isAskedFor(arguments)) {
      System.exit(PersonCommand.run(arguments));
    }
    var rostrum = application(arguments).run(arguments);
    if (AcceptEngine.isAskedFor(List.of(arguments))) {
      System.exit(SpringApplication.exit(rostrum));
    }
    // A start takes far more memory than what comes after it; what it leaves is given back now,
    // while nobody waits.
    System.gc();
  }

  /** Rostrum as it is to be started: for a command it serves nobody, beside one that does. */
  public static SpringApplication application(String... arguments) {
    var application = new SpringApplication(RostrumApplication.class);
    if (AcceptEngine.isAskedFor(List.of(arguments))) {
      application.addInitializers(
          context -> context.getEnvironment().getPropertySources().addFirst(NO_DOOR));
    }
    return application;
  }
}
