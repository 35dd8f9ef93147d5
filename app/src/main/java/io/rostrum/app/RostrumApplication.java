package io.rostrum.app;

import io.rostrum.app.person.PersonCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Rostrum: job workers, room and configuration in one process. */
@SpringBootApplication(scanBasePackages = "io.rostrum")
@ConfigurationPropertiesScan
@AutoConfigurationPackage(basePackages = "io.rostrum.workflows")
@EnableScheduling
public class RostrumApplication {

  public static void main(String[] arguments) {
    if (PersonCommand.isAskedFor(arguments)) {
      System.exit(PersonCommand.run(arguments));
    }
    SpringApplication.run(RostrumApplication.class, arguments);
  }
}
