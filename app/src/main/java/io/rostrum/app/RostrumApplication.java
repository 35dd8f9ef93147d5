package io.rostrum.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Rostrum: job workers, room and configuration in one process. */
@SpringBootApplication(scanBasePackages = "io.rostrum")
@ConfigurationPropertiesScan
@EntityScan("io.rostrum.workflows")
@EnableJpaRepositories("io.rostrum.workflows")
@EnableScheduling
public class RostrumApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(RostrumApplication.class, arguments);
  }
}
